"""Taking somebody out of the team, asked first."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.dialogs.base.confirm_dialog import Confirm
from tui.usecases.context import Context
from tui.usecases.remove_person import without_them
from tui.widgets.change import Change


def ask_removal(
    person: Person, state: State, context: Context, keep: Callable[[Change], None]
) -> tuple[Confirm, Callable[[bool | None], None]]:
    """Give the dialog, and what to do with its answer."""
    _, today = context.manager_translator, context.today()

    def answered(yes: bool | None) -> None:
        if yes:
            keep(Change(lambda now: without_them(now, person.id, today)))

    question = _("Remove {name} from the team?", name=person.shown_name)
    detail = _(
        "What is open with them goes too. Past meetings stay in the archive; "
        "`fireside forget {name}` erases everything, for good.",
        name=person.first_name,
    )
    if person.id in state.meetings:
        detail = _("The meeting under way with them goes too.") + f" {detail}"
    return Confirm(context, question, detail), answered
