"""Nothing open is lost or there twice, whatever one does with meetings: close, move, leave out, take back."""

from collections import Counter
from datetime import date, timedelta
from typing import Literal

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.domain.samples import ANNA, BO, NOW, TODAY, meeting, step
from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.after_talk import RECALLS, Recall
from tui.domain.meeting.privacy import Private
from tui.domain.meeting.triage import drop_note
from tui.domain.people.action import Action, added, done, drop, move, reopen, told_back
from tui.domain.people.action_lists import between_meetings, since_last
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.person import Appointment
from tui.domain.people.point import Point
from tui.domain.people.rhythm.unheld import Became, Unheld
from tui.domain.people.team import (
    Team,
    change_action,
    with_action,
    with_decision,
    with_goal,
    with_point,
    with_replacement,
)
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.missed_meeting import after_leaving_out, moved, noted, planned, without_notes
from tui.domain.workspace.state import State, with_meeting, without_meeting
from tui.domain.workspace.undo import Undo, redo, undo
from tui.usecases.capture.keep_line import with_line_in_meeting

WHO = st.sampled_from(["anna", "bo"])
Known = dict[str, bool]
"""The ids of all there was, and whether it is open."""


def all_kept(state: State) -> Counter[str]:
    """Count every action, point, goal and decision, in the team and in what went to the archive."""
    team = state.team
    found = [
        *(one.id for kind in (team.actions, team.points, team.goals, team.decisions) for one in kind),
        *(one.id for one in team.unheld),
    ]
    for closing in state.closings.values():
        kinds = (closing.actions, closing.points, closing.goals, closing.decisions)
        found += [one.id for kind in kinds for one in kind]
        found += [one.id for one in closing.unheld]
    return Counter(found)


