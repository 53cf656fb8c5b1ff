"""What the head of the preparation says, and the pages by number where one is shown at a time."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.points_in_turn import points_of
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.fit_minutes import is_too_long
from tui.domain.meeting.planning.plan import planned_minutes
from tui.domain.people.person import Person, Side
from tui.domain.preparation.private_asks import asks_in
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.preparation_text import preparation_state
from tui.language.titles.meeting_titles import way_title
from tui.usecases.answers.prep_form import is_form_meeting
from tui.usecases.context import Context
from tui.usecases.questions.plan_advice import plan_advice
from tui.widgets.base.content import apart, drawn

_LONGEST_NAME, _LONGEST_TITLE = 10, 16
"""Characters of the employee's and the manager's name that the titles of the pages have room for."""


def pages_of(meeting: Meeting, *, guarded: bool) -> tuple[int, ...]:
    """Give the pages there are, by number.

    What was promised and said between two is for none of several, and what is private for nobody who watches.
    """
    pages = (1, 2, 3) if is_several(meeting) else (1, 2, 3, 4)
    return pages if guarded else (*pages, 5)


def side_words(meeting: Meeting, person: Person, context: Context) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give the title of each side's points and what stands there without any: the employee's, then one's own."""
    _ = context.manager_translator
    mine = _("You raise"), _("No points of yours yet – i adds one.")
    if manager := context.manager_first:
        empty = _("No points of {name}’s yet – i adds one.", name=context.manager_called)
        mine = _("{name} raises", name=manager), empty
    if is_several(meeting):
        return (_("They raise"), _("No points of theirs yet – i adds one.")), mine
    title = _("{name} raises", name=first_name(person, _))
    return (title, _("No points of {name}’s yet – i adds one.", name=person.first_name)), mine


def head_ends(meeting: Meeting, context: Context, *, guarded: bool) -> list[Content]:
    """Tell when, how and how long one meets, and first that private things show; from the longest to the shortest."""
    _, today = context.manager_translator, context.today()
    planned = meeting.planned
    when = (
        "" if planned is None or planned.on < today else f"{_.near(planned.on, today)} {planned.time}".strip()
    )
    timed = meeting.minutes > 0 and meeting.way != "chat"
    minutes = _.n("{n} minute", "{n} minutes", meeting.minutes) if timed else _("no clock")
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
    if meeting.minutes == 0 or meeting.way == "chat":
        return drawn((_("no clock"), "$soft"))
    style = "bold $gold" if is_too_long(meeting) else "$soft"
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
    """Draw the pages by number, with what lies on each, `page` set off; only those that there are."""
    _, several = context.manager_translator, is_several(meeting)

    def points(side: Side) -> int:
        return sum(one.is_open for one in points_of(state.team, meeting, side))

    name = _("Theirs") if several else first_name(state.team.person(meeting.person), _)
    pages = {
        1: (_("Plan"), len(meeting.steps)),
        2: (name, points("employee")),
        3: (shorten(context.manager_first, _LONGEST_TITLE) or _("Mine"), points("manager")),
        4: (_("Last"), 0),
        5: (_("Private"), len(meeting.aside.focus) + len(asks_in(meeting))),
    }
    shown = [(number, *pages[number]) for number in pages_of(meeting, guarded=guarded)]

    def row(gap: str, *, counted: bool, longest: int = _LONGEST_TITLE) -> Content:
        pieces = []
        for number, whole, count in shown:
            title = shorten(whole, longest)
            style = "bold $ember" if number == page else "$soft"
            counts = f" {count}" if count and counted else ""
            pieces.append(drawn((f"{number} ", "bold $gold"), (title, style), (counts, "$soft")))
        return Content(gap).join(pieces)

    # One blank apart, a count would be read as the number of the next page.
    rows = (
        row("   ", counted=True),
        row("  ", counted=True),
        row("  ", counted=False),
        row(" ", counted=False),
        *(row(" ", counted=False, longest=longest) for longest in (6, 5, 4)),
    )
    total = sum_of_minutes(meeting, _)
    # The gaps between the pages give way before the sum does.
    for line in rows[:2]:
        if line.cell_length + 2 + total.cell_length <= width:
            return apart(line, total, width)
    # That the steps take too long is worth more than how much lies on each page.
    room = width - (2 + total.cell_length) * is_too_long(meeting)
    line = next((one for one in rows if one.cell_length <= room), rows[-1])
    return apart(line, total, width) if line.cell_length + 2 + total.cell_length <= width else line


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
