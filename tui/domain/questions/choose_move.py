"""How a regular talk begins and ends: moves that take turns, so that none is like the last one."""

from collections.abc import Collection

from tui.domain.meeting.meeting import Kind
from tui.domain.people.person import Way
from tui.domain.questions.asked_before import AskedBefore

OPENERS: tuple[Kind, ...] = ("guess-week", "if-i-vanished", "one-thing", "small-talk")
"""In the order in which they come first."""

CLOSINGS: tuple[Kind, ...] = ("preview", "evaluate")
"""The first of them that is not worn out."""

WORN_OUT = 3
"""Times in a row that a move was skipped before it is suggested no more."""

NEEDS_SCREEN: frozenset[Kind] = frozenset({"guess-week"})
"""What one cannot play with nothing to look at."""

WITHOUT_SCREEN: frozenset[Way] = frozenset({"walk", "phone"})


def choose_opener(before: AskedBefore, way: Way, *, planned: Collection[Kind] = ()) -> Kind:
    """Give the opener that came up longest ago, none of the last meeting and none that is `planned`; empty: none."""
    fitting = [
        kind
        for kind in OPENERS
        if kind not in planned
        and before.offered_since(kind) > 1
        and _is_welcome(kind, before)
        and not (way in WITHOUT_SCREEN and kind in NEEDS_SCREEN)
    ]
    return max(fitting, key=before.offered_since, default="")


def choose_closing(before: AskedBefore, *, planned: Collection[Kind] = ()) -> Kind:
    """Give the closing; empty where neither is welcome."""
    welcome = (kind for kind in CLOSINGS if kind not in planned and _is_welcome(kind, before))
    return next(welcome, "")


def _is_welcome(kind: Kind, before: AskedBefore) -> bool:
    return before.skipped.get(kind, 0) < WORN_OUT
