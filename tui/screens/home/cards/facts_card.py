"""What helps to meet somebody, on the card of home: for the manager alone."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.privacy import FACTS, Private
from tui.language.titles.fact_titles import fact_title
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse


def draw_facts(private: Private, context: Context, width: int) -> list[Content]:
    """Draw each fact in a line; nothing where none is known."""
    _ = context.manager_translator
    return [
        hanging(drawn((f"{fact_title(fact, _)}: ", "$dim")), drawn(glimpse(private.facts[fact], 120)), width)
        for fact in FACTS
        if private.facts.get(fact)
    ]
