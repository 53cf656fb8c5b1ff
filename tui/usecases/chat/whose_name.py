"""Who is meant by a name that stands in a chat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.domain.meeting.group import MANAGER, people_of
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import fold
from tui.exchange.chat.chat_names import ONESELF, forms_of


class Writers(NamedTuple):
    """Who writes in a meeting: its people, and what the manager is called there; empty where that is not known."""

    people: tuple[Person, ...]
    manager: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in (*(person.name for person in self.people), self.manager) if name)

    @property
    def ids(self) -> tuple[str, ...]:
        """Those who may have written something, the manager first."""
        return (MANAGER, *(person.id for person in self.people))


def writers_of(meeting: Meeting, person: Person, team: Team, manager: str) -> Writers:
    return Writers(people_of(meeting, team) or (person,), manager)


def whose(name: str, writers: Writers) -> str:
    """Give the id of whom a name fits alone, `manager` for the manager; empty where that is nobody or several."""
    told = fold(name)
    if not told:
        return ""
    if told in ONESELF:
        return MANAGER
    called = [(person.id, person.name) for person in writers.people]
    called += [(MANAGER, writers.manager)] if writers.manager else []
    whole = [id for id, one in called if fold(one) == told]
    fitting = whole or [id for id, one in called if told in forms_of(one)]
    return fitting[0] if len(fitting) == 1 else ""


def other_of_two(names: Iterable[str], writers: Writers) -> str:
    """Give the name that must be the manager's, who is called nobody knows what: that of the other one of two."""
    if writers.manager or len(writers.people) != 1:
        return ""
    unknown: Sequence[str] = [name for name in dict.fromkeys(names) if name and not whose(name, writers)]
    return unknown[0] if len(unknown) == 1 else ""
