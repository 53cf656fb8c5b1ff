"""What the head of the preparation says, and the pages by number where one is shown at a time."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.plan import planned_minutes
from tui.domain.people.person import Person
from tui.domain.preparation.private_asks import asks_in
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.meeting_titles import way_title
from tui.language.preparation_text import preparation_state
from tui.usecases.answers.prep_form import is_form_meeting
from tui.usecases.context import Context
from tui.usecases.questions.plan_advice import plan_advice
from tui.widgets.base.content import apart, drawn

_LONGEST_NAME = 10
"""Characters of the employee's name that the titles of the pages have room for."""


def head_ends(meeting: Meeting, context: Context, *, guarded: bool) -> list[Content]:
    """Tell when, how and how long one meets, and first that private things show; from the longest to the shortest."""
    _, today = context.manager_translator, context.today()
    planned = meeting.planned
    when = (
        "" if planned is None or planned.on < today else f"{_.near(planned.on, today)} {planned.time}".strip()
    )
    minutes = _.n("{n} minute", "{n} minutes", meeting.minutes) if meeting.minutes else _("no clock")
    way = way_title(meeting.way, _)
    shown = [] if guarded else [(_("private notes shown"), "$gold")]
    private = [] if guarded else [(_("private"), "$gold")]
    soft = [(part, "$soft") for part in (when, way, minutes) if part]
    short = [(part, "$soft") for part in (when, minutes) if part]
    kinds = ([*shown, *soft], [*private, *soft], [*private, *short], [*private, *short[-1:]], private)
    return [Content("  ·  ").join(drawn(part) for part in kind) for kind in kinds if kind]


def sum_of_minutes(meeting: Meeting, _: Translator) -> Content:
    """Tell how much of the planned time the steps take."""
    total = planned_minutes(meeting)
    if meeting.minutes == 0:
        return drawn((_("no clock"), "$soft"))
    style = "$soft" if total <= meeting.minutes else "bold $gold"
    return drawn((_("{total} of {planned} min", total=total, planned=meeting.minutes), style))


def template_title(meeting: Meeting, context: Context) -> str:
    template = context.decks.template(meeting.template)
    return said(template.title, context.manager_translator.language) if template else meeting.template


def draw_advice(state: State, meeting: Meeting, person: Person, context: Context) -> Content:
    """Draw what is advised of the plan, empty where nothing is."""
    advice = plan_advice(state, meeting, person, context)
    return drawn((advice, "$gold")) if advice else Content("")


def draw_purpose(meeting: Meeting, context: Context, width: int) -> Content:
    """Draw the template and the purpose in one line, where the plan has no room for them."""
    _ = context.manager_translator
    purpose = meeting.purpose or _("e sets a purpose")
    line = drawn((_("Purpose") + "  ", "bold $ember"), (purpose, "$text" if meeting.purpose else "$soft"))
    return line.truncate(width, ellipsis=True)


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
        len(meeting.aside.focus) + len(asks_in(meeting)),
    )
    person = state.team.person(meeting.person)
    name = first_name(person, _)
    titles = (_("Plan"), name, _("Mine"), _("Last"), _("Private"))
    shown = [*zip(titles, counts, strict=True)][: 4 if guarded else 5]

    def row(gap: str, *, counted: bool) -> Content:
        pieces = []
        for number, (title, count) in enumerate(shown, 1):
            style = "bold $ember" if number == page else "$soft"
            counts = f" {count}" if count and counted else ""
            pieces.append(drawn((f"{number} ", "bold $gold"), (title, style), (counts, "$soft")))
        return Content(gap).join(pieces)

    rows = (
        row("   ", counted=True),
        row(" ", counted=True),
        row("  ", counted=False),
        row(" ", counted=False),
    )
    pages = next((one for one in rows if one.cell_length <= width), rows[-1])
    total = sum_of_minutes(meeting, _)
    return apart(pages, total, width) if pages.cell_length + 2 + total.cell_length <= width else pages


def first_name(person: Person | None, _: Translator) -> str:
    return shorten(person.first_name, _LONGEST_NAME) if person is not None else _("the employee")


def draw_form_hint(meeting: Meeting | None, person: Person, context: Context, *, guarded: bool) -> Content:
    """Say how far the other one has prepared, or that they may, and by which key; nobody else is told of it."""
    if guarded or meeting is None or not is_form_meeting(meeting):
        return Content("")
    _ = context.manager_translator
    told = preparation_state(meeting.preparation, context.today(), _)
    told = told or _("{name} can prepare too", name=person.first_name)
    return drawn(("F ", "bold $gold"), (told, "$soft"))
