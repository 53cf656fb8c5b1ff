"""What stands in the panes beside the plan that nothing is chosen in."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.people.person import Person
from tui.domain.text.block_line import blocks
from tui.domain.workspace.state import State
from tui.language.titles.meeting_titles import sky_title
from tui.usecases.context import Context
from tui.usecases.questions.latest_ratings import latest_ratings
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.person import sections
from tui.widgets.person.sections import Section
from tui.widgets.person.sky_strip import draw_skies, tiny_sky

_LINE = 240
"""Characters of one text."""
_MOST_RATINGS = 4


def draw_promises(
    state: State, person: Person, context: Context, width: int, height: int, *, private: bool
) -> Content:
    """Draw what the manager promised, then what is open with the others, in at most `height` lines."""
    _, rows = context.manager_translator, list[Content]()
    mine = sections.promised(state.team, person, context, width, private=private)
    theirs = sections.theirs(state.team, person, context, width)
    for part in (mine, theirs):
        if part is not None:
            gap = [Content("")] if rows else []
            drawing = sections.fitted(part, height - len(rows) - len(gap), _)
            rows += [*gap, *drawing] if drawing else []
    return lines(*rows) if rows else drawn((_("Nothing promised and nothing open."), "$soft"))


def draw_weather(state: State, person: Person, context: Context, width: int) -> Content:
    """Draw the weather of last time and the forecast it ended with, and below it that of the meetings before."""
    _, digest = context.manager_translator, state.team.digest(person.id)
    if not digest.weather_employee:
        return drawn((_("Not told yet."), "$soft"))
    upper, lower = tiny_sky(digest.weather_employee)
    rows = [Content.assemble(upper, "   ", drawn((sky_title(digest.weather_employee, _), "bold $text")))]
    forecast = digest.forecast_employee
    expected = drawn(("→ ", "$soft"), (sky_title(forecast, _), "$text")) if forecast else Content("")
    rows.append(Content.assemble(lower, "   ", expected))
    skies = draw_skies(digest, context.today(), width, _) if len(digest.skies) > 1 else []
    return lines(*rows, *([Content(""), *skies] if skies else []))


def draw_forward(state: State, person: Person, context: Context) -> Content:
    """Draw what they looked forward to last time."""
    text = state.team.digest(person.id).forward_employee
    if not text:
        return drawn((context.manager_translator("Not told yet."), "$soft"))
    return drawn((glimpse(text, _LINE), "$text"))


def draw_ratings(person: Person, context: Context, width: int, height: int) -> Content:
    """Draw what they rated last, as it was asked, each with its values on the fixed scale and how much it changed."""
    _, asked = context.manager_translator, context.person_translator.language
    rows = []
    for rated in latest_ratings(context, person.id)[:_MOST_RATINGS]:
        change = f"  {rated.change:+}".replace("-", "−") if rated.change else ""
        text = drawn((said(rated.statement.say, asked), "$text"), (change, "bold $gold"))
        lead = drawn((blocks(rated.values, 7).ljust(7), "$gold"))
        rows.append(hanging(lead, text, width))
    if not rows:
        return drawn((_("Nothing rated twice yet."), "$soft"))
    return lines(*sections.fitted(Section(rows[0], tuple(rows[1:])), max(1, height), _))
