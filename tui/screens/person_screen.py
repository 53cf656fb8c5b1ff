"""A screen about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.messages import OpenAction
from tui.screens.state_screen import StateScreen
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.change import in_meeting

if TYPE_CHECKING:
    from tui.widgets.lists.action_rows import ActionRows


class PersonScreen(StateScreen):
    """Shows a `State` as far as it is about the person, and the meeting with them where one is under way."""

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, state, guarded=guarded)
        self._person = person

    @property
    def person(self) -> Person:
        return self._person

    @property
    def meeting(self) -> Meeting | None:
        return self.state.meetings.get(self.person.id)

    def change_meeting(self, change: MeetingChange, *, undoable: bool = True) -> None:
        """Ask for a change of the meeting with the person."""
        self.post_message(in_meeting(self.person.id, change, undoable=undoable))

    def open_new_action(self) -> None:
        """Open the form of an action that is agreed in the meeting."""
        if self.meeting is not None:
            self.post_message(OpenAction(self.person, None, self.meeting.id))

    def on_action_rows_mend(self, event: ActionRows.Mend) -> None:
        """Open the form of an action, in whichever list it stands."""
        event.stop()
        self.post_message(OpenAction(self.person, event.action, event.action.meeting))
