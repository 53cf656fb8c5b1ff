"""The card of one person on home: what one wants to know before a meeting, as much as there is room for."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.privacy import Private
from tui.domain.people.person import LONGEST_NAME, Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.missed_meeting import passed
from tui.domain.workspace.state import State
from tui.language.titles.meeting_titles import cadence_title, phase_title, sky_title
from tui.language.titles.relation_titles import relation_title
from tui.screens.home.cards.card_first import draw_notice, first_steps
from tui.screens.home.cards.facts_card import draw_facts
from tui.screens.home.cards.idea_card import draw_news_of_ideas
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.person import sections
from tui.widgets.person.sections import Section
from tui.widgets.person.sky_strip import draw_skies


def draw_card(state: State, person: Person, context: Context, width: int, height: int) -> Content:
    """Draw the card in `width` × `height` cells: when, what is promised, what each raises, and at the foot the weather.

    Where there is no room for all, what was noted last time goes first. Private actions and what else only the
    manager knows are on it: it is drawn while nobody else may watch.
    """
    _, team, today = context.manager_translator, state.team, context.today()
    when, kept = _when(state, person, context, width, private=True), _private(state, person, context)
    skies = draw_skies(team.digest(person.id), today, width, _)
    by_weight = (
        first_steps(state, person, context, width),
        sections.one_thing(team, person, context, width),
        sections.promised(team, person, context, width, private=True),
        sections.points(team, person, "employee", context, width),
        sections.points(team, person, "manager", context, width),
        skies,
        draw_notice(person, context, width),
        sections.forward(team, person, context, width),
        _part(draw_facts(kept, context, width)),
        _part(draw_news_of_ideas(state, person, context, width)),
        sections.from_log(team, person, context, width),
        sections.theirs(team, person, context, width),
        sections.last_time(team, person, context, width),
        sections.reflection(kept, person, context, width),
    )
    room, taken, foot = height - len(when), list(when), list[Content]()
    for part in by_weight:
        if isinstance(part, Section):
            drawing = sections.fitted(part, room - 1, _)
            taken += [Content(""), *drawing] if drawing else []
            room -= len(drawing) + 1 if drawing else 0
        elif part and len(part) < room:
            foot, room = [*foot, *([Content("")] if foot else []), *part], room - len(part) - 1
    gap = max(1, height - len(taken) - len(foot)) if foot else 0
    return lines(*taken, *[Content("")] * gap, *foot)


def draw_last_time(state: State, person: Person, context: Context, width: int, *, private: bool) -> Content:
    """Draw all there is, however long it is; private actions and what else the manager knows only where `private`."""
    _, team, today = context.manager_translator, state.team, context.today()
    kept = _private(state, person, context) if private else Private()
    parts = (
        _part(draw_facts(kept, context, width)),
        sections.promised(team, person, context, width, private=private),
        sections.theirs(team, person, context, width),
        sections.points(team, person, "employee", context, width),
        sections.points(team, person, "manager", context, width),
        sections.from_log(team, person, context, width) if private else None,
        sections.forward(team, person, context, width),
        sections.last_time(team, person, context, width),
        _part(draw_news_of_ideas(state, person, context, width)),
        sections.reflection(kept, person, context, width),
    )
    rows = _when(state, person, context, width, private=private)
    for part in parts:
        rows += [Content(""), *sections.rows_in(part)] if part is not None else []
    skies = draw_skies(team.digest(person.id), today, width, _)
    return lines(*rows, *([Content(""), *skies] if skies else []))


def _part(drawing: list[Content]) -> Section | None:
    """Take what begins with a blank line and a heading as a section."""
    rows = drawing[1:] if drawing and not drawing[0].plain else drawing
    return Section(rows[0], tuple(rows[1:])) if rows else None


def _private(state: State, person: Person, context: Context) -> Private:
    return state.privates.get(person.id) or context.past.private(person.id)


def about(person: Person, context: Context) -> str:
    """Say what somebody does and how often one meets."""
    _ = context.manager_translator
    relation = "" if person.relation == "report" else relation_title(person.relation, _)
    parts = (shorten(person.role, LONGEST_NAME), relation, cadence_title(person.cadence, _))
    return " · ".join(part for part in parts if part)


def _when(state: State, person: Person, context: Context, width: int, *, private: bool) -> list[Content]:
    """Tell when one meets, and when one met."""
    _, today, digest = context.manager_translator, context.today(), state.team.digest(person.id)
    planned = next_meeting(person, digest.last_on, today)
    days, meeting = (planned.on - today).days, state.meetings.get(person.id)
    if meeting is not None and meeting.phase != "prep":
        first = drawn(
            (_("A meeting is under way: {phase}", phase=phase_title(meeting.phase, _)), "bold $gold")
        )
    elif days < 0 and not private:
        first = Content("")
    elif days < 0:
        past = _.n("{n} day since you planned to meet", "{n} days since you planned to meet", -days)
        first = drawn((past, "$gold"))
    else:
        when = f"{_.near(planned.on, today)} {planned.time}".strip()
        suggested = "" if person.agreed else " " + _("(suggested)")
        first = drawn((_("Next: {when}", when=when), "$text"), (suggested, "$soft"))
    met = _("You have not met yet.")
    if digest.last_on is not None:
        met = _("Last met {ago}", ago=_.since(digest.last_on, today))
        # What the drawings tell is told in a word too.
        met += f" · {sky_title(digest.weather_employee, _)}" if digest.weather_employee else ""
    second = drawn((met, "$soft"))
    together = Content("  ·  ").join(part for part in (first, second) if part.plain)
    is_one = together.cell_length <= width and not (private and days < 0)
    rows = [together] if is_one else [first, second]
    gone_by = passed(state, person, today) if private else None
    if gone_by == "begun" and meeting is not None:
        day = _.day(meeting.held or today, today)
        rows.append(drawn((_("{day} is not closed yet: m goes on to it", day=day), "$gold")))
    elif gone_by == "planned":
        day = _.day(planned.on, today)
        rows[0] = drawn((_("{day} has gone by: s says what became of it", day=day), "$gold"))
    if private and person.spell is not None and person.spell.covers(today):
        until = _.day(person.spell.until, today)
        rows.append(drawn((_("Closer contact until {day}", day=until), "bold $ember")))
    return [line for row in rows for line in row.wrap(max(4, width))]
