"""The page of the follow-up that shows the next date."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.rhythm.cadence import comes_closer
from tui.domain.people.rhythm.free_day import SuggestedDate
from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.usecases.capture.capture_line import actions_of_meeting
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines


def draw_next(
    state: State, meeting: Meeting, suggestion: SuggestedDate, context: Context, *, guarded: bool
) -> Content:
    """Draw the next date, and what closing takes along."""
    _, today = context.manager_translator, context.today()
    planned = suggestion.planned
    when = f"{_.day(planned.on, today)} {planned.time}".strip()
    suggested = "" if meeting.next is not None else "  " + _reason(state, meeting, today, _, guarded=guarded)
    unsorted = sum(not note.sorted for note in meeting.notes)
    agreed = actions_of_meeting(state, meeting, private=not guarded)
    waiting = sum(p.is_open for p in state.team.points if p.person == meeting.person)
    counted = drawn(_.n("{n} action agreed", "{n} actions agreed", agreed))
    closing = _("close the meeting and set this date")
    if is_several(meeting):
        closing = _("close the meeting")
        rows = [drawn((_("A group meeting: your one-to-ones keep their dates."), "$dim")), counted]
    else:
        rows = [
            drawn((_("Next time"), "$dim")),
            drawn((when, "bold $primary"), (suggested, "$dim")),
            *_instead(suggestion, today, _),
            Content(""),
            counted,
            drawn(_.n("{n} point waits for next time", "{n} points wait for next time", waiting)),
        ]
    if unsorted:
        unplaced = _.n(
            "{n} note goes into the minutes unsorted", "{n} notes go into the minutes unsorted", unsorted
        )
        rows.append(drawn(unplaced))
    return lines(*rows, Content(""), drawn(("c", "bold $primary"), "  ", closing))


def _reason(state: State, meeting: Meeting, today: date, _: Translator, *, guarded: bool) -> str:
    """Say why this day is suggested; while others watch, nothing tells a spell of closer contact from its absence."""
    person = state.team.person(meeting.person)
    if guarded:
        return _("(suggested)")
    if person is not None and person.spell is not None and comes_closer(person, meeting.held or today, today):
        return _("(closer contact until {day})", day=_.day(person.spell.until, today))
    return _("(suggested from how often you meet)")


def _instead(suggestion: SuggestedDate, today: date, _: Translator) -> list[Content]:
    """Say which day it would have been, and why it is another."""
    if suggestion.instead_of is None:
        return []
    day = _.day(suggestion.instead_of, today)
    why = suggestion.red or _("a weekend")
    return [drawn((_("not {day}: {why}", day=day, why=why), "$dim"))]
