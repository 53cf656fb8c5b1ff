"""Minutes in the marks of chats, and as plain text without any."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.exchange.minutes_forms.markdown_tokens import parser

if TYPE_CHECKING:
    from markdown_it.token import Token

Chat = Literal["plain", "slack", "teams"]

_CALLS = re.compile(r"@(?=(?:channel|here|everyone|all|team)\b)", re.IGNORECASE)
_LOOK_ALIKES = {"*": "∗", "`": "ˋ", "~": "∼", "<": "‹", ">": "›"}
_EDGE = re.compile(r"(?<!\w)_|_(?!\w)")


class _Marks(NamedTuple):
    """What stands around what is strong and what is struck out, before an item, and how a text becomes harmless."""

    strong: str
    struck: str
    item: str
    harmless: Callable[[str], str]


def _quiet(text: str) -> str:
    """Give a text in which no sign is a mark, and that calls nobody.

    A chat knows no way to write a sign as itself, so one that looks like it takes its place.
    """
    text = "".join(_LOOK_ALIKES.get(char, char) for char in text)
    return _CALLS.sub("＠", _EDGE.sub("＿", text))


_MARKS: dict[Chat, _Marks] = {
    "plain": _Marks("", "", "- ", lambda text: text),
    "slack": _Marks("*", "~", "• ", _quiet),
    "teams": _Marks("**", "~~", "- ", _quiet),
}


def chat_text(markdown: str, chat: Chat) -> str:
    """Give what a Markdown text says, in the marks of a chat."""
    marks = _MARKS[chat]
    blocks: list[str] = []
    tokens = parser().parse(markdown)
    is_item = is_heading = was_item = False
    for token in tokens:
        if token.type == "list_item_open":
            is_item = True
        elif token.type in ("heading_open", "heading_close"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline":
            said = _inline(token.children or (), marks, strong=not is_heading)
            if is_heading:
                said = f"{marks.strong}{said}{marks.strong}"
            elif is_item:
                said = marks.item + said
            if blocks and is_item and was_item:
                blocks[-1] += "\n" + said
            elif blocks and is_item:
                # The list stands below what it is of.
                blocks[-1] += "\n" + said
            else:
                blocks.append(said)
            was_item, is_item = is_item, False
        elif token.type in ("fence", "code_block"):
            blocks.append(marks.harmless(token.content.rstrip("\n")))
    return "\n\n".join(blocks) + "\n"


def _inline(tokens: Sequence[Token], marks: _Marks, *, strong: bool) -> str:
    said = []
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            said.append(marks.strong if strong else "")
        elif token.type in ("s_open", "s_close"):
            said.append(marks.struck)
        elif token.type in ("softbreak", "hardbreak"):
            said.append("\n")
        elif token.content:
            said.append(marks.harmless(token.content))
    return "".join(said)
