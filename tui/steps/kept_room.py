"""The room that a question keeps for what comes later, so that nothing moves when it comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.widgets.base.excerpt import glimpse
from tui.widgets.drawing.card import MEASURE, wrapped
from tui.widgets.meeting.prompt import Prompt

_MOST_PAGES = 40
"""Pages of a step that are looked at."""

_USUAL_LINES = 2


class KeptRoom(NamedTuple):
    """Rows, counted for the page of a step that needs most: its pages stand in the same places."""

    asks: tuple[str, ...] = ()
    """All that stands on the card, one after the other."""
    history: int = 0
    follow_up: int = 0
    more_than_usual: int = 0
    """Rows beyond two for the question and one for what follows: what is drawn beside them has to do without."""


def kept_room(prompts: Iterable[Prompt], and_then: str, width: int) -> KeptRoom:
    """Give the room for what the pages of a step ask, of which each follow-up begins with `and_then`."""
    shown = tuple(prompts)[:_MOST_PAGES]
    follow_ups = [glimpse(one.follow_up or one.to_come) for one in shown]
    follow_up = max((len(wrapped(and_then + text, width)) for text in follow_ups if text), default=0)
    asks = tuple(glimpse(one.ask) for one in shown)
    lines = max((len(wrapped(ask, MEASURE)) for ask in asks), default=0)
    more = max(0, lines - _USUAL_LINES) + max(0, follow_up - 1)
    return KeptRoom(asks, int(any(one.scale is not None for one in shown)), follow_up, more)
