"""The page of the dialogue: what stands on it, what it shows of a meeting, and how it is laid out on a walk."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.domain.chat.transcript import is_asked
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import is_at_end
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.screens.dialogue.foot_keys import foot_keys, in_hand
from tui.screens.dialogue.line_meaning import LineMeaning
from tui.screens.dialogue.meeting_chat import names_of_writers
from tui.screens.dialogue.sidebar import Side
from tui.screens.dialogue.stage_view import Stage
from tui.steps.step_view import StepView
from tui.usecases.capture.capture_line import actions_of_meeting
from tui.usecases.capture.captured_lines import CapturedLine, agreed_lines, captured_lines, whose
from tui.usecases.context import Context
from tui.widgets.chat.chat_talk import ChatState, ChatTalk
from tui.widgets.keys.key_footer import Hints
from tui.widgets.keys.key_names import Keys
from tui.widgets.keys.leader_keys import LEADER
from tui.widgets.meeting.clock.paused_band import PausedBand
from tui.widgets.meeting.clock.plan_bar import PlanBar
from tui.widgets.meeting.clock.stage_head import StageHead
from tui.widgets.meeting.clock.step_clock import StepClock
from tui.widgets.meeting.clock.talk_line import TalkLine
from tui.widgets.meeting.clock.time_left import tone_of
from tui.widgets.meeting.clock.walk_clock import WalkClock
from tui.widgets.meeting.mantel import Mantel
from tui.widgets.meeting.notes.capture_input import CaptureLine
from tui.widgets.meeting.notes.last_captures import LastCaptures
from tui.widgets.meeting.notes.last_notes import LastNotes
from tui.widgets.meeting.notes.notes_rail import NotesRail
from tui.widgets.meeting.notice_row import NoticeRow
from tui.widgets.meeting.plan_list import PlanList
from tui.widgets.meeting.step_text import stage_title, step_title, step_title_in
from tui.widgets.meeting.walk_page import GLANCE, WALK

MOST_WATCHED_KEYS = 4
"""Keys at the foot while the employee looks at it."""

IN_LINE = frozenset({"dialogue.note", "dialogue.line", "dialogue.action", "dialogue.later"})
"""Ids of the keys that begin a line."""


class Page(Vertical):
    """The whole window; on a walk a column, and at a glance no more rows than a phone leaves free."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Page { width: 1fr; height: 1fr; layers: base over; }
    Page > #lines { width: 1fr; height: auto; align-horizontal: center; }
    .-walk Page { max-width: 76; }
    .-glance Page { max-height: 14; }
    .-walk { align: center top; }
    .-walk StageHead, .-walk #mantel, .-walk #side, .-walk StepClock { display: none; }
    .-walk TalkLine, .-walk #noted, .-walk #last-notes { display: none; }
    .-walk #notice { layer: over; dock: bottom; margin: 0 0 1 0; background: $ground; display: none; text-align: left; }
    .-walk #notice.-said { display: block; }
    .-walk #notice.-trouble { dock: top; margin: 0; background: $over; }
    .-walk #middle, .-walk #hall { height: auto; }
    .-walk #stage { height: auto; min-height: 9; max-height: 14; align: left top; margin: 1 0; }
    .-glance #stage { min-height: 5; max-height: 6; margin: 0; }
    .-game #stage { min-height: 8; max-height: 9; }
    .-walk #stage > StepView { height: auto; max-height: 100%; padding: 0 1; align: left top; }
    .-walk #stage AskingView > Static, .-walk #stage GuessWeekView > .line { text-align: left; margin: 0; }
    .-walk #stage PointsView > Static { text-align: left; margin: 0; }
    .-walk #stage Rows { height: auto; max-height: 8; min-height: 1; }
    .-glance #stage > ListingView { height: 6; }
    .-game #stage > ListingView { height: 9; }
    .-game RoundView > #skies { margin: 0; }
    .-walk #stage ListingView > #over { text-align: left; }
    .-glance #stage ListingView > Rows { height: 1fr; max-height: 100%; }
    .-walk #stage QuestionCard { text-align: left; margin: 0 0 1 0; }
    .-glance #stage QuestionCard { background: $ground; color: $text; padding: 0; margin: 0; }
    .-glance CaptureLine { height: 1; }
    .-glance #meaning { overlay: screen; display: none; }
    .-glance CaptureLine.-told #meaning { display: block; }
    .-walk CaptureLine > Entry { background: $raised; }
    .-walk LastCaptures { margin: 1 0; height: 1fr; }
    .-glance LastCaptures { margin: 0; }
    .-walk Hints { text-align: left; background: $background; }
    """

    def __init__(self, context: Context, person: Person, line: LineMeaning, *, guarded: bool) -> None:
        super().__init__()
        self.context, self.person, self._line, self._guarded = context, person, line, guarded
        self._shown: tuple[State, Meeting] | None = None

    def compose(self) -> ComposeResult:
        context, name, _ = self.context, self.person.first_name, self._words
        yield StageHead(context, self.person, self._title_of)
        yield PlanBar(context)
        yield WalkClock(context, name, context.shows_seconds)
        yield Mantel(id="mantel")
        yield NoticeRow(id="notice")
        with Horizontal(id="middle"):
            yield Side(lambda step: step_title(step, context), id="side")
            with Vertical(id="hall"):
                yield StepClock(context)
                yield ChatTalk(id="chat")
                yield Stage(context, self.draw_foot, id="stage")
                yield ChatState(id="chat-state")
                yield PausedBand(context)
            yield NotesRail(id="noted")
        # They stand in the column of the stage: as a group they have its middle.
        with Vertical(id="lines"):
            yield LastNotes(id="last-notes")
            yield TalkLine(context, name)
            yield CaptureLine(_, self._line.reader(), self._line.tell)
        yield LastCaptures()
        yield Hints(_)

    @property
    def _words(self) -> Translator:
        return self.context.words(guarded=self._guarded)

    @property
    def views(self) -> tuple[StepView, ...]:
        """What stands on the stage: one at the most, and none while it is on its way."""
        return tuple(self.query(StepView))

    def _title_of(self, step: Step, _: Translator) -> str:
        return (stage_title if self._guarded else step_title_in)(_, step, self.context)

    def show(self, state: State, meeting: Meeting, *, guarded: bool) -> None:
        """Show the meeting; while `guarded`, only what both may read, in the language of the one who watches."""
        self._shown, self._guarded = (state, meeting), guarded
        spoken = self.context.spoken(guarded=guarded)
        self._show_time(state, meeting)
        foot, line = self.query_one(Hints), self.query_one(CaptureLine)
        foot.translator, foot.most = self._words, MOST_WATCHED_KEYS if guarded else None
        line.translator, line.guarded = self._words, guarded
        self._line.watch_over()
        self.call_after_refresh(self.draw_foot)
        self._show_notes(state, meeting)
        self.query_one(PlanList).meeting = meeting
        self.query_one("#side", Side).show_own(meeting, guarded=guarded)
        self.query_one(Stage).show(state, spoken, self.person)
        self.show_chat(state, meeting)

    def _show_time(self, state: State, meeting: Meeting) -> None:
        """Show where one is in the plan, and how much of its time is left."""
        head = self.query_one(StageHead)
        head.meeting, head.team, head.guarded = meeting, state.team, self._guarded
        bar = self.query_one(PlanBar)
        bar.meeting, bar.display = meeting, meeting.way != "chat"
        clock = self.query_one(StepClock)
        clock.guarded, clock.meeting = self._guarded, meeting
        walked = self.query_one(WalkClock)
        walked.team, walked.guarded, walked.meeting = state.team, self._guarded, meeting
        self.query_one(PausedBand).show(meeting, guarded=self._guarded)

    def _show_notes(self, state: State, meeting: Meeting) -> None:
        """Show what was noted: to both above the line, to the manager at the side, the talk beside it."""
        private = not self._guarded
        self.query_one(LastNotes).show(meeting)
        step, captured = meeting.current_step, captured_lines(state, meeting, private=private)
        above = frozenset("→" if step is not None and step.kind == "agree" else "")
        self.query_one(LastCaptures).show(captured, whose=self._whose, above=above)
        rail, talk = self.query_one(NotesRail), self.query_one(TalkLine)
        talk.meeting, talk.actions = meeting, actions_of_meeting(state, meeting, private=private)
        if private:
            rail.show(meeting, agreed_lines(state, meeting, private=True), self._words)
        else:
            rail.clear()

    def _whose(self, line: CapturedLine) -> str:
        return whose(line, self.person, self.context, self._words)

    def show_chat(self, state: State, meeting: Meeting) -> None:
        """Show what was written, and whether the question in turn waits for its answer."""
        talk, chat = self.query_one(ChatTalk), self.query_one(ChatState)
        beside = max((view.takes_rows for view in self.views), default=0)
        is_chat = meeting.way == "chat"
        # Where a drawing takes all the rows, the question at the end of the talk says as much.
        room = self.app.size.height - beside
        has_room = room >= 7 if self.app.size.height >= 24 else beside < 10
        waits = is_chat and has_room and any(is_asked(meeting, view.to_send()) for view in self.views)
        chat.show(self._words, waits=waits, room=room)
        # What waits stands on the stage.
        told = meeting.chat[: -1 if waits else None] if is_chat else ()
        spoken = self.context.spoken(guarded=self._guarded)
        talk.set_class(is_chat, "-chats")
        talk.show(told, names_of_writers(meeting, self.person, state, spoken), beside=beside)

    def on_resize(self) -> None:
        self.query_one(StepClock).fit()
        if self._shown is not None:
            # How much of the talk has room beside the step is another in another window.
            self.show_chat(*self._shown)

    def on_capture_line_told(self, event: CaptureLine.Told) -> None:
        event.stop()
        self.set_class(event.tells, "-tells")
        if event.tells:
            self.query_one(NoticeRow).make_room()
        # At a glance it lies over the first row of what was captured: what moved would have to be found anew.
        self.query_one(LastCaptures).give_way(event.tells and self.screen.has_class(GLANCE))

    def draw_foot(self) -> None:
        """The keys of the step come first; while others watch they stand there alone, at most four."""
        meeting, _ = self._shown[1] if self._shown is not None else None, self._words
        tone = tone_of(meeting, self.context.now()) if meeting is not None else ""
        is_chat = meeting is not None and meeting.way == "chat"
        walks = self.screen.has_class(WALK)
        keys = foot_keys(
            next(iter(self.views), None),
            _,
            is_paused=tone == "paused",
            is_at_end=meeting is not None and is_at_end(meeting),
            is_over=tone == "over",
            is_chat=is_chat,
            on_foot=walks,
        )
        for foot in self.query(Hints):
            self._draw_keys(
                foot,
                in_hand(keys) if walks else keys,
                is_held=walks or (is_chat and self._is_narrow),
                is_chat=is_chat,
            )

    @property
    def _is_narrow(self) -> bool:
        return self.screen.has_class("-narrow")

    def _draw_keys(self, foot: Hints, keys: Keys, *, is_held: bool, is_chat: bool) -> None:
        """Draw the keys of the step before all others; where the window `is_held` in a hand, keys of a phone."""
        _, watched = self._words, self._guarded
        foot.own, foot.lead = (keys, ()) if watched else ((), keys)
        # On a walk the empty line names these; what the manager is asked is not to be sent.
        in_line = IN_LINE if self.screen.has_class(WALK) and not watched else frozenset[str]()
        asks_manager = any(view.page.side == "manager" for view in self.views)
        foot.elsewhere = in_line | {"dialogue.copy"} if asks_manager else in_line
        written = ("enter", _("save")), ("backspace" if is_held else "esc", _("back"))
        # One who writes in a chat all the time looks for no other key than the two with which a line ends.
        foot.typed = written if watched or is_held or is_chat else ()
        foot.all_keys = LEADER if is_held else "?"
