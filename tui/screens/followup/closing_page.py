"""What the closing page tells: whom one thanks, what was agreed, and when one meets again."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from tui.domain.meeting.group import is_several, people_of, short_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import agreed_now
from tui.domain.people.person import Appointment, Person
from tui.domain.people.team import Team
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
    """Draw what both may read of what the meeting agreed: who, what, until when, in at most `height` lines.

    It is as wide as its longest line, at most `width`: what is short stands as a block in the middle, as all else does.
    """
    _ = context.person_translator
    agreed = [one for one in agreed_now(team, meeting) if not one.private and one.state != "dropped"]
    owners = [shorten(_owner(one, team, meeting, person, context), _LONGEST_OWNER) for one in agreed]
    column = max((cell_len(owner) for owner in owners), default=0) + 2
    most, width = width, min(width, max((column + _wide(one, context, width) for one in agreed), default=0))
    rows: list[Content] = []
    for number, (one, owner) in enumerate(zip(agreed, owners, strict=True)):
        due = _due(one, context, most)
        drawing = _row(one, owner, column, due, width).split("\n", allow_blank=True)
        rest = len(agreed) - number
        if len(rows) + len(drawing) + (rest > 1) > height:
            return lines(*rows, drawn((_("… and {n} more", n=rest), "$soft")))
        rows += drawing
    return lines(*rows)


def draw_next(meeting: Meeting, planned: Appointment, context: Context) -> Content:
    """Draw when the two meet again; after a meeting of several nothing was set."""
    _ = context.person_translator
    if is_several(meeting):
        return Content("")
    when = ", ".join(part for part in (_.day(planned.on, context.today()), planned.time) if part)
    return drawn((_("We meet again"), "$text"), "  ", (when, "bold $gold"))


def _owner(action: Action, team: Team, meeting: Meeting, person: Person, context: Context) -> str:
    theirs = team.person(action.person) or person
    name = short_name(theirs, people_of(meeting, team))
    return owner_name(clean_line(action.owner), name, context.person_translator, manager=context.manager)


def _due(action: Action, context: Context, width: int) -> str:
    return (
        context.person_translator.day(action.due, context.today()) if action.due and width >= _DATES else ""
    )


def _wide(action: Action, context: Context, width: int) -> int:
    """Count the cells of what is to be done and until when, in one line."""
    due = _due(action, context, width)
    return drawn(glimpse(action.text)).cell_length + (cell_len(due) + _GAP if due else 0)


def _row(action: Action, owner: str, column: int, due: str, width: int) -> Content:
    lead = drawn((owner, "bold $ember"), " " * (column - cell_len(owner)))
    room = width - (cell_len(due) + _GAP if due else 0)
    first, *more = hanging(lead, drawn((glimpse(action.text), "$text")), room).split("\n", allow_blank=True)
    return lines(apart(first, drawn((due, "$soft")), width) if due else first, *more)
