"""Promises of both sides over time: what became of each. They are counted for two, never compared with others."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.person import Side
from tui.domain.record import Record

Fate = Literal["kept", "late", "moved", "open", "dropped"]
"""Done by its day; done after it; open with another day than at first; open; dropped."""

FATES: tuple[Fate, ...] = ("kept", "late", "moved", "open", "dropped")


class Promise(Record, frozen=True, kw_only=True):
    """An action as a promise; `moves` counts how often its day was changed."""

    action: Action
    fate: Fate
    moves: int


def promise(action: Action) -> Promise:
    """Give what became of an action. One that was moved and done by its new day is kept."""
    moves = sum(change.due_before != change.due_after for change in action.history if change.what != "added")
    return Promise(action=action, fate=_fate(action, moves), moves=moves)


def promises(actions: Iterable[Action], *, private: bool) -> tuple[Promise, ...]:
    """Give all promises, open ones first, then what was settled last; private ones where `private` says so."""
    shown = [promise(action) for action in actions if private or not action.private]
    return tuple(
        sorted(
            shown,
            key=lambda one: (
                not (one.action.is_open or one.action.is_to_be_told),
                -(one.action.settled or one.action.agreed).toordinal(),
                one.action.due or date.max,
                one.action.id,
            ),
        )
    )


def of_side(found: Iterable[Promise], side: Side) -> tuple[Promise, ...]:
    """Give those that one side made, alone or together."""
    return tuple(one for one in found if one.action.owner in (side, "both"))


def of_others(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Give those that somebody else made."""
    return tuple(one for one in found if one.action.owner not in OF_THE_TWO)


def tally(found: Iterable[Promise]) -> dict[Fate, int]:
    """Count the promises by what became of them, in the order of `FATES`; what there is none of is left out."""
    fates = [one.fate for one in found]
    return {fate: fates.count(fate) for fate in FATES if fate in fates}


def _fate(action: Action, moves: int) -> Fate:
    if action.state == "dropped":
        return "dropped"
    if action.state == "done":
        is_late = action.due is not None and action.settled is not None and action.settled > action.due
        return "late" if is_late else "kept"
    return "moved" if moves else "open"
