"""Who does what: a line each, which becomes an action of that person's own."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.capture.capture_grammar import Captured, read_line, with_owner_in_text
from tui.domain.meeting.group import MANAGER, agreed_in
from tui.domain.people.action import Action
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.language.action_text import due_text
from tui.language.declare import N_
from tui.steps.people_step import PeopleView
from tui.steps.task_text import task_meaning
from tui.usecases.capture.read_capture import due_doubt, due_trouble
from tui.usecases.new_records import new_action
from tui.widgets.base.content import drawn
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine


class WhoDoesWhatView(PeopleView):
    """Enter asks what somebody takes on; it comes up again in their next one-to-one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "ask", N_("a task"), id="people.ask")]

    def told(self, id: str) -> list[Content]:
        today, _ = self.context.today(), self.context.person_translator
        return [
            drawn(task.text, (f"  {due_text(task.due, task.state, today, _)}", "$dim"))
            for task in agreed_in(self.team, self.meeting)
            if (task.person, task.owner) == self._owned(id) and not task.private
        ]

    def _owned(self, id: str) -> tuple[str, str]:
        """Give under whom somebody's action is kept, and as whose."""
        return (self.person.id, MANAGER) if id == MANAGER else (id, "employee")

    def ask(self, id: str) -> None:
        _, (person, owner) = self.context.manager_translator, self._owned(id)
        name = (self.context.manager_called or _("me")) if owner == MANAGER else self.called(id)
        question = _("What will you take on?")
        if owner != MANAGER or self.context.manager_called:
            question = _("What will {name} take on?", name=name)

        def agreed(text: str | None) -> None:
            read = self._read(text or "")
            if read.text:
                action = new_action(
                    self.context,
                    person=person,
                    text=read.text,
                    owner=owner,
                    due=read.due,
                    meeting=self.meeting.id,
                )
                self.post_message(Change(lambda s: _with(s, action)))

        self.app.push_screen(
            AskLine(
                self.context,
                question,
                form=f"task {id}",
                meaning=lambda text: task_meaning(self._read(text), name, self.context),
                trouble=lambda text: due_trouble(self._read(text), self.context.today(), _),
                doubt=lambda text: due_doubt(self._read(text).due, self.context.today(), _),
            ),
            agreed,
        )

    def _read(self, text: str) -> Captured:
        """Read a task; whose it is was asked already, so that a name in it is a word of it."""
        return with_owner_in_text(
            read_line(
                f"! {text}",
                today=self.context.today(),
                employee=self.person.name,
                language=self.context.typed_language,
            )
        )


def _with(state: State, action: Action) -> State:
    return msgspec.structs.replace(state, team=with_action(state.team, action))
