"""Four questions after a talk on which nobody could write, one after the other, each passed over with one key."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.after_talk import HANDS_FULL, RECALLS, Recall
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean, is_blank, pasted_lines
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.capture.capture_line import is_kept, meaning
from tui.usecases.capture.read_capture import doubt_about
from tui.usecases.context import Context
from tui.usecases.meeting.after_talk import answer_kept, read_answer, said_before
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.change import Change
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_line import HAND, KeyLine
from tui.widgets.person.topic_hint import TopicHint

_MOST_KEPT = 3
"""Answers that stand below the line, the newest of them."""


class AfterTalk(Dialog[bool]):
    """Gives True once all was asked or passed over, None where it had to go: then it is asked again.

    Letters, digits, blanks, backspace and enter are enough: enter keeps a line, an empty line goes on, backspace in
    an empty one goes back. It stands in the upper rows, as the keys of a phone cover the lower ones.
    """

    DEFAULT_CSS = """
    AfterTalk { background: $background; align: center top; }
    AfterTalk > .frame { width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 0 2; border: none;
                         background: $background; }
    AfterTalk.-narrow > .frame { padding: 0 1; }
    AfterTalk #place { height: 1; margin: 1 0 0 0; text-align: center; color: $ember; text-style: bold; }
    AfterTalk.-short #place { margin: 0; }
    AfterTalk PatientInput { display: none; }
    AfterTalk PatientInput.-asked { display: block; }
    AfterTalk #meaning { height: auto; min-height: 1; padding: 0 1; color: $soft; }
    AfterTalk #kept { height: auto; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("back"), show=False, id="form.leave"),
        # Only in an empty line, in which it takes nothing away.
        Binding("backspace", "before", N_("back"), show=False, id="after.back", priority=True),
        Binding("ctrl+z", "app.undo", N_("undo"), show=False, id="undo"),
        Binding("ctrl+y", "app.redo", N_("redo"), show=False, id="redo"),
    ]
    keeps_what_is_left = True

    def __init__(self, context: Context, person: Person, meeting: Meeting, state: State) -> None:
        super().__init__(context)
        self.form = f"after the talk {meeting.id}"
        self._whom, self._state = person, state
        self._at = 0
        self._doubted = ""
        self._on_foot = meeting.way in HANDS_FULL
        self._before = {asked: said_before(asked, state, meeting) for asked in RECALLS}
        """What was taken down in the talk: nobody is to write it twice."""
        self._kept: dict[Recall, list[tuple[str, Captured]]] = {asked: [] for asked in RECALLS}

    @property
    def _asked(self) -> Recall:
        return RECALLS[self._at]

    @property
    def _field(self) -> PatientInput:
        return self.query_one(f"#{self._asked}", PatientInput)

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        with Vertical(classes="frame"):
            yield Static(id="place")
            yield QuestionCard(id="question")
            for asked in RECALLS:
                yield PatientInput(id=asked)
            yield Static(id="meaning")
            yield TopicHint(self.context, self._whom, self._state.team)
            yield Static(id="kept")
            yield KeyLine()

    def on_mount(self) -> None:
        for field in self.query(PatientInput):
            field.takes_lines = True
        self._turn(0)
        self.take_up()
        # Whoever left in the middle goes on where they were.
        begun = (at for at, asked in enumerate(RECALLS) if self.query_one(f"#{asked}", PatientInput).value)
        self._turn(next(begun, 0))

    def filled(self) -> None:
        self._tell()

    def show(self, state: State, *, guarded: bool) -> None:
        """Go as others begin to watch; what was typed waits."""
        self._state = state
        if guarded:
            leave_screen(self)
        elif self.is_mounted:
            self.query_one(TopicHint).watch_over(guarded=guarded)
            self._tell()

    def _turn(self, to: int) -> None:
        """Ask another of the questions."""
        self._at, self._doubted = to, ""
        for field in self.query(PatientInput):
            field.set_class(field.id == self._asked, "-asked")
        self._field.focus()
        self._tell()

    def _question(self) -> str:
        _, name = self.context.manager_translator, self._whom.first_name
        return {
            "agreed": _("What did the two of you agree?"),
            "heard": _("What did you hear from {name}?", name=name),
            "promised": _("What did you promise?"),
            "later": _("What is for next time?"),
        }[self._asked]

    def _tell(self) -> None:
        _, number = self.context.manager_translator, len(RECALLS)
        self.query_one(DeskHead).tell(
            clean(_("After the talk with {name}", name=self._whom.first_name)),
            drawn((_("two minutes"), "$soft")),
            Content(""),
        )
        self.query_one("#place", Static).update(drawn(_("{n} of {all}", n=self._at + 1, all=number)))
        self.query_one("#question", QuestionCard).ask(clean(self._question()))
        text = self._field.shown
        said = "" if is_blank(text) else meaning(self._read(pasted_lines(text)[0]), self._whom, self.context)
        self.query_one("#meaning", Static).update(drawn(self._doubted or said))
        # What it is to be next time is a topic; what was agreed just now is not asked about.
        self.query_one(TopicHint).look(text if self._asked == "later" else "")
        rows = [drawn(("· ", "$dim"), (glimpse(before), "$soft")) for before in self._noted()]
        rows += [drawn(("● ", "$gold"), glimpse(line.text)) for line in self._there()]
        self.query_one("#kept", Static).update(lines(*rows[-_MOST_KEPT:]))
        onward = _("enter to your notes") if self._at + 1 == number else _("enter next question")
        keys = onward if is_blank(text) else _("enter keep")
        back = f"   {_('backspace back')}" if self._at and is_blank(text) else ""
        leave = _("esc leave")
        if self._on_foot or self.app.size.width < HAND:
            # A phone has no esc; in an empty line its backspace offers the way out, once there is none back.
            leave = _("backspace twice to leave") if not back and is_blank(text) else ""
        self.query_one(KeyLine).tell(f"{keys}{back}   {leave}".rstrip())

    def _noted(self) -> list[str]:
        """Give what the talk has taken down of this question and is there still."""
        before = self._before[self._asked]
        return [text for id, text in before if is_kept(id, self._state, self._whom)]

    def _there(self) -> list[Captured]:
        """Give what was answered to this question and was not taken back since."""
        return [line for id, line in self._kept[self._asked] if is_kept(id, self._state, self._whom)]

    def _read(self, text: str) -> Captured:
        return read_answer(self._asked, text, self._whom, self._state, self.context)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._doubted = ""
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was typed, after what is in doubt was asked back; an empty line goes on."""
        event.stop()
        _, said = (
            self.context.manager_translator,
            [one for one in pasted_lines(event.value) if not is_blank(one)],
        )
        answers = [answer for answer in map(self._read, said) if not is_blank(answer.text)]
        if not answers:
            self._onward()
            return
        doubts = (doubt_about(answer, self.context.today(), _) for answer in answers)
        doubt = next((doubt for doubt in doubts if doubt), "")
        if doubt and not self._doubted:
            self._doubted = doubt
            self._tell()
            return
        for answer in answers:
            id = self.context.new_id()
            self._kept[self._asked].append((id, answer))
            self.app.post_message(Change(answer_kept(answer, self._whom, self.context, id)))
        self._field.value = ""
        self.keep()

    def _onward(self) -> None:
        if self._at + 1 < len(RECALLS):
            self._turn(self._at + 1)
        else:
            self.dismiss(True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "before":
            return self._at > 0 and not self._field.value
        return super().check_action(action, parameters)

    def action_before(self) -> None:
        self._turn(self._at - 1)

    def action_leave(self) -> None:
        """Pass over all that is left; with something half written it is asked again."""
        is_begun = any(not is_blank(field.value) for field in self.query(PatientInput))
        self.dismiss(None if is_begun else True)
