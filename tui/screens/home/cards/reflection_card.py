"""What the manager wrote for themselves after the last meeting with somebody, on the card of home."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person
from tui.language.reflection_text import reflection_lines
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse


def draw_reflection(private: Private, person: Person, context: Context, width: int) -> list[Content]:
    """Draw it below a heading; nothing where nothing was written."""
    _ = context.manager_translator
    last = private.reflections[-1:]
    said = [line for one in last for line in reflection_lines(one, person.first_name, _)]
    if not said:
        return []
    rows = [Content(""), drawn((_("For yourself, after last time"), "bold $secondary"))]
    return rows + [hanging(drawn(("– ", "$dim")), drawn(glimpse(line, 240)), width) for line in said]
