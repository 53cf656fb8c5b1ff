"""The card of one person on home: what one wants to know before a meeting."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.privacy import Private
from tui.domain.people.action_lists import open_with
from tui.domain.people.cadence import next_meeting
from tui.domain.people.log_entry import to_give
from tui.domain.people.person import LONGEST_NAME, Person
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.missed_meeting import passed
from tui.domain.workspace.state import State
from tui.language.action_text import due_text, owner_name
from tui.language.log_text import left_to_give
from tui.language.meeting_titles import cadence_title, phase_title, sky_title
from tui.screens.home.facts_card import draw_facts
from tui.screens.home.idea_card import draw_news_of_ideas
from tui.screens.home.reflection_card import draw_reflection
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.meeting.weather_art import draw_turn, draw_weather

_MOST = 6
"""Open actions and points that the card lists before it counts the rest."""

_MOST_LOG = 3
"""Lines of the log that it lists."""

_LINE = 240
"""Characters of one of them."""


def draw_card(
    state: State, person: Person, context: Context, width: int, *, private: bool, pictured: bool
) -> Content:
    """Draw the card: next meeting, open actions, waiting points, last time.

    Private actions, the log, a spell of closer contact and a day that has gone by only if `private`; the weather as
    a drawing only if `pictured`, as it takes five lines.
    """
    kept = state.privates.get(person.id) or context.past.private(person.id) if private else Private()
    return lines(
        *_head(state, person, context, width if pictured else 0, private=private),
        *draw_facts(kept, context, width),
        *_actions(state, person, context, width, private=private),
        *_points(state, person, context, width),
        *(_log(state, person, context, width) if private else ()),
        *_last_time(state, person, context, width),
        *draw_news_of_ideas(state, person, context, width),
        *draw_reflection(kept, person, context, width),
    )


def _heading(text: str) -> Content:
    return drawn((text, "bold $secondary"))


def _head(state: State, person: Person, context: Context, width: int, *, private: bool) -> list[Content]:
    _, today = context.manager_translator, context.today()
    digest = state.team.digest(person.id)
    role = f" · {shorten(person.role, LONGEST_NAME)}" if person.role else ""
    rows = [
        drawn((person.shown_name, "bold $primary"), (f"{role} · {cadence_title(person.cadence, _)}", "$dim"))
    ]
    planned = next_meeting(person, digest.last_on, today)
    days = (planned.on - today).days
    meeting = state.meetings.get(person.id)
    if meeting is not None and meeting.phase != "prep":
        now = _("A meeting is under way: {phase}", phase=phase_title(meeting.phase, _))
        rows.append(drawn((now, "bold $success")))
        if private and passed(state, person, today) == "begun":
            day = _.day(meeting.held or today, today)
            rows.append(drawn((_("{day} is not closed yet: m goes on to it", day=day), "$warning")))
    elif private and passed(state, person, today) == "planned":
        day = _.day(planned.on, today)
        rows.append(drawn((_("{day} has gone by: s says what became of it", day=day), "$warning")))
    elif days < 0 and private:
        past = _.n("{n} day since you planned to meet", "{n} days since you planned to meet", -days)
        rows.append(drawn((past, "$warning")))
    elif days >= 0:
        when = f"{_.near(planned.on, today)} {planned.time}".strip()
        rows.append(
            drawn(_("Next: {when}", when=when), ("" if person.agreed else " " + _("(suggested)"), "$dim"))
        )
    if private and person.noticed is None:
        rows.append(drawn((_("Not told yet what is kept: fireside export NAME --notice"), "$dim")))
    if private and person.spell is not None and person.spell.covers(today):
        until = _.day(person.spell.until, today)
        rows.append(drawn((_("Closer contact until {day}", day=until), "$accent")))
    if digest.last_on is not None:
        last = [drawn((_("Last met {ago}", ago=_.since(digest.last_on, today)), "$dim"))]
        rows += last
        sky, to_come = digest.weather_employee, digest.forecast_employee
        if sky:
            told = _("Weather last time: {sky}", sky=sky_title(sky, _))
            if to_come:
                told = _(
                    "Weather last time: {sky} → {forecast}",
                    sky=sky_title(sky, _),
                    forecast=sky_title(to_come, _),
                )
            rows.append(drawn((told, "$dim")))
        if sky and width >= 50:
            turns = to_come and width >= 66
            art = draw_turn(sky, to_come) if turns else draw_weather(sky)
            rows = _beside(rows, art.split("\n", allow_blank=True), width)
    else:
        rows.append(drawn((_("You have not met yet."), "$dim")))
    return rows


def _beside(rows: list[Content], art: list[Content], width: int) -> list[Content]:
    """Put a drawing at the right end of the first rows."""
    put = []
    for index in range(max(len(rows), len(art))):
        row = rows[index] if index < len(rows) else Content("")
        if index < len(art):
            column = width - art[index].cell_length
            row = row.truncate(column - 1, ellipsis=True)
            row = Content.assemble(row, " " * (column - row.cell_length), art[index])
        put.append(row)
    return put


def _actions(state: State, person: Person, context: Context, width: int, *, private: bool) -> list[Content]:
    _, today = context.manager_translator, context.today()
    open_now = open_with(state.team, person.id, private=private)
    if not open_now:
        return []
    rows = [Content(""), _heading(_("Open actions"))]
    for action in open_now[:_MOST]:
        past = action.due is not None and action.due < today
        rows.append(
            hanging(
                drawn(("○ ", "$primary")),
                drawn(
                    (owner_name(shorten(action.owner, 60), person.first_name, _), "bold"),
                    "  ",
                    glimpse(action.text, _LINE),
                    "  ",
                    (due_text(action.due, action.state, today, _), "$warning" if past else "$dim"),
                    ("  " + _("private") if action.private else "", "$warning"),
                ),
                width,
            )
        )
    if len(open_now) > _MOST:
        rows.append(drawn((_("… and {n} more", n=len(open_now) - _MOST), "$dim")))
    return rows


def _points(state: State, person: Person, context: Context, width: int) -> list[Content]:
    _ = context.manager_translator
    rows: list[Content] = []
    theirs = [p for p in state.team.points_of(person.id, "employee") if p.is_open]
    mine = [p for p in state.team.points_of(person.id, "manager") if p.is_open]
    whose = _("Points from {name}", name=person.first_name)
    for title, points in ((whose, theirs), (_("My points"), mine)):
        if points:
            rows += [Content(""), _heading(title)]
            rows += [
                hanging(drawn(("• ", "$primary")), drawn(glimpse(point.text, _LINE)), width)
                for point in points[:_MOST]
            ]
            if len(points) > _MOST:
                rows.append(drawn((_("… and {n} more", n=len(points) - _MOST), "$dim")))
    return rows


def _log(state: State, person: Person, context: Context, width: int) -> list[Content]:
    """Draw the last lines of the log, and kindly how much is left to tell."""
    _ = context.manager_translator
    entries = sorted(state.team.log_of(person.id), key=lambda entry: entry.on, reverse=True)
    if not entries:
        return []
    told = left_to_give(len(to_give(entries)), person.first_name, _)
    heading = _heading(_("From the log"))
    rows = [Content(""), drawn(heading, (f"  {told}", "$accent")) if told else heading]
    rows += [
        hanging(drawn(("· ", "$dim")), drawn(glimpse(entry.text, _LINE)), width)
        for entry in entries[:_MOST_LOG]
    ]
    if len(entries) > _MOST_LOG:
        rows.append(drawn((_("… and {n} more", n=len(entries) - _MOST_LOG), "$dim")))
    return rows


def _last_time(state: State, person: Person, context: Context, width: int) -> list[Content]:
    _, digest = context.manager_translator, state.team.digest(person.id)
    rows: list[Content] = []
    if digest.forward_employee:
        rows += [Content(""), _heading(_("{name} looked forward to", name=person.first_name))]
        rows.append(drawn(glimpse(digest.forward_employee, _LINE)))
    if digest.main_points:
        rows += [Content(""), _heading(_("Last time"))]
        rows += [
            hanging(drawn(("– ", "$dim")), drawn(glimpse(point, _LINE)), width)
            for point in digest.main_points
        ]
    return rows
