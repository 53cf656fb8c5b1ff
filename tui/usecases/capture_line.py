"""From a captured line to what it makes of the state: a note, a point for later or an action."""

from __future__ import annotations

import msgspec

from tui.domain.meeting.capture_grammar import Captured
from tui.domain.meeting.group import assigned
from tui.domain.meeting.meeting import Meeting, Note, with_draft, with_note
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import with_action, with_point
from tui.domain.workspace.state import State, with_meeting
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.usecases.changes import StateChange
from tui.usecases.context import Context


def meaning(captured: Captured, person: Person, context: Context) -> str:
    """Say what a line will become before it is saved."""
    _ = context.manager_translator
    if captured.kind == "ask":
        return _("→ saved for next time")
    if captured.kind == "action":
        due = _.day(captured.due, context.today()) if captured.due else _("no date")
        if not captured.understood:
            due = _("date not understood: {text}", text=captured.due_text)
        private = f"  {_('private')}" if captured.private else ""
        return f"→ {owner_name(captured.owner, person.first_name, _)}, {due}{private}"
    return _("→ a private note") if captured.private else _("→ a shared note")


def receipt(captured: Captured, _: Translator) -> str:
    """Say what a line became."""
    if captured.kind == "ask":
        return _("✓ saved for next time")
    if captured.kind == "action":
        return _("✓ action noted")
    return _("✓ private note") if captured.private else _("✓ noted")


def captured_change(captured: Captured, person: Person, context: Context) -> StateChange:
    """Give the change that keeps a captured line, and the draft of it no more.

    A private question for later becomes a private note: points may be seen on the stage.
    """
    id, now, today = context.new_id(), context.now(), context.today()

    def change(state: State) -> State:
        meeting = state.meetings.get(person.id)
        if meeting is None:
            return state
        meeting = with_draft(meeting, "capture", "")
        if captured.kind == "action":
            action = Action(
                id=id,
                person=person.id,
                text=captured.text,
                agreed=today,
                owner=captured.owner,
                due=captured.due,
                meeting=meeting.id,
                private=captured.private,
            )
            action = assigned(action, meeting, state.team)
            state = msgspec.structs.replace(state, team=with_action(state.team, action))
        elif captured.kind == "ask" and not captured.private:
            point = Point(
                id=id,
                person=person.id,
                text=captured.text,
                side="manager",
                raised=today,
                meeting=meeting.id,
                kept=1,
            )
            state = msgspec.structs.replace(state, team=with_point(state.team, point))
        else:
            note = Note(id=id, text=captured.text, at=now, step=meeting.current, kind=captured.kind)
            meeting = with_note(meeting, note, private=captured.private)
        return with_meeting(state, meeting)

    return change


def actions_of_meeting(state: State, meeting: Meeting, *, private: bool) -> int:
    """Count what a meeting agreed."""
    return sum(a.meeting == meeting.id and (private or not a.private) for a in state.team.actions)
