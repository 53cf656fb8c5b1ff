"""Throwing a meeting away that was begun by mistake, or is not to be."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import without_meeting
from tui.screens.dialogs.base.confirm_dialog import Confirm
from tui.screens.messages import GoHome
from tui.usecases.context import Context
from tui.widgets.change import Change


def ask_discard(
    meeting: Meeting, person: Person, context: Context, post: Callable[[Message], object]
) -> tuple[Confirm, Callable[[bool | None], None]]:
    """Give the dialog, and what to do with its answer: let the meeting go, and go home; undo brings it back."""
    _ = context.manager_translator
    question = _("Discard this meeting with {name}?", name=person.first_name)
    if meeting.phase == "prep":
        # Whoever watches is not told that there is more than the plan.
        detail = _(
            "The plan goes with all that was prepared for it; points and actions stay. ctrl+z undoes it."
        )
    else:
        detail = _("What was noted and answered goes; points and actions stay. ctrl+z brings it back.")

    def answered(is_sure: bool | None) -> None:
        if is_sure:
            post(Change(lambda state: without_meeting(state, person.id)))
            post(GoHome())

    return Confirm(context, question, detail), answered
