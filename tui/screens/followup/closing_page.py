"""What the closing page tells: whom one thanks, what was agreed and decided, and when one meets again."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from tui.domain.meeting.group import is_several, people_of, short_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import agreed_now
from tui.domain.people.person import Appointment, Person
from tui.domain.people.team import Team
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse

_LONGEST_OWNER = 20
"""Cells of an owner's name."""
_GAP = 4
"""Cells between what is to be done and its date."""
_DATES = 52
"""Cells of the list from which on the dates have room beside it."""


def thanks(meeting: Meeting, person: Person, _: Translator) -> str:
    """Thank by name; in a meeting of several, all of them."""
    return (
        _("Thank you, all of you") if is_several(meeting) else _("Thank you, {name}", name=person.first_name)
    )


def draw_agreed(
    team: Team, meeting: Meeting, person: Person, context: Context, *, width: int, height: int
) -> Content:
    """Draw what both may read of what the meeting agreed: who, what, until when, and what was decided, in at most
    `height` lines.

    It is as wide as its longest line, at most `width`: what is short stands as a block in the middle, as all else does.
    """
    agreed = _lines(team, meeting, person, context)
    column = max((cell_len(one.lead) for one in agreed), default=0) + 2
    most, width = width, min(width, max((column + one.wide(width) for one in agreed), default=0))
    rows: list[Content] = []
    for number, one in enumerate(agreed):
        drawing = one.draw(column, width, most).split("\n", allow_blank=True)
        rest = len(agreed) - number
        if len(rows) + len(drawing) + (rest > 1) > height:
            return lines(*rows, drawn((context.person_translator("… and {n} more", n=rest), "$soft")))
        rows += drawing
    return lines(*rows)


def draw_next(meeting: Meeting, planned: Appointment, context: Context) -> Content:
    """Draw when the two meet again; after a meeting of several nothing was set."""
    _ = context.person_translator
    if is_several(meeting):
        return Content("")
    when = ", ".join(part for part in (_.day(planned.on, context.today()), planned.time) if part)
    return drawn((_("We meet again"), "$text"), "  ", (when, "bold $gold"))


class _Line(Record, frozen=True, kw_only=True):
    """One line of the list: who, or that it was decided, then what, and until when."""

    lead: str
    text: str
    due: str = ""

    def wide(self, width: int) -> int:
        """Count the cells of what is to be done and until when, in one line."""
        due = self._due(width)
        return drawn(glimpse(self.text)).cell_length + (cell_len(due) + _GAP if due else 0)

    def draw(self, column: int, width: int, most: int) -> Content:
        """Draw it in `width` cells of the `most` there are."""
        due, lead = self._due(most), drawn((self.lead, "bold $ember"), " " * (column - cell_len(self.lead)))
        room = width - (cell_len(due) + _GAP if due else 0)
        drawing = hanging(lead, drawn((glimpse(self.text), "$text")), room)
        first, *more = drawing.split("\n", allow_blank=True)
        return lines(apart(first, drawn((due, "$soft")), width) if due else first, *more)

    def _due(self, width: int) -> str:
        return self.due if width >= _DATES else ""


def _lines(team: Team, meeting: Meeting, person: Person, context: Context) -> list[_Line]:
    """Give what both may read of what was agreed, and then of what was decided."""
    _, today = context.person_translator, context.today()
    agreed = [
        _Line(
            lead=shorten(_owner(one, team, meeting, person, context), _LONGEST_OWNER),
            text=one.text,
            due=_.day(one.due, today) if one.due else "",
        )
        for one in agreed_now(team, meeting)
        if not one.private and one.state != "dropped"
    ]
    decided = [
        _Line(lead=_("Decided"), text=one.text)
        for one in team.decisions
        if one.meeting == meeting.id and not one.private and one.is_open
    ]
    return agreed + decided


def _owner(action: Action, team: Team, meeting: Meeting, person: Person, context: Context) -> str:
    theirs = team.person(action.person) or person
    name = short_name(theirs, people_of(meeting, team))
    return owner_name(clean_line(action.owner), name, context.person_translator, manager=context.manager)
