"""The dialogue: the plan at the side, the step on the stage, the capture line a key away."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key, Paste

from tui.domain.capture.capture_grammar import Captured
from tui.domain.chat.transcript import is_asked
from tui.domain.meeting.meeting import Meeting, Step, with_draft
from tui.domain.meeting.plan import is_at_end
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.screens.dialogue.chatting import names_of_writers, open_chat, send_off, taken_in
from tui.screens.dialogue.foot_keys import foot_keys
from tui.screens.dialogue.pacing import Paced
from tui.screens.dialogue.page import Page
from tui.screens.dialogue.receipts import Receipts
from tui.screens.dialogue.sidebar import Side
from tui.screens.dialogue.stage_view import Stage
from tui.screens.messages import GoFollowUp, OpenAction, StageInFront
from tui.steps.step_view import StepView
from tui.usecases.capture.capture_line import actions_of_meeting, captured_change, meaning, receipt
from tui.usecases.capture.captured_lines import agreed_lines, captured_lines
from tui.usecases.capture.line_reader import LineReader
from tui.usecases.capture.read_capture import doubt_about, read_capture
from tui.usecases.chat.take_chat import ChatTaken
from tui.usecases.context import Context
from tui.widgets.base.key_footer import Hints
from tui.widgets.base.leader_keys import LEADER
from tui.widgets.base.row_list import Rows
from tui.widgets.base.save_signal import SaveStatus, hear_saved
from tui.widgets.change import Change
from tui.widgets.chat.chat_talk import ChatState, ChatTalk
from tui.widgets.lists.action_rows import ActionRows
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
from tui.widgets.meeting.notes.notes_rail import RAIL, NotesRail
from tui.widgets.meeting.notice_row import MOMENT, NoticeRow
from tui.widgets.meeting.plan_list import PlanList
from tui.widgets.meeting.step_text import stage_title, step_title, step_title_in
from tui.widgets.meeting.walk_page import GAME, GAMES, GLANCE, ON_FOOT, WALK, has_walk_page, is_glance
from tui.widgets.person.topic_hint import TopicHint

WAITED_FOR = frozenset({"guess.reveal", "sum-up.confirm", "round.spoken"})
"""Keys by which a step is done with what it is about."""

MOST_WATCHED_KEYS = 4
"""Keys at the foot while the employee looks at it."""


class DialogueScreen(Paced):
    """Made to be watched: what is private is mounted only while `guarded` is off."""

    DEFAULT_CSS = """
    DialogueScreen #side { width: 26; height: 1fr; border-right: solid $line; }
    DialogueScreen.-middle #side { width: 24; }
    DialogueScreen.-narrow #side { display: none; }
    DialogueScreen #mantel { height: 1; width: 1fr; color: $coal; }
    DialogueScreen #hall { width: 1fr; height: 1fr; layers: base over; align-horizontal: center; }
    DialogueScreen #stage { width: 1fr; height: 1fr; align: center top; }
    DialogueScreen.-watched #side, DialogueScreen.-watched #mantel, DialogueScreen.-watched TalkLine { display: none; }
    DialogueScreen.-watched.-short CaptureLine { height: 1; }
    DialogueScreen.-watched.-short CaptureLine.-told { height: 2; }
    DialogueScreen Hints { text-align: left; }
    DialogueScreen.-watched Hints { text-align: center; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,f2", "begin", N_("take a note"), id="dialogue.note"),
        Binding("enter", "write_line", N_("take a note"), show=False, id="dialogue.line"),
        Binding("a,f3", "add_action", N_("action"), id="dialogue.action"),
        Binding(
            "exclamation_mark",
            "begin('!')",
            N_("an action in one line"),
            show=False,
            id="dialogue.line-action",
        ),
        Binding("number_sign", "begin('#')", N_("a private note"), show=False, id="dialogue.line-private"),
        Binding("k,f4", "begin('?')", N_("next time"), id="dialogue.later"),
        Binding("o", "plan", N_("plan"), id="dialogue.plan"),
        Binding("y", "copy", N_("copy the question"), id="dialogue.copy"),
        Binding("V", "chat", N_("take in the reply"), id="dialogue.chat"),
        Binding("f", "follow_up", N_("follow-up"), id="dialogue.follow-up"),
    ]

    letters = False
    """Letters are commands here: in lists they move no cursor."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide"), (160, "-widest")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tight"), (28, "-tall"), (36, "-high")]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._leaves = False
        self._receipts = Receipts()

    @property
    def first_keys(self) -> tuple[str, ...]:
        """What the foot shows first: a key of the step and the way on, the step's others, then the screen's."""
        at_end = self.meeting is not None and is_at_end(self.meeting)
        first, *others = [*self._keys_of_step(), ""]
        return (
            first,
            "dialogue.follow-up" if at_end else "dialogue.next",
            "dialogue.copy",
            "dialogue.chat",
            *others,
            "dialogue.note",
            "dialogue.action",
            "dialogue.later",
            "dialogue.skip",
        )

    def _keys_of_step(self) -> list[str]:
        """Give the ids of the keys of the step and its list, those that the step waits for first."""
        active = self.active_bindings.values()
        own = [one.binding for one in active if isinstance(one.node, StepView | Rows) and one.binding.show]
        return sorted((one.id or "" for one in own), key=lambda id: id not in WAITED_FOR)

    def compose(self) -> ComposeResult:
        with Page():
            yield StageHead(self.context, self.person, self._title_of)
            yield PlanBar(self.context)
            yield WalkClock(self.context, self.person.first_name, self.context.shows_seconds)
            yield Mantel(id="mantel")
            yield NoticeRow(id="notice")
            with Horizontal(id="middle"):
                yield Side(lambda step: step_title(step, self.context), id="side")
                with Vertical(id="hall"):
                    yield StepClock(self.context)
                    yield ChatTalk(id="chat")
                    yield Stage(self.context, self._draw_foot, id="stage")
                    yield ChatState(id="chat-state")
                    yield PausedBand(self.context)
                yield NotesRail(id="noted")
            yield LastNotes(id="last-notes")
            yield TalkLine(self.context, self.person.first_name)
            reader = LineReader(self._read, self._doubt, self.context.signs())
            yield CaptureLine(self.words, reader, self._meaning)
            yield LastCaptures()
            yield Hints(self.words)

    def _title_of(self, step: Step, _: Translator) -> str:
        return (stage_title if self.guarded else step_title_in)(_, step, self.context)

    def set_up(self) -> None:
        super().set_up()
        line = self.query_one(CaptureLine)
        if self.meeting is not None:
            line.guarded = self.guarded
            line.restore(self.meeting.aside.drafts.get("capture", ""))

    def _read(self, text: str) -> Captured:
        return read_capture(
            text,
            self.person,
            self.state.team,
            self.meeting,
            today=self.context.today(),
            language=self.context.typed_language,
        )

    def _meaning(self, captured: Captured) -> str:
        """Say what a line will become; of a topic for next time also when it last came up."""
        said = meaning(captured, self.person, self.spoken)
        if captured.kind != "ask" or captured.private or self.guarded:
            return said
        past = [part for hint in self.query(TopicHint) for part in hint.told(captured.text)]
        # In a narrow window there is room for one of them, and what the line becomes its sign says too.
        return " · ".join(past if past and self.has_class("-narrow") else (said, *past))

    def _doubt(self, captured: Captured) -> str:
        return doubt_about(captured, self.context.today(), self.words)

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        if self.guarded and not self.has_class("-watched"):
            self.query_one(NoticeRow).clear()
        self.set_class(self.guarded, "-watched")
        self._lay_out()
        kept = self._receipts.just_kept(self.state, meeting)
        if kept and not (self._shows_all_kept or (kept.sign == "·" and self.app.size.height >= 24)):
            self.tell(self._receipts.tell_kept(kept, self.words))
        head = self.query_one(StageHead)
        head.meeting, head.team, head.guarded = meeting, self.state.team, self.guarded
        bar = self.query_one(PlanBar)
        bar.meeting, bar.display = meeting, meeting.way != "chat"
        clock = self.query_one(StepClock)
        clock.guarded, clock.meeting = self.guarded, meeting
        walked = self.query_one(WalkClock)
        walked.team, walked.guarded, walked.meeting = self.state.team, self.guarded, meeting
        self.query_one(PausedBand).show(meeting, guarded=self.guarded)
        foot, line = self.query_one(Hints), self.query_one(CaptureLine)
        foot.translator, foot.most = self.words, MOST_WATCHED_KEYS if self.guarded else None
        line.translator, line.guarded = self.words, self.guarded
        for hint in self.query(TopicHint):
            hint.watch_over(guarded=self.guarded)
        self.call_after_refresh(self._draw_foot)
        self._draw_notes(meeting)
        self.query_one(PlanList).meeting = meeting
        self.query_one("#side", Side).show_own(meeting, guarded=self.guarded)
        self.query_one(Stage).show(self.state, self.spoken, self.person)
        self._draw_chat(meeting)
        self.advise()

    def _draw_chat(self, meeting: Meeting) -> None:
        """Show what was written, and whether the question in turn waits for its answer."""
        talk, state = self.query_one(ChatTalk), self.query_one(ChatState)
        beside = max((view.takes_rows for view in self._views), default=0)
        is_chat = meeting.way == "chat"
        # Where a drawing takes all the rows, the question at the end of the talk says as much.
        has_room = self.app.size.height >= 24 or beside < 10
        waits = is_chat and has_room and any(is_asked(meeting, view.to_send()) for view in self._views)
        state.show(self.words, waits=waits)
        # What waits stands on the stage.
        told = meeting.chat[: -1 if waits else None] if is_chat else ()
        talk.show(told, names_of_writers(meeting, self.person, self.state, self.spoken), beside=beside)

    def on_resize(self) -> None:
        self._lay_out()
        self.advise()
        self._draw_foot()

    def _lay_out(self) -> None:
        """Have the page for a walk where it is one, or the window is held in a hand."""
        size, meeting = self.app.size, self.meeting
        walks = meeting is not None and has_walk_page(meeting.way, size.width)
        glances = walks and is_glance(size)
        step = meeting.current_step if meeting is not None else None
        self.set_class(walks, WALK).set_class(glances, GLANCE)
        self.set_class(glances and step is not None and step.kind in GAMES, GAME)
        for line in self.query(CaptureLine):
            # A cursor that blinks is sent twice a second.
            line.field.cursor_blink = not (walks or self.guarded)
            line.hint()

    def _draw_notes(self, meeting: Meeting) -> None:
        """Show what was noted: to both above the line, to the manager at the side, the talk beside it."""
        self.query_one(LastNotes).show(meeting)
        self.query_one(LastCaptures).show(captured_lines(self.state, meeting, private=not self.guarded))
        rail, talk = self.query_one(NotesRail), self.query_one(TalkLine)
        talk.meeting = meeting
        talk.actions = actions_of_meeting(self.state, meeting, private=not self.guarded)
        if self.guarded:
            rail.clear()
        else:
            rail.show(meeting, agreed_lines(self.state, meeting, private=True), self.words)

    @property
    def _shows_all_kept(self) -> bool:
        """Whether what is noted and agreed stands beside the stage, or below the line."""
        return self.has_class(WALK) or (not self.guarded and self.app.size.width >= RAIL)

    def draw_hint(self, line: Content) -> None:
        """Tell it where else the meaning of a captured line stands: it takes no room of its own."""
        for capture in self.query(CaptureLine):
            capture.tip(line)

    def _draw_foot(self) -> None:
        """The keys of the step come first; while others watch they stand there alone, at most four."""
        for foot in self.query(Hints):
            views = list(self.query(StepView))
            keys = foot_keys(
                views[0] if views else None,
                self.words,
                is_paused=self.meeting is not None and tone_of(self.meeting, self.context.now()) == "paused",
                is_at_end=self.meeting is not None and is_at_end(self.meeting),
                is_over=self.meeting is not None and tone_of(self.meeting, self.context.now()) == "over",
                is_chat=self.meeting is not None and self.meeting.way == "chat",
            )
            foot.own, foot.lead = (keys, ()) if self.guarded else ((), keys)
            back, walks = self.words("back"), self.has_class(WALK)
            written = ("enter", self.words("save")), ("backspace" if walks else "esc", back)
            foot.typed = written if self.guarded or walks else ()
            foot.all_keys = LEADER if walks else "?"

    def on_step_clock_turned(self, event: StepClock.Turned) -> None:
        event.stop()
        self._draw_foot()

    def on_stage_placed(self, event: Stage.Placed) -> None:
        event.stop()
        self._draw_foot()
        if self.meeting is not None:
            self._draw_chat(self.meeting)

    def tell(self, line: str, *, seconds: float = MOMENT, is_bad: bool = False) -> None:
        """Say something in the row under the bar, for a moment; a toast would cover what it is about."""
        for notice in self.query(NoticeRow):
            notice.say(line, seconds=seconds, is_bad=is_bad)

    def on_key(self, event: Key) -> None:
        """Keep a key that came before the step it is meant for, and give it to that step."""
        self.query_one(NoticeRow).give_way()
        if self.focused is None and self.query_one(Stage).keep_early(event.key):
            event.stop()

    def on_mount(self) -> None:
        hear_saved(self, self._hear_saved)

    def on_screen_resume(self) -> None:
        """What was said over this screen is said on it: a toast would cover it."""
        self.post_message(StageInFront())

    def _hear_saved(self, status: SaveStatus) -> None:
        """Tell whether the disk holds what is shown; on a walk a bell is the receipt."""
        # The first word of the writer may come before the screen is composed.
        for talk in self.query(TalkLine):
            talk.saved, talk.trouble = status.is_saved and not status.error, status.error
        for notice in self.query(NoticeRow):
            notice.hold(status.error if self.guarded or self.has_class(WALK) else "")
        said = self._receipts.on_disk(status.state, self.person) if status.is_saved else None
        # On a walk the bell says so, and the line itself below the one it was written in; else once is enough.
        if said and not self.has_class(WALK):
            told = self.query_one(NoticeRow).line
            if self.guarded and self.app.size.height < 24:
                if not told:
                    self.tell(said)
            elif told != self._receipts.told:
                self.query_one(CaptureLine).say(said)
        if said is not None and self.meeting is not None and self.meeting.way in ON_FOOT:
            self.app.bell()

    def action_begin(self, prefix: str = "") -> None:
        if prefix == "?" and not self.guarded and not self.query(TopicHint):
            # Only who types a topic needs its past: reading it takes its time, beside the typing.
            self.mount(TopicHint(self.context, self.person, self.state.team, classes="-unseen"))
        self.query_one(CaptureLine).begin(prefix)

    def action_write_line(self) -> None:
        """Where the step has no line of its own, the key for writing begins one."""
        self.action_begin()

    def action_add_action(self) -> None:
        if self.meeting is not None:
            self.post_message(OpenAction(self.person, None, self.meeting.id))

    def on_action_rows_mend(self, event: ActionRows.Mend) -> None:
        event.stop()
        self.post_message(OpenAction(self.person, event.action, event.action.meeting))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a chat nobody sees the stage: what it asks can be sent; and there is no clock to stop."""
        is_chat = self.meeting is not None and self.meeting.way == "chat"
        if action in ("copy", "chat", "pause", "extend"):
            return is_chat == (action in ("copy", "chat"))
        if action == "write_line":
            return self.has_class(WALK)
        return super().check_action(action, parameters)

    def action_copy(self) -> None:
        """Copy what the stage asks, for a chat."""
        text = next((text for view in self._views if (text := view.to_send())), "")
        if text and self.meeting is not None:
            self.post_message(send_off(text, self.meeting, self.person, self.spoken))
        else:
            self.tell(self.words("There is no question here to copy"))

    def action_chat(self) -> None:
        self._open_chat("")

    def on_paste(self, event: Paste) -> None:
        """In a chat what is pasted is what came back."""
        if self.meeting is not None and self.meeting.way == "chat":
            event.stop()
            self._open_chat(event.text)

    def _open_chat(self, pasted: str) -> None:
        meeting = self.meeting
        if meeting is not None:
            opened = open_chat(
                meeting, self.person, self.state, self.spoken, guarded=self.guarded, pasted=pasted
            )
            self.app.push_screen(opened, self._take_in)

    def _take_in(self, taken: ChatTaken | None) -> None:
        if taken is not None:
            self._change(taken_in(taken, next(iter(self._views), None), self.spoken))

    @property
    def _views(self) -> tuple[StepView, ...]:
        """What stands on the stage: one at the most, and none while it is on its way."""
        return tuple(self.query(StepView))

    def action_plan(self) -> None:
        from tui.screens.dialogue.plan_dialog import PlanDialog

        self.app.push_screen(PlanDialog(self.spoken, self.person, self.state))

    def action_follow_up(self) -> None:
        self.post_message(GoFollowUp(self.person.id))

    def on_capture_line_taken(self, event: CaptureLine.Taken) -> None:
        event.stop()
        meeting = self.meeting
        if meeting is None:
            return
        id = self.context.new_id()
        # While others watch, a private line leaves no trace, also not that of having been kept.
        unseen = self.guarded and event.captured.private
        self._receipts.await_disk(id, "" if unseen else receipt(event.captured, self.words))
        about = next((view.about for view in self.query(StepView)), "")
        self.post_message(Change(captured_change(event.captured, self.person, self.context, id, about)))

    def on_capture_line_drafted(self, event: CaptureLine.Drafted) -> None:
        event.stop()
        text = event.text
        self._change(lambda meeting: with_draft(meeting, "capture", text), undoable=False)

    def on_capture_line_left(self, event: CaptureLine.Left) -> None:
        event.stop()
        self.query_one(Stage).return_focus()

    def action_back(self) -> None:
        """From a field back to the step; from the step home, where the meeting stays under way."""
        if not (self.focused is None or isinstance(self.focused, StepView | Rows)):
            self.query_one(Stage).return_focus()
        elif self._leaves:
            super().action_back()
        else:
            # Home shows the whole team: nobody is to get there by one esc too many.
            self._leaves = True
            self.set_timer(3, self._stay)
            self.tell(self.words("esc once more leaves for home; the meeting stays under way"))

    def _stay(self) -> None:
        self._leaves = False
