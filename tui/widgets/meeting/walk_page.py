"""The page for a walk: where the dialogue is laid out to be read at a glance, in one hand."""

from __future__ import annotations

from textual.geometry import Size
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Way

WALK, GLANCE, GAME = "-walk", "-glance", "-game"
"""Classes of a screen: it has the page for a walk; all of it stands in the rows that a phone leaves free; and there
the step needs the rows that the clock has else."""

ON_FOOT: frozenset[Way] = frozenset({"walk", "phone"})
"""Ways of meeting on which there is one hand for the keys, and a glance for the screen."""

ROWS = 14
"""Rows from the top in which all of the page stands: a phone's own keyboard and tmux cover those below."""

GAMES: frozenset[str] = frozenset({"guess-week", "preview", "round"})
"""Kinds of steps that need the rows of the clock."""

_HAND = 60
"""Columns of a window below which it is one that is held in a hand, whatever the way of meeting."""

_ROOMY = 28
"""Rows of a wider window from which nothing lies over its lower part."""


def has_walk_page(way: Way, columns: int) -> bool:
    """Whether a meeting has the page for a walk; a chat, which has no clock, never has."""
    return way in ON_FOOT or (columns < _HAND and way != "chat")


def walk_classes(meeting: Meeting | None, size: Size) -> dict[str, bool]:
    """Tell which of the classes a screen has that shows a meeting in a window of this size."""
    walks = meeting is not None and has_walk_page(meeting.way, size.width)
    # The lower rows of such a window may be covered.
    glances = walks and (size.width < _HAND or size.height < _ROOMY)
    step = meeting.current_step if meeting is not None else None
    return {WALK: walks, GLANCE: glances, GAME: glances and step is not None and step.kind in GAMES}


def at_a_glance(widget: Widget) -> bool:
    """Whether a widget stands on a page for a walk: words stand there in place of drawings."""
    return widget.is_attached and widget.screen.has_class(WALK)
