"""From a captured line to what it makes of the state: a note, a point for later or an action."""

from __future__ import annotations

from tui.domain.capture.capture_grammar import Captured
from tui.domain.dates.reading import asks_for_yes
from tui.domain.meeting.live.line_draft import LineDraft, with_line_draft
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State, with_meeting
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.usecases.capture.keep_line import with_line_in_meeting
from tui.usecases.capture.read_capture import due_trouble, owner_doubt
from tui.usecases.changes import StateChange
from tui.usecases.context import Context

_LONGEST = 40
"""Characters of a day that is not understood that are quoted."""


def meaning(captured: Captured, person: Person, context: Context) -> str:
    """Say what a line will become before it is saved."""
    _ = context.manager_translator
    if captured.kind == "ask":
        return _("→ saved for next time")
    if captured.kind == "action":
        if not captured.text:
            return _("such as {name} sends it by Friday", name=person.first_name)
        due = _.day(captured.due, context.today()) if captured.due else _("no date")
        if not captured.understood:
            trouble = due_trouble(captured, context.today(), _)
            due = f"{shorten(captured.due_text, _LONGEST)}: {trouble}"
        elif asks_for_yes(captured.due, context.today()):
            due = _("{day}, which has passed", day=due)
        if doubt := owner_doubt(captured, _):
            return doubt
        private = f"  {_('private')}" if captured.private else ""
        owner = owner_name(captured.owner, person.first_name, _, manager=context.manager_called)
        return f"→ {owner}, {due}{private}"
    if captured.kind == "decision":
        return _("→ a private decision") if captured.private else _("→ a decision")
    return _("→ a private note") if captured.private else _("→ a shared note")


def receipt(captured: Captured, _: Translator) -> str:
    """Say what a line became."""
    if captured.kind == "ask":
        return _("● saved for next time")
    if captured.kind == "action":
        return _("● action noted")
    if captured.kind == "decision":
        return _("● decision noted")
    return _("● private note") if captured.private else _("● noted")


def captured_change(
    captured: Captured, person: Person, context: Context, id: str, about: str = ""
) -> StateChange:
    """Give the change that keeps a captured line under `id`, and the draft of it no more.

    `about` is the id of the point that is talked about.
    """
    now, today = context.now(), context.today()

    def change(state: State) -> State:
        kept = with_line_in_meeting(state, captured, person.id, id=id, now=now, today=today, about=about)
        meeting = kept.meetings.get(person.id)
        return kept if meeting is None else with_meeting(kept, with_line_draft(meeting, LineDraft()))

    return change


def is_kept(id: str, state: State, person: Person) -> bool:
    """Whether the line captured under `id` in the meeting with a person is in a state."""
    meeting = state.meetings.get(person.id)
    notes = () if meeting is None else (*meeting.notes, *meeting.aside.notes)
    ids = {note.id for note in notes} | {action.id for action in state.team.actions}
    ids |= {decision.id for decision in state.team.decisions}
    return id in ids or any(point.id == id for point in state.team.points)


def agreed_so_far(state: State, meeting: Meeting, *, private: bool) -> tuple[Action, ...]:
    """Give what a meeting agreed."""
    return tuple(a for a in state.team.actions if a.meeting == meeting.id and (private or not a.private))


def actions_of_meeting(state: State, meeting: Meeting, *, private: bool) -> int:
    """Count what a meeting agreed."""
    return len(agreed_so_far(state, meeting, private=private))
