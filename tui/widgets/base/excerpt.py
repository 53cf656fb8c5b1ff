"""A text that is longer than its place: how much of it is drawn there, and the way to the rest."""

from __future__ import annotations

from textual.message import Message

from tui.domain.text.clean_text import LONGEST
from tui.language import Translator

GLIMPSE = 1_000
"""Characters of a text that a row or a card is given: more than its lines can hold on any screen."""


class ShowWhole(Message):
    """A text is to be shown from its beginning to its end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def glimpse(text: str, most: int = GLIMPSE) -> str:
    """Give as much of `text` as a row or a card can show; that something is left out is seen."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def first_part(text: str, _: Translator, key: str) -> tuple[str, str]:
    """Give what of `text` is drawn, and the line that says what is missing and which `key` shows it."""
    if len(text) <= LONGEST:
        return text, ""
    # At the end of a line, so that none is drawn that is none.
    shown = text[: text.rfind("\n", LONGEST // 2, LONGEST) + 1 or LONGEST]
    more = _.n(
        "… {n} more character, {key} shows all",
        "… {n} more characters, {key} shows all",
        len(text) - len(shown),
        key=key,
    )
    return shown, more
