"""Who does what: a line each, which becomes an action of that person's own."""

from __future__ import annotations

import msgspec
from textual.content import Content

from tui.domain.action import Action
from tui.domain.capture import Captured, read_line
from tui.domain.person import Person
from tui.domain.several import agreed_in
from tui.domain.state import State
from tui.domain.team import with_action
from tui.steps.people import PeopleView, named_row
from tui.steps.tasking import task_meaning
from tui.widgets.action_words import due_text
from tui.widgets.ask_line import AskLine
from tui.widgets.change import Change
from tui.widgets.drawn import drawn
from tui.widgets.rows import Rows

_MANAGER = "manager"


class WhoDoesWhatView(PeopleView):
    """Enter asks what somebody takes on; it comes up again in their next one-to-one."""

    def show_rows(self) -> None:
        rows = [self.row(person) for person in self.people()]
        tasks = self._tasks(self.person.id, _MANAGER)
        mine = named_row(_MANAGER, self.room.stage("your manager"), self._told(tasks), done=bool(tasks))
        self.listed.fill([*rows, mine])

    def told(self, person: Person) -> list[Content]:
        return self._told(self._tasks(person.id, "employee"))

    def _tasks(self, person: str, owner: str) -> list[Action]:
        agreed = agreed_in(self.team, self.meeting)
        return [a for a in agreed if (a.person, a.owner) == (person, owner) and not a.private]

    def _told(self, tasks: list[Action]) -> list[Content]:
        today, _ = self.room.today(), self.room.stage
        return [drawn(a.text, (f"  {due_text(a.due, a.state, today, _)}", "$dim")) for a in tasks]

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        _, person = self.room.desk, self.chosen
        if person is None and event.row != _MANAGER:
            return
        who = person or self.person
        owner = _MANAGER if person is None else "employee"
        question = _("What do you take on?")
        if person is not None:
            question = _("What does {name} take on?", name=person.first_name)

        def agreed(text: str | None) -> None:
            read = self._read(text or "")
            if read.text:
                action = Action(
                    id=self.room.new_id(),
                    person=who.id,
                    text=read.text,
                    agreed=self.room.today(),
                    owner=owner,
                    due=read.due,
                    meeting=self.meeting.id,
                )
                self.post_message(Change(lambda s: _with(s, action)))

        name = _("me") if person is None else person.first_name
        self.app.push_screen(
            AskLine(_, question, meaning=lambda t: task_meaning(self._read(t), name, self.room)), agreed
        )

    def _read(self, text: str) -> Captured:
        return read_line(
            f"! {text}",
            today=self.room.today(),
            employee=self.person.name,
            language=self.room.desk.language,
        )


def _with(state: State, action: Action) -> State:
    return msgspec.structs.replace(state, team=with_action(state.team, action))
