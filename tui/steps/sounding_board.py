"""Sounding board: who is alone with something, and who listens; with nobody yet, it is kept for their one-to-one."""

from __future__ import annotations

import msgspec
from textual.content import Content

from tui.domain.action import Action
from tui.domain.capture import Captured, read_line
from tui.domain.meeting import Answer, with_answer
from tui.domain.person import Person
from tui.domain.point import Point
from tui.domain.several import assigned
from tui.domain.state import State, with_meeting
from tui.domain.team import with_action, with_point, without
from tui.steps.people import PeopleView
from tui.steps.tasking import task_meaning
from tui.widgets.ask_line import AskLine
from tui.widgets.change import Change
from tui.widgets.drawn import drawn
from tui.widgets.rows import Rows


class SoundingBoardView(PeopleView):
    """Enter asks what somebody is alone with; `@name` says who listens, who then has it as an action."""

    def told(self, person: Person) -> list[Content]:
        answer, _ = self.of(person), self.room.stage
        if not answer.text:
            return []
        board = self._listener(answer.choice) if answer.choice else _("nobody yet")
        return [
            drawn(answer.text),
            drawn(("→ ", "$dim"), (board, "$accent" if answer.choice else "$warning")),
        ]

    def _listener(self, board: str) -> str:
        if board == "manager":
            return self.room.stage("your manager")
        person = self.team.person(board)
        return person.first_name if person is not None else board

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        person, _ = self.chosen, self.room.desk
        if person is None:
            return

        def meaning(text: str) -> str:
            read = self._read(text)
            if read.owner_said:
                return task_meaning(read, self._listener(self._board(read, person)[0]), self.room)
            point = _("→ nobody yet: a point for the next one-to-one with {name}", name=person.first_name)
            return point if read.text and read.understood else ""

        def told(text: str | None) -> None:
            read = self._read(text or "")
            if text is not None and read.text:
                self._keep(person, read)

        question = _("What is {name} alone with? @ and a name says who listens", name=person.first_name)
        self.app.push_screen(AskLine(_, question, value=self.of(person).text, meaning=meaning), told)

    def _read(self, text: str) -> Captured:
        return read_line(
            f"! {text}",
            today=self.room.today(),
            employee=self.person.name,
            language=self.room.desk.language,
        )

    def _board(self, read: Captured, alone: Person) -> tuple[str, Action]:
        """Give who listens (by id, `manager`, or the name of somebody outside), and the action of theirs."""
        by_manager = read.owner in ("manager", "both")
        action = Action(
            id=self.room.new_id(),
            person=alone.id if by_manager else self.person.id,
            text=read.text,
            agreed=self.room.today(),
            owner=read.owner,
            due=read.due,
            meeting=self.meeting.id,
        )
        action = assigned(action, self.meeting, self.team)
        board = "manager" if by_manager else action.person if action.owner == "employee" else action.owner
        listener = self.team.person(action.person)
        tongue = self.room.tongue(listener.language) if listener is not None else self.room.stage
        text = tongue("Listen to {name}: {text}", name=alone.first_name, text=read.text)
        return board, msgspec.structs.replace(action, text=text)

    def _keep(self, alone: Person, read: Captured) -> None:
        """Keep what somebody is alone with in the place of what was kept before."""
        former, answer = self.of(alone), Answer(question=f"move.sounding-board.{alone.id}", text=read.text)
        action = None
        if read.owner_said:
            board, action = self._board(read, alone)
            answer = msgspec.structs.replace(answer, choice=board)
        point = Point(
            id=self.room.new_id(),
            person=alone.id,
            text=read.text,
            side="employee",
            raised=self.room.today(),
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
            team = with_point(team, point) if action is None else with_action(team, action)
            return with_meeting(msgspec.structs.replace(state, team=team), with_answer(meeting, answer))

        self.post_message(Change(change))
