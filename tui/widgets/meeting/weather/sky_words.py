"""Weathers to pick from as numbered words, for where they are not drawn."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.widgets.base.content import drawn, flowing


def sky_words(choices: Sequence[tuple[str, str]], picked: str, width: int) -> Content:
    """Give (id, label) pairs one after the other in lines of `width` cells, the one picked with an inverse number."""
    return flowing((_word(at, *one, picked) for at, one in enumerate(choices, 1)), max(20, width), "  ")


def _word(number: int, id: str, label: str, picked: str) -> Content:
    if id == picked:
        return drawn((f" {number} ", "bold $ground on $gold"), (f" {label}", "bold $text"))
    return drawn((f"{number} ", "bold $gold"), (label, "$text"))
