"""What became of somebody's ideas since one met them last, on the card of home: it is to be told back."""

from __future__ import annotations

from textual.content import Content

from tui.domain.people.idea import is_news
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language.idea_text import fate_title
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse

_LINE = 120
"""Characters of an idea, and of what became of it."""


def draw_news_of_ideas(state: State, person: Person, context: Context, width: int) -> list[Content]:
    """Draw it below a heading; nothing where nothing became of any."""
    _, last = context.manager_translator, state.team.digest(person.id).last_on
    news = [idea for idea in state.team.ideas_of(person.id) if is_news(idea, last)]
    if not news:
        return []
    rows = [Content(""), drawn((_("To tell back"), "bold $secondary"))]
    for idea in news:
        fate = glimpse(idea.outcome, _LINE) if idea.outcome else fate_title(idea, _)
        rows.append(hanging(drawn(("– ", "$dim")), drawn(f"{glimpse(idea.text, _LINE)}: {fate}"), width))
    return rows
