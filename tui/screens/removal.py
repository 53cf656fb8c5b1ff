"""Taking somebody out of the team, asked first."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tui.domain.person import Person
from tui.domain.state import State, without_meeting
from tui.domain.team import without_person
from tui.screens.confirm import Confirm
from tui.widgets.change import Change
from tui.widgets.room import Room


def ask_removal(
    person: Person, room: Room, keep: Callable[[Change], None]
) -> tuple[Confirm, Callable[[bool | None], None]]:
    """Give the dialog, and what to do with its answer."""
    _, today = room.desk, room.today()

    def without(state: State) -> State:
        team = without_person(state.team, person.id, today)
        return msgspec.structs.replace(without_meeting(state, person.id), team=team)

    def answered(yes: bool | None) -> None:
        if yes:
            keep(Change(without))

    question = _("Take {name} out of the team?", name=person.shown_name)
    detail = _(
        "What is open with them goes too. Past meetings stay in the archive; "
        "`fireside forget NAME` erases everything, for good."
    )
    return Confirm(room, question, detail), answered
