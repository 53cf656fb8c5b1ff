"""The page of the follow-up that shows the next date."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.rhythm.cadence import comes_closer
from tui.domain.people.rhythm.free_day import SuggestedDate
from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.usecases.capture.capture_line import actions_of_meeting
from tui.usecases.context import Context
from tui.usecases.dates.free_dates import next_date
from tui.widgets.base.content import drawn, lines
from tui.widgets.drawing.card import QuestionCard


class NextDateView(VerticalScroll):
    """The next date on the card, as each question of the talk stood there; below it what closing takes along."""

    # Else rules that begin with the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    NextDateView { align: center middle; }
    NextDateView > Static { width: 1fr; height: auto; text-align: center; }
    NextDateView > #next-over { color: $ember; text-style: bold; margin: 0 0 1 0; }
    .-short NextDateView > #next-over { margin: 0; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="next-over")
        yield QuestionCard(id="next-day")
        yield Static(id="next")

    def show(self, state: State, meeting: Meeting, context: Context, *, guarded: bool) -> None:
        """Show the date that closing sets, whether it was chosen or is suggested."""
        person, _ = state.team.person(meeting.person), context.manager_translator
        if person is None:
            return
        suggestion = next_date(meeting, person, context)
        over, card = self.query_one("#next-over", Static), self.query_one("#next-day", QuestionCard)
        over.display = not is_several(meeting)
        over.update(drawn(_("Next time")))
        if is_several(meeting):
            card.ask(_("A group meeting: your one-to-ones keep their dates."))
        else:
            planned = suggestion.planned
            card.ask(f"{_.day(planned.on, context.today())} {planned.time}".strip())
        self.query_one("#next", Static).update(
            _draw_taken_along(state, meeting, suggestion, context, guarded=guarded)
        )


def _draw_taken_along(
    state: State, meeting: Meeting, suggestion: SuggestedDate, context: Context, *, guarded: bool
) -> Content:
    """Draw why it is that date, and what closing takes along."""
    _, today = context.manager_translator, context.today()
    unsorted = sum(not note.sorted for note in meeting.notes)
    agreed = actions_of_meeting(state, meeting, private=not guarded)
    waiting = sum(p.is_open for p in state.team.points if p.person == meeting.person)
    counted = drawn(_.n("{n} action agreed", "{n} actions agreed", agreed))
    closing = _("close the meeting and set this date")
    if is_several(meeting):
        closing = _("close the meeting")
        rows = [counted]
    else:
        reason = "" if meeting.next is not None else _reason(state, meeting, today, _, guarded=guarded)
        rows = [
            *([drawn((reason, "$soft"))] if reason else []),
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
    return [drawn((_("not {day}: {why}", day=day, why=why), "$soft"))]
