"""Taking somebody out of the team, asked first."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tui.domain.people.person import Person
from tui.domain.people.team import without_person
from tui.domain.workspace.state import State, without_meeting
from tui.screens.dialogs.confirm_dialog import Confirm
from tui.usecases.context import Context
from tui.widgets.change import Change


def ask_removal(
    person: Person, context: Context, keep: Callable[[Change], None]
) -> tuple[Confirm, Callable[[bool | None], None]]:
    """Give the dialog, and what to do with its answer."""
    _, today = context.manager_translator, context.today()

    def without(state: State) -> State:
        team = without_person(state.team, person.id, today)
        return msgspec.structs.replace(without_meeting(state, person.id), team=team)

    def answered(yes: bool | None) -> None:
        if yes:
            keep(Change(without))

    question = _("Remove {name} from the team?", name=person.shown_name)
    detail = _(
        "What is open with them goes too. Past meetings stay in the archive; "
        "`fireside forget NAME` erases everything, for good."
    )
    return Confirm(context, question, detail), answered
