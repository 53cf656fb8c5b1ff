"""The team as home shows it: the line over it, a row each, and the welcome while it is empty."""

from __future__ import annotations

from textual.content import Content

from tui.domain.people.cadence import next_meeting
from tui.domain.people.person import LONGEST_NAME, Person
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.priority import Need
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.preparation_text import preparation_state
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Drawing
from tui.widgets.meeting.weather_art import weather_sign


def draw_home_head(people: int, context: Context, width: int, *, guarded: bool) -> Content:
    """Draw the day, how many people, and whether private things show; where that is too wide, only the last."""
    _, today = context.manager_translator, context.today()
    weekday, month = _.weekday(today.weekday()), _.short_month(today.month)
    day = _("{weekday} {day} {month}", weekday=weekday, day=today.day, month=month)
    count = [drawn((_.n("{n} person", "{n} people", people), "$dim"))] if people else []
    shown = [] if guarded else [drawn((_("private notes shown"), "$warning"))]
    name, on = drawn(("▲ Fireside", "bold $primary")), drawn((day, "$dim"))
    heads = [Content("  ·  ").join(parts) for parts in ([name, on, *count, *shown], [name, on, *shown])]
    return next((head for head in heads if head.cell_length <= width), Content("  ·  ").join([name, *shown]))


def draw_welcome(_: Translator) -> Content:
    """Draw what a team without people shows."""
    return lines(
        drawn((_("Welcome to the fireside."), "bold $primary")),
        drawn(""),
        drawn(_("This is where you prepare, hold and follow up your one-to-ones.")),
        drawn(""),
        drawn(("N", "bold $primary"), "  ", _("add a person")),
        drawn(("D", "bold $primary"), "  ", _("look around with the demo team first")),
    )


def draw_person(need: Need, state: State, context: Context) -> Drawing:
    """Draw a person: name, weather, phase and next date; below, what is open from each side."""
    _, person = context.manager_translator, need.person
    name = [drawn((person.shown_name, "bold"))]
    digest = state.team.digest(person.id)
    if digest.weather_employee:
        skies = filter(None, (digest.weather_employee, digest.forecast_employee))
        name.append(drawn(("→".join(weather_sign(sky) for sky in skies), "$accent")))
    meeting = state.meetings.get(person.id)
    if meeting is not None:
        phases = {"prep": _("prepared"), "dialogue": _("under way"), "follow-up": _("to follow up")}
        name.append(drawn((phases.get(meeting.phase, ""), "$success")))
    owed, open_now = [], []
    if need.mine:
        owed.append(_("me {n}", n=need.mine))
    if need.theirs:
        owed.append(_("{name} {n}", name=person.first_name, n=need.theirs))
    if owed:
        open_now.append(_("to do: {who}", who=", ".join(owed)))
    if need.points:
        open_now.append(_("{n} to talk about", n=need.points))
    if meeting is not None and meeting.phase == "prep":
        open_now.insert(0, preparation_state(meeting.preparation, context.today(), _))
    second = drawn((" · ".join(filter(None, open_now)) or _("nothing open"), "$dim"))
    return lines(Content(" ").join(name), second), _draw_when(need.days, person, state, context)


def draw_watched(person: Person, state: State, context: Context) -> Drawing:
    """Draw a person as everybody may see them: name and role, and the next date unless it has gone by."""
    _, today = context.manager_translator, context.today()
    planned = next_meeting(person, state.team.digest(person.id).last_on, today)
    content = lines(drawn((person.shown_name, "bold")), drawn((shorten(person.role, LONGEST_NAME), "$soft")))
    if planned.on < today:
        return content, None
    near = _.near(planned.on, today)
    when = f"{near} {planned.time}".strip() if planned.on == today else near
    return content, drawn((when, "$soft"))


def _draw_when(days: int, person: Person, state: State, context: Context) -> Content:
    _, today = context.manager_translator, context.today()
    planned = next_meeting(person, state.team.digest(person.id).last_on, today)
    if days < 0:
        return drawn((_.n("due {n} day ago", "due {n} days ago", -days), "$warning"))
    near = _.near(planned.on, today)
    if days == 0:
        return drawn((f"{near} {planned.time}".strip(), "bold $primary"))
    return drawn((near, "$foreground"))
