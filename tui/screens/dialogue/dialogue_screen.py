"""The dialogue: the plan at the side, the step on the stage, the capture line a key away."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.timer import Timer
from textual.widgets import Static

from tui.domain.meeting.capture_grammar import Captured
from tui.domain.meeting.group import FORGOTTEN
from tui.domain.meeting.meeting import Meeting, with_draft
from tui.domain.meeting.plan import is_at_end
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.workspace.state import State, shared_part
from tui.language.declare import N_
from tui.screens.dialogue.pacing import Paced
from tui.screens.dialogue.sidebar import Side
from tui.screens.dialogue.stage_view import Stage
from tui.screens.messages import Copy, GoFollowUp, OpenAction
from tui.steps.step_view import StepView
from tui.usecases.capture_line import (
    actions_of_meeting,
    captured_change,
    is_kept,
    meaning,
    receipt,
    shared_lines,
)
from tui.usecases.context import Context
from tui.usecases.read_capture import doubt_about, read_capture
from tui.widgets.base.content import drawn
from tui.widgets.base.key_footer import Hints
from tui.widgets.base.row_list import Rows
from tui.widgets.base.save_signal import SaveStatus, hear_saved
from tui.widgets.change import Change
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.meeting.capture_input import CaptureLine
from tui.widgets.meeting.last_notes import LastNotes
from tui.widgets.meeting.mantel import Mantel
from tui.widgets.meeting.paused_band import PausedBand
from tui.widgets.meeting.plan_bar import PlanBar
from tui.widgets.meeting.plan_list import PlanList
from tui.widgets.meeting.stage_head import StageHead
from tui.widgets.meeting.step_clock import StepClock
from tui.widgets.meeting.step_text import step_title, step_title_in
from tui.widgets.meeting.talk_line import TalkLine

NOTICE = 4.0
"""Seconds that a line under the bar stays."""

WAITED_FOR = frozenset({"guess.reveal", "sum-up.confirm", "round.spoken"})
"""Keys by which a step is done with what it is about."""

MOST_WATCHED_KEYS = 4
"""Keys at the foot while the employee looks at it."""


class DialogueScreen(Paced):
    """Made to be watched: what is private is mounted only while `guarded` is off."""

    DEFAULT_CSS = """
    DialogueScreen { layers: base over; }
    DialogueScreen #side { width: 26; height: 1fr; border-right: solid $line; }
    DialogueScreen.-middle #side { width: 24; }
    DialogueScreen.-narrow #side { display: none; }
    DialogueScreen #mantel { height: 1; width: 1fr; color: $coal; }
    DialogueScreen #hall { width: 1fr; height: 1fr; layers: base over; }
    DialogueScreen #stage { width: 1fr; height: 1fr; align: center middle; }
    DialogueScreen #notice { height: 1; width: 1fr; text-align: center; color: $gold; text-style: bold; display: none; }
    DialogueScreen.-watched #side, DialogueScreen.-watched #mantel { display: none; }
    DialogueScreen.-watched Hints { text-align: center; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,f2", "begin", N_("take a note"), id="dialogue.note"),
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
        Binding("f", "follow_up", N_("follow-up"), id="dialogue.follow-up"),
    ]

    letters = False
    """Letters are commands here: in lists they move no cursor."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide"), (160, "-widest")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tight"), (28, "-tall"), (36, "-high")]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._leaves = False
        self._on_disk: tuple[object, ...] = ()
        self._taken: tuple[str, str] | None = None
        """The id of the line captured last, until it is on the disk, and what is said then."""
        self._notice: Timer | None = None
        self._lines: dict[str, str] | None = None
        """What was kept for both so far, by id."""

    @property
    def first_keys(self) -> tuple[str, ...]:
        """What the foot shows first: a key of the step and the way on, the step's others, then the screen's."""
        at_end = self.meeting is not None and is_at_end(self.meeting)
        first, *others = [*self._keys_of_step(), ""]
        return (
            first,
            "dialogue.follow-up" if at_end else "dialogue.next",
            "dialogue.copy",
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
        yield StageHead(
            self.context,
            self._with_whom(self.person.shown_name),
            self._with_whom(self.person.first_name),
            lambda step, _: step_title_in(_, step, self.context),
        )
        yield PlanBar(self.context)
        yield Mantel(id="mantel")
        yield Static(id="notice")
        with Horizontal():
            yield Side(lambda step: step_title(step, self.context), id="side")
            with Vertical(id="hall"):
                yield StepClock(self.context)
                yield Stage(id="stage")
                yield PausedBand(self.context)
        yield LastNotes(id="last-notes")
        yield TalkLine(self.context, self.person.first_name)
        yield CaptureLine(
            self.context.manager_translator,
            self._read,
            lambda c: meaning(c, self.person, self.context),
            self._doubt,
        )
        yield Hints(self.context.manager_translator)

    def _with_whom(self, name: str) -> str:
        """Name whom one meets; in a meeting of several how many more there are too."""
        meeting = self.meeting
        others = sum(id != FORGOTTEN for id in meeting.participants) if meeting is not None else 0
        if not others:
            return name
        _ = self.context.manager_translator
        return f"{name} {_.n('and {n} more', 'and {n} more', others)}"

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
            language=self.context.manager_translator.language,
        )

    def _doubt(self, captured: Captured) -> str:
        return doubt_about(captured, self.context.today(), self.context.manager_translator)

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        self.set_class(self.guarded, "-watched")
        self._tell_kept(meeting)
        head = self.query_one(StageHead)
        head.meeting, head.team, head.guarded = meeting, self.state.team, self.guarded
        self.query_one(PlanBar).meeting = meeting
        clock = self.query_one(StepClock)
        clock.guarded, clock.meeting = self.guarded, meeting
        self.query_one(PausedBand).show(meeting, guarded=self.guarded)
        self.query_one(Hints).translator = self.words
        self.query_one(Hints).most = MOST_WATCHED_KEYS if self.guarded else None
        self.call_after_refresh(self._draw_foot)
        self.query_one(LastNotes).show(meeting)
        self.query_one(PlanList).meeting = meeting
        talk = self.query_one(TalkLine)
        talk.meeting, talk.guarded = meeting, self.guarded
        talk.actions = actions_of_meeting(self.state, meeting, private=not self.guarded)
        self.query_one(CaptureLine).guarded = self.guarded
        self.query_one("#side", Side).show_own(meeting, guarded=self.guarded)
        self.query_one(Stage).show(self.state, self.context, self.person)
        self.advise()

    def _tell_kept(self, meeting: Meeting) -> None:
        """Let what was just kept be seen for a moment; what is private is said nowhere."""
        before, self._lines = self._lines, shared_lines(self.state, meeting)
        new = [text for id, text in self._lines.items() if before is not None and id not in before]
        if len(new) == 1:
            self.tell(f"✓ {shorten(clean_line(new[0]), max(8, self.app.size.width - 4))}")

    def draw_hint(self, line: Content) -> None:
        """Tell it where else the meaning of a captured line stands: it takes no room of its own."""
        for capture in self.query(CaptureLine):
            capture.tip(line)

    def _draw_foot(self) -> None:
        """The keys of the step come first; while others watch they stand there alone, at most four."""
        for foot in self.query(Hints):
            views = list(self.query(StepView))
            keys = views[0].keys(self.words) if views else ()
            if self.query_one(PausedBand).display:
                # The step lies below: what one does now is to go on.
                _ = self.words
                keys = (".", _("go on")), ("n", _("take a note")), ("f12", _("curtain"))
            if keys and self.meeting is not None and is_at_end(self.meeting):
                onward, to_follow_up = ("space", self.words("next")), ("f", self.words("follow-up"))
                keys = tuple(to_follow_up if pair == onward else pair for pair in keys)
            foot.own, foot.lead = (keys, ()) if self.guarded else ((), keys)

    def on_step_view_keys_changed(self, event: StepView.KeysChanged) -> None:
        event.stop()
        self._draw_foot()

    def on_stage_placed(self, event: Stage.Placed) -> None:
        event.stop()
        self._draw_foot()

    def tell(self, line: str) -> None:
        """Say something in the row under the bar, for a moment; a toast would cover what it is about."""
        notice = self.query_one("#notice", Static)
        notice.update(drawn(line))
        notice.display = bool(line)
        if self._notice is not None:
            self._notice.stop()
        self._notice = self.set_timer(NOTICE, lambda: self.tell("")) if line else None

    def on_key(self, event: Key) -> None:
        """Keep a key that came before the step it is meant for, and give it to that step."""
        if self.focused is None and self.query_one(Stage).keep_early(event.key):
            event.stop()

    def on_mount(self) -> None:
        hear_saved(self, self._hear_saved)

    def _hear_saved(self, status: SaveStatus) -> None:
        """Tell whether the disk holds what is shown; on a walk a bell is the receipt."""
        # The first word of the writer may come before the screen is composed.
        for talk in self.query(TalkLine):
            # What is private is saved without a sign while others watch.
            part = shared_part(status.state, self.person.id)
            if status.is_saved:
                self._on_disk = part
            unseen = self.guarded and part == self._on_disk
            talk.saved, talk.trouble = (status.is_saved or unseen) and not status.error, status.error
        # An older state may be told as saved while the line is still on its way.
        if (
            self._taken is None
            or not status.is_saved
            or not is_kept(self._taken[0], status.state, self.person)
        ):
            return
        (_, said), self._taken = self._taken, None
        if said:
            self.query_one(CaptureLine).say(said)
        if self.meeting is not None and self.meeting.way == "walk":
            self.app.bell()

    def action_begin(self, prefix: str = "") -> None:
        self.query_one(CaptureLine).begin(prefix)

    def action_add_action(self) -> None:
        if self.meeting is not None:
            self.post_message(OpenAction(self.person, None, self.meeting.id))

    def on_action_rows_mend(self, event: ActionRows.Mend) -> None:
        event.stop()
        self.post_message(OpenAction(self.person, event.action, event.action.meeting))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a chat nobody sees the stage: what it asks can be sent; and there is no clock to stop."""
        is_chat = self.meeting is not None and self.meeting.way == "chat"
        if action in ("copy", "pause", "extend"):
            return is_chat == (action == "copy")
        return super().check_action(action, parameters)

    def action_copy(self) -> None:
        """Offer what the stage asks, for a chat."""
        text = next((text for view in self.query(StepView) if (text := view.to_send())), "")
        if text:
            self.post_message(Copy(text))
        else:
            self.tell(self.words("There is no question here to copy"))

    def action_plan(self) -> None:
        from tui.screens.dialogue.plan_dialog import PlanDialog

        self.app.push_screen(PlanDialog(self.context, self.person, self.state))

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
        self._taken = id, "" if unseen else receipt(event.captured, self.words)
        self.post_message(Change(captured_change(event.captured, self.person, self.context, id)))

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