class CarryOver(RuleBasedStateMachine):
    """Every rule is something one can do; `known` is told by hand what should be there after it."""

    def __init__(self) -> None:
        super().__init__()
        people = tuple(msgspec.structs.replace(person, agreed=Appointment(on=TODAY)) for person in (ANNA, BO))
        self.state = State(team=Team(people=people), privates={"anna": Private(), "bo": Private()})
        self.known: Known = {}
        self.history = Undo()
        self.past: list[Known] = []
        self.future: list[Known] = []
        self.today = TODAY
        self.number = 0

    def put(self, state: State, known: Known | None = None) -> None:
        self.history = self.history.after(self.state)
        self.past.append(self.known)
        self.future = []
        self.state, self.known = state, self.known if known is None else known

    def team(self, team: Team, **known: bool) -> None:
        self.put(msgspec.structs.replace(self.state, team=team), {**self.known, **known})

    def new(self, sign: str) -> str:
        self.number += 1
        return f"{sign}{self.number}"

    def of(self, person: str) -> str:
        live = self.state.meetings.get(person)
        return live.id if live is not None else ""

    @rule(person=WHO, private=st.booleans(), upward=st.booleans())
    def agree(self, person: str, private: bool, upward: bool) -> None:
        id = self.new("a")
        action = Action(
            id=id,
            person=person,
            text=id,
            agreed=self.today,
            meeting=self.of(person),
            private=private,
            upward=upward,
        )
        self.team(with_action(self.state.team, added(action)), **{id: True})

    @rule(person=WHO)
    def raise_point(self, person: str) -> None:
        id = self.new("p")
        point = Point(id=id, person=person, text=id, side="employee", raised=self.today)
        self.team(with_point(self.state.team, point), **{id: True})

    @rule(person=WHO)
    def set_goal(self, person: str) -> None:
        id = self.new("g")
        self.team(
            with_goal(self.state.team, Goal(id=id, person=person, text=id, since=self.today)), **{id: True}
        )

    @rule(person=WHO)
    def decide(self, person: str) -> None:
        id, before = self.new("d"), [one for one in self.state.team.decisions_of(person) if one.is_open]
        decision = Decision(id=id, person=person, text=id, decided=self.today)
        if not before:
            self.team(with_decision(self.state.team, decision), **{id: True})
            return
        decision = msgspec.structs.replace(decision, replaces=before[0].id)
        self.team(with_replacement(self.state.team, decision, self.today), **{id: True, before[0].id: False})

    @rule(data=st.data(), what=st.sampled_from(["done", "dropped", "moved", "open", "came", "told"]))
    def change_one(self, data: st.DataObject, what: str) -> None:
        if not self.state.team.actions:
            return
        id = data.draw(st.sampled_from([one.id for one in self.state.team.actions]))
        today = self.today
        change = {
            "done": lambda a: done(a, today),
            "dropped": lambda a: drop(a, today),
            "moved": lambda a: move(a, today + timedelta(7), today),
            "open": lambda a: reopen(a, today),
            "came": lambda a: told_back(done(a, today), "yes", None),
            "told": lambda a: told_back(a, a.outcome, today),
        }[what]
        team = change_action(self.state.team, id, change)
        (action,) = (one for one in team.actions if one.id == id)
        self.team(team, **{id: action.is_open})

    @rule(data=st.data())
    def talk(self, data: st.DataObject) -> None:
        if self.state.team.points:
            point = data.draw(st.sampled_from(self.state.team.points))
            talked = msgspec.structs.replace(point, state="talked")
            self.team(with_point(self.state.team, talked), **{point.id: False})

    @rule(person=WHO)
    def begin(self, person: str) -> None:
        if person not in self.state.meetings:
            held = meeting(step("s"), id=self.new("m"), person=person, phase="dialogue", held=self.today)
            self.put(with_meeting(self.state, held))

    @rule(person=WHO)
    def throw_away(self, person: str) -> None:
        self.put(without_meeting(self.state, person))

    @rule(person=WHO)
    def close_it(self, person: str) -> None:
        held = self.state.meetings.get(person)
        if held is not None:
            self.put(close(self.state, held, minutes="", now=NOW, today=self.today))

    @rule(person=WHO)
    def hold_without_notes(self, person: str) -> None:
        whom = self.state.team.person(person)
        assert whom is not None
        if person not in self.state.meetings:
            coming = after_leaving_out(self.state, whom, self.today)
            held = without_notes(whom, id=self.new("m"), on=self.today, next=coming, now=NOW)
            state, known = self.told(self.state, person, "held", coming.on)
            self.put(close(state, held, minutes="", now=NOW, today=self.today), known)

    @rule(person=WHO, days=st.integers(1, 40))
    def postpone(self, person: str, days: int) -> None:
        to = Appointment(on=self.today + timedelta(days))
        self.put(*self.told(moved(self.state, person, to), person, "moved", to.on))

    @rule(person=WHO)
    def leave_out(self, person: str) -> None:
        whom = self.state.team.person(person)
        assert whom is not None
        to = after_leaving_out(self.state, whom, self.today)
        self.put(*self.told(moved(self.state, person, to), person, "left-out", to.on))

    def told(self, state: State, person: str, became: Became, to: date) -> tuple[State, Known]:
        """Note what became of the planned meeting, as the question about it does."""
        whom = self.state.team.person(person)
        assert whom is not None
        id, was = self.new("u"), planned(self.state, whom, self.today)
        unheld = Unheld(id=id, person=person, planned=was.on, became=became, on=self.today, to=to)
        after = noted(state, unheld)
        return after, self.known if after == state else {**self.known, id: False}

    @rule(person=WHO, asked=st.sampled_from(RECALLS), private=st.booleans())
    def recall(self, person: str, asked: Recall, private: bool) -> None:
        """Answer one of the questions after a talk; what is heard, or private and for later, is a note."""
        if person not in self.state.meetings:
            return
        id = self.new("r")
        kind: Literal["action", "note", "ask"] = (
            "action" if asked in ("agreed", "promised") else "note" if asked == "heard" else "ask"
        )
        line = Captured(text=id, kind=kind, private=private)
        state = with_line_in_meeting(self.state, line, person, id=id, now=NOW, today=self.today, step="")
        is_note = kind == "note" or (kind == "ask" and private)
        self.put(state, self.known if is_note else {**self.known, id: True})

    @rule(person=WHO)
    def put_off_the_rest(self, person: str) -> None:
        """Keep what a step had no time for as a point for next time."""
        live = self.state.meetings.get(person)
        if live is not None:
            id = self.new("k")
            point = Point(id=id, person=person, text=id, side="manager", raised=self.today, kept=1)
            self.team(
                with_point(self.state.team, msgspec.structs.replace(point, meeting=live.id)), **{id: True}
            )

    @rule(person=WHO, data=st.data())
    def sort_a_note(self, person: str, data: st.DataObject) -> None:
        """Make an action or a point of a note, as the follow-up does; the note goes."""
        live = self.state.meetings.get(person)
        if live is None or not live.notes:
            return
        note = data.draw(st.sampled_from(live.notes))
        id = self.new("n")
        state = with_meeting(self.state, drop_note(live, note.id))
        action = added(Action(id=id, person=person, text=note.text, agreed=self.today, meeting=live.id))
        team = with_action(state.team, action)
        self.put(msgspec.structs.replace(state, team=team), {**self.known, id: True})

    @invariant()
    def each_note_is_in_one_place(self) -> None:
        for live in self.state.meetings.values():
            ids = [note.id for note in (*live.notes, *live.aside.notes)]
            assert len(ids) == len(set(ids))

    @rule(days=st.integers(1, 20))
    def pass_days(self, days: int) -> None:
        self.today = min(self.today + timedelta(days), date(2030, 1, 1))

    @rule()
    def take_back(self) -> None:
        found = undo(self.history, self.state)
        if found is not None:
            self.history, self.state = found
            self.future.append(self.known)
            self.known = self.past.pop()

    @rule()
    def do_again(self) -> None:
        found = redo(self.history, self.state)
        if found is not None:
            self.history, self.state = found
            self.past.append(self.known)
            self.known = self.future.pop()

    @invariant()
    def all_of_it_is_there_once(self) -> None:
        assert all_kept(self.state) == Counter(list(self.known))

    @invariant()
    def what_is_open_is_at_hand(self) -> None:
        team = self.state.team
        kinds = (team.actions, team.points, team.goals, team.decisions)
        there = {one.id for kind in kinds for one in kind if one.is_open}
        assert there == {id for id, is_open in self.known.items() if is_open}

    @invariant()
    def open_actions_come_up_in_the_next_meeting_and_between_two(self) -> None:
        for person in ("anna", "bo"):
            waiting = {
                one.id for one in self.state.team.actions_of(person) if one.is_open or one.is_to_be_told
            }
            assert waiting <= {one.id for one in between_meetings(self.state.team, person)}
            coming = meeting(step("s"), id="coming", person=person)
            assert waiting <= {one.id for one in since_last(self.state.team, coming, None)}


TestCarryOver = CarryOver.TestCase
TestCarryOver.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
