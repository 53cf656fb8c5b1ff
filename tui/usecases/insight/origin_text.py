"""Where an action or a decision comes from: the minutes of its meeting, and what the manager alone noted in it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.domain.meeting.archive import Held
from tui.domain.meeting.past.private_past import noted_in
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Person
from tui.language.change_text import history_lines
from tui.usecases.context import Context


def origin_text(
    action: Action, person: Person, history: Sequence[Held], private: Private, context: Context
) -> str:
    """Tell it for the manager alone; the minutes are as they were agreed, in the language of the person."""
    _, today = context.manager_translator, context.today()
    parts = [action.text, "\n".join(history_lines(action, person.first_name, today, _))]
    held = next((one for one in history if action.meeting and one.meeting.id == action.meeting), None)
    if held is None:
        parts.append(_("Agreed {day}, outside of a closed meeting.", day=_.full_day(action.agreed)))
    else:
        parts += [_("From these minutes:"), held.minutes, _own_notes(private, held, context)]
    return "\n\n".join(part for part in parts if part)


def decision_text(decision: Decision, history: Sequence[Held], private: Private, context: Context) -> str:
    """Tell it for the manager alone: what was decided and why, and the minutes of the meeting that decided it."""
    held = next((one for one in history if one.meeting.id == decision.meeting), None)
    parts = [decision.text, decision.why]
    parts += [] if held is None else [held.minutes, _own_notes(private, held, context)]
    return "\n\n".join(part for part in parts if part)


def _own_notes(private: Private, held: Held, context: Context) -> str:
    """Give what the manager noted in a meeting for themselves, and had in mind for it."""
    notes = noted_in(private, held.meeting)
    if not notes:
        return ""
    lines = (f"{'■' if note.kind == 'focus' else '#'} {note.text}" for note in notes)
    return "\n".join((context.manager_translator("Only you see this"), *lines))
