"""Ideas of people for better ways of working, and what became of each."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record

WHOLE_TEAM = "team"
"""Stands for the whole team where others stand by the id of a group."""

Fate = Literal["new", "tried", "kept", "declined"]


class Idea(Record, frozen=True, kw_only=True):
    """`person` is the id of whose idea it is, or `group` that of the group among which it came up, `team` for all.

    `outcome` says in a line what became of it, last on the day `changed`. `kept` ones are how it is done now.
    """

    id: str
    text: str
    raised: date
    person: str = ""
    group: str = ""
    state: Fate = "new"
    outcome: str = ""
    changed: date | None = None
    settled: date | None = None
    meeting: str = ""

    @property
    def is_open(self) -> bool:
        return self.settled is None


def with_outcome(idea: Idea, outcome: str, today: date) -> Idea:
    """Give the idea with what became of it so far; one that was new is tried then."""
    if outcome == idea.outcome:
        return idea
    state: Fate = "tried" if idea.state == "new" and outcome else idea.state
    return msgspec.structs.replace(idea, outcome=outcome, state=state, changed=today)


def settle(idea: Idea, state: Literal["kept", "declined"], today: date) -> Idea:
    """Give the idea as kept or declined; the same once more takes that back."""
    if idea.state == state:
        back: Fate = "tried" if idea.outcome else "new"
        return msgspec.structs.replace(idea, state=back, settled=None, changed=today)
    return msgspec.structs.replace(idea, state=state, settled=today, changed=today)


def is_news(idea: Idea, since: date | None) -> bool:
    """Whether something became of it after it was raised, that those who met last on the day `since` were not told."""
    return idea.changed is not None and (since is None or idea.changed > since)


def in_order(ideas: tuple[Idea, ...], since: date | None) -> tuple[Idea, ...]:
    """Sort for telling back: what is news first, then what is open, the newest first."""
    return tuple(
        sorted(
            ideas,
            key=lambda one: (not is_news(one, since), not one.is_open, -one.raised.toordinal(), one.id),
        )
    )
