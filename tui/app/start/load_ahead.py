"""What the next keys ask for, loaded while nobody waits for it: all of home, and the screens of a meeting."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

REST = 0.3
"""Seconds after the first frame: whoever leaves home at once has what they asked for loaded first."""

_AHEAD = (
    "tui.screens.home.team_list",
    "tui.screens.home.cards.person_card",
    "tui.usecases.meeting.lifecycle",
    "tui.storage.decks.deck_library",
    "tui.screens.prep.prep_screen",
    "tui.screens.dialogue.dialogue_screen",
    "tui.screens.followup.follow_up_screen",
    "tui.storage.records.document_file",
)


def load_ahead(is_wanted: Callable[[], bool]) -> None:
    """Load one after the other, until `is_wanted` says no; to be called beside the screen."""
    for name in _AHEAD:
        if not is_wanted():
            return
        import_module(name)
