"""Steps that ask one thing a page: a question, perhaps a scale or choices, and a line for the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from tui.domain.meeting.group import alike
from tui.domain.meeting.meeting import Meeting, Note, with_draft, with_note
from tui.domain.meeting.step_pages import pages
from tui.domain.text.clean_text import clean, clean_line
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.inputs import PatientInput
from tui.widgets.meeting.rating import Scale, draw_rating


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a page asks. `scale` or `choices` (id, label) are answered by number keys, `line` invites a text."""

    ask: str
    follow_up: str = ""
    scale: Scale | None = None
    choices: tuple[tuple[str, str], ...] = ()
    line: str = ""
    over: str = ""
    version: int = 1


class AskingView(StepView):
    """Draws a `Prompt` and keeps what is answered to it, at once."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    AskingView { align-vertical: top; }
    AskingView > Static { height: auto; }
    AskingView > #ask { text-style: bold; margin-bottom: 1; }
    AskingView > #scale { margin-bottom: 1; }
    AskingView > #follow-up { color: $dim; }
    AskingView > PatientInput { margin-top: 1; }
    .-short AskingView > #scale { margin-bottom: 0; }
    .-short AskingView > PatientInput { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("write the answer"), show=True, id="step.write"),
        Binding("up", "nudge(1)", N_("higher"), show=False, id="rate.up"),
        Binding("down", "nudge(-1)", N_("lower"), show=False, id="rate.down"),
        Binding("backspace", "clear", N_("clear the answer"), show=False, id="rate.clear"),
    ]

    _field_for = ""
    """The page whose answer is being typed: a late draft must not land on the page turned to since."""

    _begins = True

    def prompt(self) -> Prompt:
        """Give what the page in turn asks, in the language of the stage."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Static(id="over")
        yield Static(id="ask")
        yield Static(id="scale")
        yield PatientInput(id="answer")
        yield Static(id="follow-up")

    def redraw(self) -> None:
        prompt = self.prompt()
        answer = self.answer()
        over = self.query_one("#over", Static)
        heading = prompt.over or self._count()
        over.display = bool(heading)
        over.update(drawn((heading, "$dim")))
        self.query_one("#ask", Static).update(drawn(glimpse(prompt.ask)))
        scale = self.query_one("#scale", Static)
        drawing = self.draw_choices(prompt)
        scale.display = drawing is not None
        scale.update(drawing or Content(""))
        follow_up = self.query_one("#follow-up", Static)
        follow_up.update(drawn(glimpse(prompt.follow_up)))
        follow_up.display = bool(prompt.follow_up)
        field = self.query_one(PatientInput)
        field.display = bool(prompt.line)
        field.placeholder = clean(prompt.line)
        # On another page the field belongs to another question, whoever has the focus.
        if self._field_for != self._field_name and field.has_focus:
            self.focus()
        field.show_text(answer.text)

    def to_send(self) -> str:
        prompt = self.prompt()
        rows = [prompt.ask, *(f"{at} {label}" for at, (_, label) in enumerate(prompt.choices, 1))]
        if prompt.scale is not None:
            ends = f"1 {prompt.scale.low}".strip(), f"{prompt.scale.most} {prompt.scale.high}".strip()
            rows.append(" … ".join(ends))
        return "\n".join(clean(row) for row in rows)

    @property
    def _field_name(self) -> str:
        return f"{self.page.question} {self.page.side}"

    def _count(self) -> str:
        total = len(pages(self.step))
        if total < 2:
            return ""
        return self.context.person_translator(
            "{at} of {total}", at=min(self.step.at, total - 1) + 1, total=total
        )

    def draw_choices(self, prompt: Prompt) -> Content | None:
        answer, _ = self.answer(), self.context.person_translator
        if prompt.scale is not None:
            last = self.last_value()
            width = max(20, self.content_size.width)
            return draw_rating(
                prompt.scale, answer.value, declined=answer.declined, last=last, translator=_, width=width
            )
        if prompt.choices:
            return lines(
                *(
                    self.draw_choice(number, label, name == answer.choice)
                    for number, (name, label) in enumerate(prompt.choices, 1)
                )
            )
        return None

    def draw_choice(self, number: int, label: str, taken: bool) -> Content:
        """Draw one numbered choice, the one taken with a sign of its own."""
        width = max(20, self.content_size.width)
        if taken:
            style = "bold $primary"
            return hanging(drawn((f"▸{number} ", style)), drawn((label, style)), width)
        return hanging(drawn((f" {number} ", "$dim")), drawn(label), width)

    def last_value(self) -> int | None:
        """Give the value of last time on the same question in the same wording, where it was asked before."""
        past, wording = alike(self.meeting, self.context.past.history(self.person.id)), self.prompt().version
        answers = (held.meeting.answer(self.page.question, self.page.side) for held in past)
        return next(
            (a.value for a in answers if a is not None and a.value is not None and a.version == wording), None
        )

    def action_digit(self, digit: int) -> None:
        prompt, answer = self.prompt(), self.answer()
        if prompt.choices:
            if 1 <= digit <= len(prompt.choices):
                self.take(prompt.choices[digit - 1][0])
        elif prompt.scale is not None:
            # On 1–10 a nought after a one makes it ten, as one types it.
            value = 10 if digit == 0 and answer.value == 1 and prompt.scale.most == 10 else digit
            if value == 0:
                answer = msgspec.structs.replace(answer, value=None, declined=True)
            elif value <= prompt.scale.most:
                answer = msgspec.structs.replace(answer, value=value, declined=False)
            else:
                return
            self.put(msgspec.structs.replace(answer, version=prompt.version))

    def take(self, choice: str) -> None:
        """Keep a choice; the same once more takes it back."""
        answer = self.answer()
        choice = "" if choice == answer.choice else choice
        self.put(msgspec.structs.replace(answer, choice=choice))

    def action_nudge(self, by: int) -> None:
        prompt, answer = self.prompt(), self.answer()
        if prompt.scale is not None:
            start = answer.value if answer.value is not None else (prompt.scale.most + 1) // 2 - by
            value = max(1, min(prompt.scale.most, start + by))
            self.put(msgspec.structs.replace(answer, value=value, declined=False, version=prompt.version))

    def action_clear(self) -> None:
        self.put(msgspec.structs.replace(self.answer(), value=None, choice="", declined=False))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where a page has no line there is nothing to write."""
        if action == "write":
            return bool(self.prompt().line)
        return super().check_action(action, parameters)

    def whole(self) -> str:
        prompt = self.prompt()
        texts = (prompt.ask, prompt.follow_up)
        return "\n\n".join(texts) if any(glimpse(text) is not text for text in texts) else ""

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Typing begins: what is typed from here on is one step for undo, on this page."""
        if isinstance(event.widget, PatientInput):
            self._field_for = self._field_name
            self._begins = True

    def action_write(self) -> None:
        field = self.query_one(PatientInput)
        if field.display:
            field.focus()
            field.cursor_position = len(field.value)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        question, _, side = (self._field_for or self._field_name).rpartition(" ")
        answer = self.answer(question, "manager" if side == "manager" else "employee")
        if is_private(event.text):
            # What begins as a private line is none of the answer, nor of the stage.
            self.keep_draft("private", event.text)
            if not self.query_one(PatientInput).has_focus:
                self._note_privately(event.text)
            return
        text = clean_line(event.text)
        if text != answer.text:
            self.put(
                msgspec.structs.replace(answer, text=text, version=self.prompt().version),
                undoable=self._begins,
            )
            self._begins = False

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        event.input.password = is_private(event.value)

    def _note_privately(self, line: str) -> None:
        """Keep a line as a private note, and put the answer back in its place."""
        self.query_one(PatientInput).clear_silently()
        text = clean_line(line.lstrip().lstrip("#"))
        note = Note(id=self.context.new_id(), text=text, at=self.context.now(), step=self.step_id)

        def change(meeting: Meeting) -> Meeting:
            meeting = with_draft(meeting, "private", "")
            return with_note(meeting, note, private=True) if text else meeting

        self.change_meeting(change)
        self.call_after_refresh(self.redraw)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        field = self.query_one(PatientInput)
        if is_private(field.value):
            self._note_privately(field.value)
        else:
            field.tell_now()
        self.focus()


def is_private(line: str) -> bool:
    """Whether a line is marked as a private one."""
    return line.lstrip().startswith("#")
