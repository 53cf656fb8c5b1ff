"""Sounding board: who is alone with something, and who listens; with nobody yet, it is kept for their one-to-one."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.group import BOARD, MANAGER, assigned
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.people.action import Action
from tui.domain.people.team import with_action, with_point
from tui.domain.people.team_removal import without
from tui.domain.workspace.state import State, with_meeting
from tui.language.declare import N_
from tui.steps.people_step import PeopleView
from tui.steps.task_text import task_meaning
from tui.usecases.capture.read_capture import doubt_about, due_trouble, read_capture
from tui.usecases.new_records import new_action, new_point
from tui.widgets.base.content import drawn
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine


class SoundingBoardView(PeopleView):
    """Enter asks what somebody is alone with; `@name` says who listens, who then has it as an action."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "ask", N_("write"), id="people.ask")]

    def told(self, id: str) -> list[Content]:
        answer, _ = self.of(id), self.context.person_translator
        if not answer.text:
            return []
        if not answer.choice:
            return [drawn(answer.text), drawn(("→ ", "$dim"), (_("nobody yet"), "$warning"))]
        return [drawn(answer.text), drawn(("→ ", "$dim"), (self.called(answer.choice), "$accent"))]

    def ask(self, id: str) -> None:
        name, _ = self.called(id), self.context.manager_translator

        def meaning(text: str) -> str:
            read = self._read(text)
            if read.owner_said:
                return task_meaning(read, self.called(self._board(read, id)[0]), self.context)
            if not (read.text and read.understood):
                return ""
            if id == MANAGER:
                return _("→ nobody yet")
            return _("→ nobody yet: a point for the next one-to-one with {name}", name=name)

        def told(text: str | None) -> None:
            read = self._read(text or "")
            if text is not None and read.text:
                self._keep(id, read)

        question = _("What could {name} use a sounding board for? Add @name for who listens", name=name)
        if id == MANAGER and not self.context.manager_called:
            question = _("What could you use a sounding board for? Add @name for who listens")
        ask = AskLine(
            self.context,
            question,
            form=f"sounding board {id}",
            value=self.of(id).text,
            meaning=meaning,
            trouble=lambda text: due_trouble(self._read(text), self.context.today(), _),
            doubt=lambda text: doubt_about(self._read(text), self.context.today(), _),
        )
        self.app.push_screen(ask, told)

    def _read(self, text: str) -> Captured:
        return read_capture(
            f"! {text}",
            self.person,
            self.team,
            self.meeting,
            today=self.context.today(),
            language=self.context.typed_language,
        )

    def _board(self, read: Captured, alone: str) -> tuple[str, Action]:
        """Give who listens (by id, `manager`, or the name of somebody outside), and the action of theirs."""
        by_manager = read.owner in ("manager", "both")
        action = new_action(
            self.context,
            person=alone if by_manager and alone != MANAGER else self.person.id,
            text=read.text,
            owner=read.owner,
            due=read.due,
            meeting=self.meeting.id,
        )
        action = assigned(action, self.meeting, self.team)
        board = MANAGER if by_manager else action.person if action.owner == "employee" else action.owner
        listener = self.team.person(action.person)
        translator = (
            self.context.translator_for(listener.language)
            if listener is not None
            else self.context.person_translator
        )
        text = translator("Listen to {name}: {text}", name=self.called(alone), text=read.text)
        return board, msgspec.structs.replace(action, text=text)

    def _keep(self, alone: str, read: Captured) -> None:
        """Keep what somebody is alone with in the place of what was kept before."""
        former, answer = self.of(alone), Answer(question=f"{BOARD}.{alone}", text=read.text)
        action = point = None
        if read.owner_said:
            board, action = self._board(read, alone)
            answer = msgspec.structs.replace(answer, choice=board)
        elif alone != MANAGER:
            point = new_point(
                self.context,
                person=alone,
                text=read.text,
                side="employee",
                meeting=self.meeting.id,
            )

        def change(state: State) -> State:
            team, meeting = state.team, state.meetings.get(self.person.id)
            if meeting is None:
                return state
            kept = [(a.id, a.meeting, a.text) for a in team.actions]
            kept += [(p.id, p.meeting, p.text) for p in team.points]
            for id, where, text in kept if former.text else ():
                if where == meeting.id and text.endswith(former.text):
                    team = without(team, id)
            if action is not None:
                team = with_action(team, action)
            if point is not None:
                team = with_point(team, point)
            return with_meeting(msgspec.structs.replace(state, team=team), with_answer(meeting, answer))

        self.post_message(Change(change))
