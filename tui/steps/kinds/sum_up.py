"""Sum up: the manager tells what was heard, line by line; the employee confirms it into the minutes."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.domain.decks.deck import said
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.text.clean_text import clean, clean_line
from tui.language.declare import N_
from tui.steps.step_view import StepView
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.fields.entry import Entry
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.fields.left_text import LeftText, left_hint
from tui.widgets.meeting.walk_page import at_a_glance

_QUESTION = "move.sum-up"

MOST_LINES = 30
"""Lines that are drawn, the last ones: no stage has room for more."""


class SumUpView(StepView):
    """Lines that were heard, a field for the next one, and whether the employee agreed."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    SumUpView { height: auto; max-height: 100%; overflow-y: auto; scrollbar-size: 0 0; }
    SumUpView > #heard, SumUpView > #left, SumUpView > #confirmed { height: auto; margin: 0 0 1 0; }
    SumUpView > #heard { min-height: 3; }
    .-short SumUpView > #heard { min-height: 2; }
    .-walk SumUpView > #heard { min-height: 0; }
    SumUpView > #confirmed { text-align: center; min-height: 1; }
    SumUpView > Entry { margin: 0 0 1 0; border: round $line; height: 3; background: $ground; }
    SumUpView > Entry:focus { border: round $gold; background: $ground; }
    .-short SumUpView > #heard, .-short SumUpView > #left, .-short SumUpView > #confirmed { margin: 0; }
    .-short SumUpView > Entry { border: none; height: 1; margin: 0; background: $raised; }
    .-short SumUpView > Entry:focus { border: none; background: $raised; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("write"), id="step.write"),
        Binding("d", "confirm", N_("confirmed"), id="sum-up.confirm"),
        Binding("e", "mend_last", N_("edit the last line"), id="sum-up.mend"),
    ]

    _left: LeftText | None = None

    def compose(self) -> ComposeResult:
        yield QuestionCard(id="ask")
        yield Static(id="heard")
        field = Entry(id="line", placeholder=self.context.person_translator("I heard that …"))
        field.privacy = self.context.privacy
        yield field
        yield Static(id="left")
        yield Static(id="confirmed")

    def on_mount(self) -> None:
        self._draw_left(None)

    def _draw_left(self, left: LeftText | None) -> None:
        """Say whether what stands in the field was left there before."""
        self._left = left
        self.query_one(PatientInput).is_from_before = left is not None
        hint = self.query_one("#left", Static)
        hint.update(drawn((left_hint(self.context.person_translator, self.app.size.width), "$soft")))
        hint.display = left is not None

    @property
    def _heard(self) -> list[str]:
        return self.answer(_QUESTION, "manager").text.splitlines()

    @property
    def _is_confirmed(self) -> bool:
        return self.answer(_QUESTION, "employee").choice == "confirmed"

    def redraw(self) -> None:
        _ = self.context.person_translator
        move = self.context.decks.move(_QUESTION)
        self.query_one(QuestionCard).ask(clean(said(move.ask, _.language)) if move else "")
        heard, width = self.query_one("#heard", Static), max(20, self.content_size.width)
        before = len(self._heard) - MOST_LINES
        shown = [
            hanging(drawn(("– ", "$primary")), drawn(glimpse(line)), width)
            for line in self._heard[-MOST_LINES:]
        ]
        if before > 0:
            more = _.n("… {n} line before, v shows all", "… {n} lines before, v shows all", before)
            shown.insert(0, drawn((more, "$soft")))
        heard.update(lines(*shown))
        # The first lines come without moving the field below them.
        heard.display = bool(self._heard) or not at_a_glance(self)
        confirmed = self.query_one("#confirmed", Static)
        text = _("● {name} agrees – it goes into the minutes", name=self.person.first_name)
        confirmed.update(drawn((text, "bold $gold")) if self._is_confirmed else drawn(""))
        # Its place is there before anybody agrees.
        confirmed.display = self._is_confirmed or not at_a_glance(self)
        field = self.query_one(PatientInput)
        field.show_text(self.meeting.aside.drafts.get(self._draft, ""))
        if field.is_concealed:
            self._draw_left(None)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is confirmed or mended before a line was heard."""
        if action in ("confirm", "mend_last"):
            return bool(self._heard)
        return super().check_action(action, parameters)

    @property
    def takes_rows(self) -> int:
        """How many rows what was heard, the line for it and its confirmation take."""
        high = self.app.size.height
        return 18 if high >= 36 else 16 if high >= 24 else super().takes_rows

    def to_send(self) -> str:
        return "\n".join((super().to_send(), *(f"– {clean(line)}" for line in self._heard)))

    def whole(self) -> str:
        lines = self._heard
        is_cut = len(lines) > MOST_LINES or any(glimpse(line) is not line for line in lines)
        return "\n".join(lines) if is_cut else ""

    @property
    def _draft(self) -> str:
        return f"{self.step_id}.line"

    def _keep(self, heard: list[str]) -> None:
        """Keep the lines; a text that changed has not been confirmed."""
        text = "\n".join(heard)
        self.change_meeting(
            lambda meeting: with_answer(
                with_answer(meeting, Answer(question=_QUESTION, side="manager", text=text)),
                Answer(question=_QUESTION, side="employee"),
            )
        )

    def action_write(self) -> None:
        field = self.query_one(PatientInput)
        # A line that nobody is to see has no such sign.
        if field.value.strip() and not field.is_concealed:
            self._draw_left(LeftText({"line": field.value}, {"line": ""}))
        field.focus()

    def on_patient_input_anew(self, event: PatientInput.Anew) -> None:
        event.stop()
        if self._left is not None:
            event.field.value = self._left.other({"line": event.field.value})["line"]
            event.field.cursor_position = len(event.field.value)

    def action_confirm(self) -> None:
        answer = self.answer(_QUESTION, "employee")
        if self._heard:
            choice = "" if self._is_confirmed else "confirmed"
            self.put(msgspec.structs.replace(answer, choice=choice))

    def action_mend_last(self) -> None:
        if self._heard:
            *rest, last = self._heard
            self._keep(rest)
            field = self.query_one(PatientInput)
            field.value = last
            field.focus()
            field.cursor_position = len(last)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self.keep_draft(self._draft, event.text)

    def on_entry_entered(self, event: Entry.Entered) -> None:
        event.stop()
        self._draw_left(None)
        line = clean_line(event.line)
        if event.is_private:
            # What begins as a private line is none of what was heard, nor of the stage.
            self.note_privately(event.line, self._draft)
            self.focus()
            return
        if not line:
            self.focus()
            return
        self.keep_draft(self._draft, "")
        self._keep([*self._heard, line])
