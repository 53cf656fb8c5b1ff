"""The lines over the preparation: whom and what for, and which page one is on."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.group import group_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.plan import planned_minutes
from tui.domain.people.person import Person
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State
from tui.language.meeting_titles import way_title
from tui.usecases.context import Context
from tui.usecases.plan_advice import plan_advice
from tui.widgets.base.content import apart, drawn

_LONGEST_NAME = 10
"""Characters of the employee's name that the titles of the pages have room for."""


def draw_prep_head(state: State, meeting: Meeting, person: Person, context: Context, width: int) -> Content:
    """Draw the template, the sum of the steps against the planned length, the purpose, and what is advised."""
    _ = context.manager_translator
    template = context.decks.template(meeting.template)
    name = said(template.title, _.language) if template else meeting.template
    total = planned_minutes(meeting)
    called = group_name(meeting, state.team) or person.name
    left = drawn((called, "bold $primary"), (f" · {name} · {way_title(meeting.way, _)}", "$dim"))
    if meeting.minutes == 0:
        length = drawn((_("no clock"), "$dim"))
    else:
        style = "$success" if total <= meeting.minutes else "$warning"
        length = drawn((_("{total} of {planned} min", total=total, planned=meeting.minutes), style))
    purpose = meeting.purpose or _("e sets a purpose")
    second = drawn((_("Purpose") + ": ", "$dim"), (purpose, "" if meeting.purpose else "$faint"))
    rows = [apart(left, length, width), second.truncate(width, ellipsis=True)]
    advice = plan_advice(state, meeting, person, context)
    if advice:
        rows.append(drawn((advice, "$accent")))
    return Content("\n").join(rows)


def draw_prep_pages(
    state: State, meeting: Meeting, context: Context, *, page: int, width: int, guarded: bool
) -> Content:
    """Draw the pages by number, with what lies on each, `page` set off; the private one only where it is."""
    _, points = context.manager_translator, state.team.points_of
    counts = (
        len(meeting.steps),
        sum(p.is_open for p in points(meeting.person, "employee")),
        sum(p.is_open for p in points(meeting.person, "manager")),
        None,
        len(meeting.aside.focus),
    )
    person = state.team.person(meeting.person)
    name = shorten(person.first_name, _LONGEST_NAME) if person is not None else _("the employee")
    if width < 70:
        titles = (_("Plan"), name, _("Mine"), _("Last"), _("Private"))
    else:
        titles = (_("Plan"), _("From {name}", name=name), _("My points"), _("Last time"), _("Private"))
    pieces = []
    shown = [*zip(titles, counts, strict=True)][: 4 if guarded else 5]
    for number, (title, count) in enumerate(shown, 1):
        style = "bold $primary" if number == page else "$dim"
        counted = f" {count}" if count else ""
        pieces.append(drawn((f"{number} ", "$faint"), (title, style), (counted, "$accent")))
    return Content("   " if width >= 70 else " ").join(pieces)
