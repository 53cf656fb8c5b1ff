"""What of an answer is for the manager alone: the words that say so, and what they part."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.domain.people.person import Language

ONLY_WORDS: dict[Language, str] = {"en": "only you", "sv": "bara du", "da": "kun dig"}
"""The words by which a form asks for it; they are understood in each language, in brackets or before a colon."""

_SAID = r"(?:(?:only|just)(?:\s+for)?\s+you|(?:bara|endast)(?:\s+för)?\s+d(?:u|ig)|kun(?:\s+(?:for|til))?\s+d(?:u|ig))"
_IN_BRACKETS = rf"\\?[\[(]\s*{_SAID}\s*[\])]"
_BEFORE_COLON = rf"(?m:^)(?:[^\w\s\[(]+[ \t]+)?{_SAID}\s*:"
# Some programs eat brackets: then the words stand by themselves in a line.
_ALONE = rf"(?m:^)[^\w\n]*{_SAID}[^\w\n]*(?m:$)"
_MARK = re.compile(rf"[ \t]*(?:{_IN_BRACKETS}[ \t]*:?|{_BEFORE_COLON}|{_ALONE})[ \t]*", re.I)
_ITEM = " \t-*•·–—"


class Parted(NamedTuple):
    """An answer in what both may see and what is for the manager alone."""

    shared: str
    only: str


def only_sign(language: Language) -> str:
    """Give what stands before an answer that is for the manager alone."""
    return f"[{ONLY_WORDS[language]}]"


def parted(text: str, *, by_line: bool) -> Parted:
    """Part an answer by the words in it.

    With the words anywhere in it all of it is for the manager alone, as is whatever might be meant so. Where each
    line is a thing of its own (`by_line`), it is the lines that have them, and what follows on words alone in a line.
    """
    if not _MARK.search(text):
        return Parted(text, "")
    if not by_line:
        return _kept(text, Parted("", _without(text)))
    shared: list[str] = []
    only: list[str] = []
    goes_on = _begins(text)
    for line in text.split("\n"):
        has_mark, rest = _MARK.search(line) is not None, _without(line)
        goes_on = goes_on or (has_mark and not rest.strip(_ITEM))
        (only if has_mark or goes_on else shared).append(rest)
    return _kept(text, Parted("\n".join(shared).strip("\n"), _joined(only)))


def _begins(text: str) -> bool:
    """Whether the words stand before all else: they count for every line then."""
    return _MARK.match(text.lstrip(f"{_ITEM}\n")) is not None


def _without(text: str) -> str:
    return "\n".join(line.strip() for line in _MARK.sub(" ", text).split("\n")).strip("\n")


def _joined(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line.strip(_ITEM))


def _kept(text: str, found: Parted) -> Parted:
    """Give what was found; where nothing but the words was said, they are the answer."""
    return found if found.only.strip(_ITEM) or found.shared.strip() else Parted("", text)
