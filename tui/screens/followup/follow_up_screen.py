"""Follow-up: sort what was captured, mend the actions, read the minutes back, rate, set the next date, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.plan import turn
from tui.domain.meeting.step_pages import pages
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.coach.coach_screen import Coached
from tui.screens.followup.copies import copy_of_minutes, copy_of_theirs
from tui.screens.followup.first_questions import FirstQuestions
from tui.screens.followup.follow_up_header import FollowUpHeader
from tui.screens.followup.follow_up_keys import (
    ACTIONS,
    FIRST_KEYS,
    FOLLOW_UP_KEYS,
    MINUTES,
    NOTES,
    RATING,
    counts_on,
    in_one_hand,
    page_keys,
)
from tui.screens.followup.follow_up_pages import FollowUpPages
from tui.screens.followup.minutes_page import MinutesView
from tui.screens.followup.new_action import NewAction
from tui.screens.followup.unfinished_lines import UnfinishedLines
from tui.screens.messages import GoMeet
from tui.usecases.context import Context
from tui.usecases.dates.free_dates import next_date
from tui.usecases.meeting.unfinished import Unfinished
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.keys.key_footer import Hints
from tui.widgets.keys.leader_keys import LEADER
from tui.widgets.lists.note_rows import NoteRows
from tui.widgets.lists.still_there import StillThere


class FollowUpScreen(Coached):
    """Five short pages in turn; `c` goes on to the closing page from any of them.

    It can be held together: while others may watch nothing private is here, and every word is in the language of whom
    one met.
    """

    BINDINGS: ClassVar[list[BindingType]] = FOLLOW_UP_KEYS

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._page, self._still_there = NOTES, StillThere(person.id)
        self._questions, self._new_action = FirstQuestions(self), NewAction(self)
        self._unfinished = UnfinishedLines(person, self.post_message, self._push)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return FIRST_KEYS

    def compose(self) -> ComposeResult:
        yield FollowUpHeader()
        yield FollowUpPages(
            self.context,
            self.person,
            self.state,
            self._still_there,
            self._unfinished,
            guarded=self.guarded,
        )
        yield Hints(self._said.manager_translator)

    @property
    def shows_actions(self) -> bool:
        return self._page == ACTIONS

    @property
    def _said(self) -> Context:
        """The context in the language that is spoken here: while others may watch, that of whom one met."""
        return self.context.spoken(guarded=self.guarded)

    @property
    def _pages(self) -> FollowUpPages:
        return self.query_one(FollowUpPages)

    def set_up(self) -> None:
        if self._questions.recall_waits:
            self.action_page(NOTES)
            self.call_after_refresh(self.action_recall)
        else:
            self._begin()

    def _begin(self) -> None:
        waiting = self.meeting is not None and any(not note.sorted for note in self.meeting.notes)
        self.action_page(NOTES if waiting or self._left else ACTIONS)

    def _push(self, ask: AskLine, then: Callable[[str | None], None]) -> None:
        self.app.push_screen(ask, then)

    @property
    def _left(self) -> tuple[Unfinished, ...]:
        """What was half written in the talk."""
        meeting = self.meeting
        return self._unfinished.of(meeting, self._said, guarded=self.guarded) if meeting is not None else ()

    def on_screen_resume(self) -> None:
        """A form that was over this screen may have finished what was left."""
        if self.is_mounted:
            self.redraw()

    def on_note_rows_gone_on(self, event: NoteRows.GoneOn) -> None:
        event.stop()
        if self.meeting is not None:
            self._unfinished.go_on(event.one, self.meeting, self.state.team, self._said)

    def on_note_rows_dropped(self, event: NoteRows.Dropped) -> None:
        event.stop()
        self._unfinished.drop(event.one, self._said)

    def action_recall(self) -> None:
        """Ask what was agreed, heard and promised, and what is for next time; then the notes come."""
        self._questions.recall(self._begin)

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        self._draw_top(meeting)
        self._pages.show(self.state, meeting, guarded=self.guarded)
        self._draw_foot()
        self.advise()

    def on_rows_moved(self) -> None:
        self._draw_foot()

    def _draw_foot(self) -> None:
        """Name first what the page in turn waits for."""
        foot, pages, _ = self.query_one(Hints), self._pages, self._said.manager_translator
        foot.translator = _
        rating = pages.rating.keys(_) if self._page == RATING and pages.rating is not None else ()
        if self._new_action.is_one_line:
            foot.all_keys, rating = LEADER, in_one_hand(rating)
        foot.lead = rating[:2] or page_keys(self._page, pages.action if self._page == ACTIONS else None, _)

    def _draw_top(self, meeting: Meeting) -> None:
        head = self.query_one(FollowUpHeader)
        head.show(self.state, meeting, self.person, self._said, page=self._page, guarded=self.guarded)

    def on_resize(self) -> None:
        if self.meeting is not None:
            self._draw_top(self.meeting)

    def show(self, state: State, *, guarded: bool) -> None:
        """Show another state; once nobody watches any more, ask what waited for that."""
        waited = self.guarded and not guarded
        super().show(state, guarded=guarded)
        if waited and self.is_current and self._questions.recall_waits:
            self.call_after_refresh(self.action_recall)
        elif waited and self._page == ACTIONS:
            self.call_after_refresh(self._questions.weigh)

    def action_page(self, number: int) -> None:
        self._page = number
        self.refresh_bindings()
        self.set_class(number == RATING, "-rating")
        self._pages.turn_to(number)
        if number == ACTIONS:
            self.call_after_refresh(self._questions.weigh)
        if number == MINUTES:
            self.call_after_refresh(self._questions.wish_once)
        self.redraw()

    def action_chat_wish(self) -> None:
        self._questions.wish()

    def action_onward(self, by: int) -> None:
        """Go on; the rating has pages of its own that come first."""
        meeting, now = self.meeting, self.context.now()
        step = meeting.current_step if meeting is not None else None
        if self._page == RATING and step is not None and 0 <= step.at + by < len(pages(step)):
            self.change_meeting(lambda m: turn(m, by, now))
            return
        self.action_page(max(1, min(5, self._page + by)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "show_whole":
            # Minutes that are shown from beginning to end need no key for it.
            return self._page == MINUTES and self.query_one(MinutesView).is_cut
        counts = counts_on(action, parameters, self._page, self.meeting, guarded=self.guarded)
        return super().check_action(action, parameters) if counts else False

    def action_show_whole(self) -> None:
        self.post_message(ShowWhole(self.query_one(MinutesView).text))

    def action_copy(self) -> None:
        if self.meeting is not None:
            self.post_message(copy_of_minutes(self.meeting, self.person, self.state.team, self.context))

    def action_copy_theirs(self) -> None:
        self.post_message(copy_of_theirs(self.person, self.state.team, self.context))

    def action_add_action(self) -> None:
        self._new_action.ask()

    def action_fill_in_action(self) -> None:
        self.open_new_action()

    def action_dialogue(self) -> None:
        self.post_message(GoMeet(self.person.id))

    def action_discard(self) -> None:
        if self.meeting is not None:
            from tui.screens.dialogs.discard_meeting import ask_discard

            self.app.push_screen(*ask_discard(self.meeting, self.person, self._said, self.post_message))

    def action_date(self) -> None:
        if self.meeting is not None:
            from tui.screens.followup.next_date_dialog import ask_next

            suggested = next_date(self.meeting, self.person, self.context).planned
            self.app.push_screen(*ask_next(suggested, self._said, self.change_meeting))

    def action_close_meeting(self) -> None:
        """Go to the closing page, on which the meeting is closed; what was not finished is told first."""
        if self._unfinished.holds_up(self._left):
            self.action_page(NOTES)
            self.query_one(NoteRows).action_step(-1_000)
        elif self.meeting is not None:
            from tui.screens.followup.closing_screen import ClosingScreen

            self.app.push_screen(ClosingScreen(self.context, self.person, self.state, guarded=self.guarded))
