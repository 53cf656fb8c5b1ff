"""Where a key counts: in the list in hand, in what is on the screen, on the whole screen, or everywhere."""

from __future__ import annotations

from typing import Literal, get_args

from textual.app import App
from textual.binding import ActiveBinding
from textual.screen import Screen

from tui.language import Translator

KeyGroup = Literal["here", "screen", "everywhere", "list"]
GROUPS: tuple[KeyGroup, ...] = get_args(KeyGroup)
"""What is nearest comes first, moving about last: everybody knows it."""

_MOVES = ("list.", "choice.", "field.")


def group_of(active: ActiveBinding) -> KeyGroup:
    """Give where a key counts."""
    if (active.binding.id or "").startswith(_MOVES):
        return "list"
    if isinstance(active.node, App):
        return "everywhere"
    return "screen" if isinstance(active.node, Screen) else "here"


def group_title(group: KeyGroup, _: Translator) -> str:
    """Say where keys count."""
    return {
        "here": _("for what is in hand"),
        "screen": _("on this screen"),
        "everywhere": _("everywhere"),
        "list": _("to move about"),
    }[group]
