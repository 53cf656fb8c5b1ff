"""The pages of the follow-up: the notes to sort, the actions, the minutes, the rating and the next date."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import to_follow_up
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.screens.followup.chat_wish import wish_text
from tui.screens.followup.follow_up_keys import ACTIONS, MINUTES, NEXT_DATE, NOTES, PAGES, RATING
from tui.screens.followup.minutes_page import MinutesView
from tui.screens.followup.next_date_page import NextDateView
from tui.screens.followup.page_leads import about_sorting, begun_with
from tui.screens.followup.unfinished_lines import UnfinishedLines
from tui.steps.kinds.evaluate import EvaluateView
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.lists.note_rows import NoteRows
from tui.widgets.lists.still_there import StillThere


class FollowUpPages(Container):
    """One page at a time; while others may watch nothing private is on any of them."""

    # Else rules that begin with the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FollowUpScreen #work { height: 1fr; padding: 1 2; align-horizontal: center; }
    FollowUpScreen.-rating #work { padding: 0 2; }
    FollowUpScreen.-short #work { padding: 0 1; }
    FollowUpScreen .page { max-width: 100; }
    FollowUpScreen .about { height: auto; color: $soft; margin: 0 2 1 2; }
    FollowUpScreen.-short .about { margin-bottom: 0; }
    FollowUpScreen .page { height: 1fr; }
    FollowUpScreen .begun { margin: 0 0 1 0; }
    FollowUpScreen #minutes { height: auto; max-width: 84; }
    FollowUpScreen #page-4 { align: center middle; }
    FollowUpScreen EvaluateView { padding: 0; }
    """

    def __init__(
        self,
        context: Context,
        person: Person,
        state: State,
        still_there: StillThere,
        unfinished: UnfinishedLines,
        *,
        guarded: bool,
    ) -> None:
        super().__init__(id="work")
        self.context, self.person = context, person
        self._state, self._guarded, self._page = state, guarded, NOTES
        self._still_there, self._unfinished = still_there, unfinished

    @property
    def _meeting(self) -> Meeting | None:
        return self._state.meetings.get(self.person.id)

    def compose(self) -> ComposeResult:
        said = self.context.spoken(guarded=self._guarded)
        with Vertical(id="page-1", classes="page"):
            yield QuestionCard(id="begun-1", classes="begun")
            yield Static(classes="about", id="about-1")
            yield NoteRows(said, self.person)
        with Vertical(id="page-2", classes="page"):
            yield QuestionCard(id="begun-2", classes="begun")
            yield Static(classes="about", id="about-2")
            rows = ActionRows(said, self.person, self._pick, empty="")
            rows.tells_carried = True
            yield rows
        with VerticalScroll(id="page-3", classes="page"):
            yield Static(classes="about", id="about-3")
            yield MinutesView(id="minutes")
        with Vertical(id="page-4", classes="page"):
            steps = self._meeting.steps if self._meeting is not None else ()
            for step in [step for step in steps if step.kind == "evaluate"][:1]:
                yield EvaluateView(self.context, self.person, step.id, self._state)
        yield NextDateView(id="page-5", classes="page")

    def _pick(self, team: Team) -> tuple[Action, ...]:
        return self._still_there.with_settled(to_follow_up(team, self.person.id, self._meeting), team)

    @property
    def rating(self) -> EvaluateView | None:
        """What both rate the meeting with, where that is part of it."""
        return next(iter(self.query(EvaluateView)), None)

    @property
    def action(self) -> Action | None:
        """The action in hand."""
        return self.query_one(ActionRows).action

    def turn_to(self, page: int) -> None:
        """Show another page, and give it the keys."""
        self._page = page
        for number in PAGES:
            self.query_one(f"#page-{number}").display = number == page
        if page == NOTES:
            self.query_one(NoteRows).focus()
        elif page == ACTIONS:
            self.query_one(ActionRows).focus()
        elif page == RATING:
            if self.rating is not None:
                self.rating.focus()
        else:
            self.query_one(f"#page-{page}").focus()

    def show(self, state: State, meeting: Meeting, *, guarded: bool) -> None:
        """Show the meeting in the language of whoever may read it."""
        self._state, self._guarded = state, guarded
        said = self.context.spoken(guarded=guarded)
        notes, actions = self.query_one(NoteRows), self.query_one(ActionRows)
        notes.context = actions.context = said
        notes.left = self._unfinished.of(meeting, said, guarded=guarded)
        notes.show(state)
        self._draw_begun(meeting, said.manager_translator)
        self._draw_about(meeting, said)
        actions.guarded = guarded
        actions.empty = said.manager_translator("Nothing agreed – a adds an action.")
        # Before both of them `me` would be either.
        actions.manager = said.manager if guarded else ""
        actions.show(state)
        self._draw_advised()
        for view in self.query(EvaluateView):
            view.show(state, said)
        if self._page == MINUTES:
            self.query_one(MinutesView).show(state, meeting, self.person, said)
        if self._page == NEXT_DATE:
            self.query_one(NextDateView).show(state, meeting, said, guarded=guarded)

    def _draw_begun(self, meeting: Meeting, _: Translator) -> None:
        """Lead over from the talk while others may watch: alone the manager knows the way."""
        for place, is_sorting in (("#begun-1", True), ("#begun-2", False)):
            card = self.query_one(place, QuestionCard)
            card.display = self._guarded
            card.ask(clean(begun_with(meeting, self.person, _, is_sorting=is_sorting)))

    def _draw_about(self, meeting: Meeting, said: Context) -> None:
        _, about_chat = said.manager_translator, wish_text(meeting, self.person, said)
        chat = self.query_one("#about-3", Static)
        chat.display = bool(about_chat)
        chat.update(drawn(about_chat))
        sort = about_sorting(_, guarded=self._guarded, is_narrow=self.screen.has_class("-narrow"))
        if self.query_one(NoteRows).left_chosen is not None:
            sort = self._unfinished.about(said)
        self.query_one("#about-1", Static).update(drawn(sort))
        self.query_one("#about-2", Static).update(drawn(_("Who does what by when? enter changes one.")))

    def on_rows_moved(self) -> None:
        if self._meeting is not None:
            self._draw_about(self._meeting, self.context.spoken(guarded=self._guarded))

    def _draw_advised(self) -> None:
        """Say what can be done on a page only while there is something to do it to; its lines stay in their place."""
        for about, rows in (("#about-1", NoteRows), ("#about-2", ActionRows)):
            self.query_one(about).visible = bool(self.query_one(rows).chosen)
