"""Where an action comes from: all that happened to it, and the minutes of the meeting that agreed it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.domain.meeting.archive import Held
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.language.change_text import history_lines
from tui.usecases.context import Context


def origin_text(action: Action, person: Person, history: Sequence[Held], context: Context) -> str:
    """Tell it; the minutes are as they were agreed, in the language of the person."""
    _, today = context.manager_translator, context.today()
    parts = [action.text, "\n".join(history_lines(action, person.first_name, today, _))]
    held = next((one for one in history if action.meeting and one.meeting.id == action.meeting), None)
    if held is None:
        parts.append(_("Agreed {day}, outside of a closed meeting.", day=_.full_day(action.agreed)))
    else:
        parts += [_("From these minutes:"), held.minutes]
    return "\n\n".join(part for part in parts if part)
