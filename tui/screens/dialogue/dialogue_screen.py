"""The dialogue: the plan at the side, the step on the stage, the capture line a key away."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key, Paste

from tui.domain.meeting.live.line_draft import line_draft, with_line_draft
from tui.domain.meeting.planning.plan import is_at_end
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.dialogue.dialogue_keys import DIALOGUE_KEYS, first_keys
from tui.screens.dialogue.line_meaning import LineMeaning
from tui.screens.dialogue.meeting_chat import MeetingChat
from tui.screens.dialogue.pacing import Paced
from tui.screens.dialogue.page import Page
from tui.screens.dialogue.receipts import Receipts
from tui.screens.dialogue.stage_view import Stage
from tui.screens.messages import GoFollowUp, StageInFront
from tui.steps.step_view import StepView
from tui.usecases.capture.capture_line import captured_change, receipt
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import left_in_form
from tui.widgets.base.row_list import Rows
from tui.widgets.base.save_signal import SaveStatus, hear_saved
from tui.widgets.change import Change
from tui.widgets.meeting.clock.step_clock import StepClock
from tui.widgets.meeting.notes.capture_input import CaptureLine
from tui.widgets.meeting.notes.last_captures import LastCaptures
from tui.widgets.meeting.notice_row import MOMENT, NoticeRow
from tui.widgets.meeting.walk_page import WALK, walk_classes


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
    BINDINGS: ClassVar[list[BindingType]] = DIALOGUE_KEYS

    letters = False
    """Letters are commands here: in lists they move no cursor."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide"), (160, "-widest")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tight"), (28, "-tall"), (36, "-high")]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._leaves = False
        self._receipts = Receipts(self)
        self._line, self._chat = LineMeaning(self), MeetingChat(self, lambda: self._view)

    @property
    def first_keys(self) -> tuple[str, ...]:
        at_end = self.meeting is not None and is_at_end(self.meeting)
        return first_keys(self.active_bindings.values(), at_end=at_end)

    def compose(self) -> ComposeResult:
        yield Page(self.context, self.person, self._line, guarded=self.guarded)

    def set_up(self) -> None:
        super().set_up()
        line = self.query_one(CaptureLine)
        if self.meeting is not None:
            line.guarded = self.guarded
            line.restore(line_draft(self.meeting))
            if left := left_in_form(self.meeting, self.context, self.words, private=not self.guarded):
                self.call_after_refresh(self.tell, left)

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        if self.guarded and not self.has_class("-watched"):
            self.query_one(NoticeRow).clear()
        self.set_class(self.guarded, "-watched")
        self._lay_out()
        self._receipts.tell_kept(self.state, meeting, self.person, self.context, guarded=self.guarded)
        self.query_one(Page).show(self.state, meeting, guarded=self.guarded)
        self.advise()

    def on_resize(self) -> None:
        self._lay_out()
        self.advise()
        self._draw_foot()

    def _lay_out(self) -> None:
        """Have the page for a walk where it is one, or the window is held in a hand."""
        for name, is_on in walk_classes(self.meeting, self.app.size).items():
            self.set_class(is_on, name)
        for line in self.query(CaptureLine):
            # A cursor that blinks is sent twice a second.
            line.field.cursor_blink = not (self.has_class(WALK) or self.guarded)
            line.hint()

    def draw_hint(self, line: Content) -> None:
        """Tell it where else the meaning of a captured line stands, on a walk what was captured: it moves nothing."""
        walks = self.has_class(WALK)
        for capture in self.query(CaptureLine):
            capture.tip(Content("") if walks else line)
        for captures in self.query(LastCaptures):
            captures.advise(self.hint_text if walks else "")

    def _draw_foot(self) -> None:
        for page in self.query(Page):
            page.draw_foot()

    def on_step_clock_turned(self, event: StepClock.Turned) -> None:
        event.stop()
        self._draw_foot()

    def on_stage_placed(self, event: Stage.Placed) -> None:
        event.stop()
        self._draw_foot()
        if self.meeting is not None:
            self.query_one(Page).show_chat(self.state, self.meeting)

    def tell(self, line: str, *, seconds: float = MOMENT, is_bad: bool = False) -> None:
        """Say something in the row under the bar, for a moment; a toast would cover what it is about."""
        for notice in self.query(NoticeRow):
            notice.say(line, seconds=seconds, is_bad=is_bad)

    def on_key(self, event: Key) -> None:
        """Keep a key that came before the step it is meant for, and give it to that step."""
        notice = self.query_one(NoticeRow)
        if self.meeting is not None and self.meeting.way == "chat":
            # A chat takes its time: what is done next may have nothing to do with what was copied.
            notice.let_go()
        else:
            notice.give_way()
        if self.focused is None and self.query_one(Stage).keep_early(event.key):
            event.stop()

    def on_mount(self) -> None:
        hear_saved(self, self._hear_saved)

    def on_screen_resume(self) -> None:
        """What was said over this screen is said on it: a toast would cover it."""
        self.post_message(StageInFront())

    def _hear_saved(self, status: SaveStatus) -> None:
        self._receipts.tell_saved(status, self.person, guarded=self.guarded)

    def action_begin(self, prefix: str = "") -> None:
        if prefix == "?":
            self._line.expect_topic()
        self.query_one(CaptureLine).begin(prefix)

    def action_write_line(self) -> None:
        """Where the step has no line of its own, the key for writing begins one."""
        self.action_begin()

    def action_add_action(self) -> None:
        """Begin one line on a walk, where a form would lie below the phone's keyboard; else open the form."""
        if self.has_class(WALK):
            self.action_begin("!")
        else:
            self.open_new_action()

    def action_fill_in_action(self) -> None:
        self.open_new_action()

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
        self._chat.send()

    def action_chat(self) -> None:
        self._chat.open()

    def on_paste(self, event: Paste) -> None:
        """In a chat what is pasted is what came back."""
        if self.meeting is not None and self.meeting.way == "chat":
            event.stop()
            self._chat.open(event.text)

    @property
    def _view(self) -> StepView | None:
        """What stands on the stage; nothing while it is on its way."""
        return next(iter(self.query_one(Page).views), None)

    def action_plan(self) -> None:
        from tui.screens.dialogue.plan_dialog import PlanDialog

        self.app.push_screen(PlanDialog(self.spoken, self.person, self.state, guarded=self.guarded))

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
        about = self._view.about if self._view is not None else ""
        self.post_message(Change(captured_change(event.captured, self.person, self.context, id, about)))

    def on_capture_line_drafted(self, event: CaptureLine.Drafted) -> None:
        event.stop()
        self.change_meeting(lambda meeting: with_line_draft(meeting, event.draft), undoable=False)

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
            key = self.key_in_hand("escape")
            self.tell(self.words("{key} once more leaves for home; the meeting stays under way", key=key))

    def _stay(self) -> None:
        self._leaves = False
