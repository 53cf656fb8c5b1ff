"""Steps that ask one thing a page: a question, perhaps a scale or choices, and a line for the answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from tui.domain.meeting.earlier_values import Earlier, earlier_values, last_value
from tui.domain.meeting.group import alike, is_several
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_pages import pages
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean, clean_line
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.steps.asking_styles import ASKING_STYLES
from tui.steps.kept_room import KeptRoom, kept_room
from tui.steps.step_view import StepView
from tui.steps.ten_key import TenKey
from tui.usecases.changes import MeetingChange
from tui.usecases.chat.read_answer import answered
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.frame_title import entitle
from tui.widgets.base.inputs import PatientInput
from tui.widgets.base.static_content import put_content
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.deck_edges import DeckEdges
from tui.widgets.drawing.slider import Scale, Slider
from tui.widgets.meeting.choice_lines import choice_lines
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.rating import Ends
from tui.widgets.meeting.scale.scale_line import scale_line
from tui.widgets.meeting.scale.value_history import draw_history
from tui.widgets.meeting.walk_page import at_a_glance

_LONGEST_NAME = 20
"""Letters of what stands over a card up to which it is a name."""

_WITH_VALUES = 60
"""Columns of a window in which the values before have room."""


class AskingView(StepView):
    """Draws a `Prompt` and keeps what is answered to it, at once."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = ASKING_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("write"), show=True, id="step.write"),
        Binding("right,up", "nudge(1)", N_("higher"), show=False, id="rate.up"),
        Binding("left,down", "nudge(-1)", N_("lower"), show=False, id="rate.down"),
        Binding("Q", "follow", N_("and then"), show=False, id="step.follow-up"),
        Binding("delete", "clear", N_("clear the answer"), show=False, id="rate.clear"),
    ]

    _field_for = ""
    """The page whose answer is being typed: a late draft must not land on the page turned to since."""

    _follows = ""
    """The page whose follow-up question was asked for."""

    _begins = True

    _room = KeptRoom()

    def __init__(self, context: Context, person: Person, step: str, state: State) -> None:
        super().__init__(context, person, step, state)
        self._ten = TenKey(lambda seconds, then: self.set_timer(seconds, then).stop)

    def prompt_of(self, page: Page) -> Prompt:
        """Give what a page asks, in the language of the stage."""
        raise NotImplementedError

    def prompt(self) -> Prompt:
        """Give what the page in turn asks."""
        return self.prompt_of(self.page)

    def compose(self) -> ComposeResult:
        yield Static(id="over")
        yield QuestionCard(id="ask")
        yield DeckEdges()
        yield Static(id="choices")
        yield Slider(self.context.person_translator("last time"), id="slider")
        yield Static(id="ends")
        yield Static(id="history")
        yield Static(id="follow-up")
        field = PatientInput(id="answer")
        field.privacy = self.context.privacy
        yield field

    def redraw(self) -> None:
        prompt = self.prompt()
        answer = self.answer()
        heading, asked = self._heading(prompt)
        self._fill("#over", drawn(heading) if heading else None)
        self._room = self._kept_room()
        self.query_one(QuestionCard).ask(clean(glimpse(asked)), self._room.asks)
        self._draw_deck(prompt)
        self._fill("#choices", self.draw_choices(prompt))
        self._draw_scale(prompt, answer)
        follow_up = drawn((self._and_then(prompt), "bold $ember"), glimpse(prompt.follow_up))
        is_asked = bool(prompt.follow_up) and (not self._waits_for_it or self._follows == self._field_name)
        self._fill("#follow-up", follow_up if is_asked else None, self._room.follow_up)
        field = self.query_one(PatientInput)
        # At a glance the line is there once one writes in it; in a low window it has no frame beside what is drawn.
        is_glance = at_a_glance(self)
        field.set_class(is_glance or self.app.size.height < prompt.framed_from, "-plain")
        field.display = bool(prompt.line) and (not is_glance or bool(answer.text) or field.has_focus)
        field.placeholder = clean(prompt.line)
        entitle(field, drawn(self._whose_words()))
        # On another page the field belongs to another question, whoever has the focus.
        if self._field_for != self._field_name and field.has_focus:
            self.focus()
        field.show_text(answer.text)

    def _whose_words(self) -> str:
        """Say who answers, where it is not the manager alone."""
        if self.page.side != "employee":
            return ""
        _ = self.context.person_translator
        if is_several(self.meeting):
            return _("What we said")
        return _("{name}’s words", name=self.person.first_name)

    def _draw_deck(self, prompt: Prompt) -> None:
        """Show what lies under the card where nothing is drawn that has to stand close to it."""
        total = 0 if prompt.has_drawing else len(self.step.questions)
        self.query_one(DeckEdges).show(total - 1 - self.step.at, total=total)
        self.query_one(QuestionCard).set_class(total > 1, "-deck")

    def _heading(self, prompt: Prompt) -> tuple[str, str]:
        """Give what stands over the card, and what on it; at a glance a name stands before what is asked."""
        if not at_a_glance(self):
            return prompt.over or self._count(), prompt.ask
        is_name = bool(prompt.over) and len(prompt.over) <= _LONGEST_NAME
        return ("", f"{prompt.over}: {prompt.ask}") if is_name else (prompt.over, prompt.ask)

    def keys(self, _: Translator) -> tuple[tuple[str, str], ...]:
        prompt = self.prompt()
        onward = ("space", _("next"))
        if prompt.scale is not None:
            arrows, digits = ("← →", _("move")), (f"1–{prompt.scale.most}", _("set"))
            # At a glance the way on is one of the two that have room.
            return *(() if at_a_glance(self) else (arrows,)), digits, onward, ("0", _("no answer"))
        if prompt.choices:
            return (f"1–{len(prompt.choices)}", _("pick")), onward, ("enter", _("a few words"))
        keys = (onward, ("enter", _("write"))) if prompt.line else (onward,) if self._can_follow else ()
        return (*keys, ("Q", _("and then"))) if self._can_follow else keys

    def _fill(self, place: str, content: Content | None, kept: int = 0) -> None:
        """Draw into one of the places of the column; what has nothing to say takes the room that is kept for it."""
        put_content(self.query_one(place, Static), content, kept)

    def _kept_room(self) -> KeptRoom:
        """Give the room that is kept for all that this step asks; at a glance there is none to be kept."""
        if at_a_glance(self):
            return KeptRoom()
        prompts, width = (self.prompt_of(one) for one in pages(self.step)), self.content_size.width or 72
        return kept_room(prompts, self._and_then(self.prompt()), width)

    def _and_then(self, prompt: Prompt) -> str:
        return "" if prompt.scale is not None else self.context.person_translator("and then") + "   "

    def _draw_scale(self, prompt: Prompt, answer: Answer) -> None:
        slider, _ = self.query_one(Slider), self.context.person_translator
        slider.display = prompt.scale is not None
        self.set_class(prompt.scale is not None, "-scaled")
        slider.taken = self._room.more_than_usual
        if prompt.scale is None:
            self._fill("#ends", None)
            self._fill("#history", None)
            return
        most = prompt.scale.most
        earlier = self._earlier(prompt.version)
        if at_a_glance(self):
            self._draw_scale_line(prompt.scale, answer, earlier)
            return
        slider.show(Scale(most, answer.value, last_value(earlier), declined=answer.declined), _("last time"))
        width = self.content_size.width or 72
        self._fill("#ends", apart(drawn(prompt.scale.low), drawn(prompt.scale.high), width))
        has_room = self.app.size.width >= _WITH_VALUES
        today = self.context.today()
        history = draw_history(most, answer, earlier, today, _, with_values=has_room)
        if has_room and history is not None and history.cell_length > width:
            history = draw_history(most, answer, earlier, today, _, with_values=False)
        self._fill("#history", history, self._room.history)

    def _draw_scale_line(self, scale: Ends, answer: Answer, earlier: tuple[Earlier, ...]) -> None:
        """Draw a scale as one line of figures, and below it what changed, as long as no question follows."""
        self.query_one(Slider).display = False
        shown = Scale(scale.most, answer.value, last_value(earlier), declined=answer.declined)
        self._fill("#ends", scale_line(shown, scale, self.content_size.width or 38))
        is_answered = answer.value is not None or answer.declined
        history = draw_history(
            scale.most,
            answer,
            earlier,
            self.context.today(),
            self.context.person_translator,
            with_values=False,
        )
        follows = is_answered and bool(self.prompt().follow_up)
        self._fill("#history", None if follows else history)

    def _earlier(self, version: int) -> tuple[Earlier, ...]:
        past = alike(self.meeting, self.context.past.history(self.person.id))
        return earlier_values((one.meeting for one in past), self.page.question, self.page.side, version)

    def to_send(self) -> str:
        return self.prompt().to_send()

    @property
    def takes_rows(self) -> int:
        prompt = self.prompt()
        if self.app.size.height < 24:
            return 10 if prompt.choices else 9 if prompt.scale is not None else 6
        return 17 if prompt.choices else 13 if prompt.scale is not None else 9

    def reply(self, said: Mapping[str, str]) -> MeetingChange | None:
        """Take it for the answer of the employee; of several each has words of their own, and there is one answer."""
        prompt, text = self.prompt(), said.get(self.person.id, "")
        if self.page.side != "employee" or not (prompt.line and text) or is_several(self.meeting):
            return None
        most = prompt.scale.most if prompt.scale is not None else 0
        answer = answered(self.answer(), text, most=most, choices=prompt.choices, version=prompt.version)
        return lambda meeting: with_answer(meeting, answer)

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
        """Draw what there is to choose from, the one taken with a sign of its own; None where there is nothing."""
        return choice_lines(prompt.choices, self.answer().choice, max(20, self.content_size.width))

    def last_value(self) -> int | None:
        """Give the value of last time on the same question in the same wording, where it was asked before."""
        return last_value(self._earlier(self.prompt().version))

    def action_digit(self, digit: int) -> None:
        prompt = self.prompt()
        if prompt.choices:
            if 1 <= digit <= len(prompt.choices):
                self.take(prompt.choices[digit - 1][0])
        elif prompt.scale is not None:
            # A one that waits belongs to the page on which it was typed.
            answer, version = self.answer(), prompt.version
            self._ten.press(digit, prompt.scale.most, lambda value: self._set(answer, value, version))

    def _set(self, answer: Answer, value: int, version: int) -> None:
        kept = None if value == 0 else value
        self.put(msgspec.structs.replace(answer, value=kept, declined=value == 0, version=version))

    def take(self, choice: str) -> None:
        """Keep a choice; the same once more takes it back."""
        answer = self.answer()
        choice = "" if choice == answer.choice else choice
        self.put(msgspec.structs.replace(answer, choice=choice))

    def action_nudge(self, by: int) -> None:
        prompt, answer = self.prompt(), self.answer()
        if prompt.choices:
            names = [name for name, _label in prompt.choices]
            at = (
                names.index(answer.choice) + by
                if answer.choice in names
                else (0 if by > 0 else len(names) - 1)
            )
            self.put(msgspec.structs.replace(answer, choice=names[max(0, min(len(names) - 1, at))]))
        elif prompt.scale is not None:
            middle = (prompt.scale.most + 1) // 2
            start = answer.value if answer.value is not None else (self.last_value() or middle) - by
            value = max(1, min(prompt.scale.most, start + by))
            self.put(msgspec.structs.replace(answer, value=value, declined=False, version=prompt.version))

    @property
    def _waits_for_it(self) -> bool:
        """Whether the follow-up question stands there only once somebody asks for it; a value asks for it too."""
        prompt, answer = self.prompt(), self.answer()
        is_rated = prompt.scale is not None and (answer.value is not None or answer.declined)
        return not prompt.choices and not is_rated

    @property
    def _can_follow(self) -> bool:
        return self._waits_for_it and bool(self.prompt().follow_up) and self._follows != self._field_name

    def action_follow(self) -> None:
        """Show the follow-up question below the card."""
        if self._can_follow:
            self._follows = self._field_name
            self.redraw()
            self.keys_changed()

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
        if self.prompt().line:
            field.display = True
            field.focus()
            field.cursor_position = len(field.value)
            # It has its place only once all is laid out, and is to be seen before the first letter.
            self.call_after_refresh(field.scroll_visible, animate=False)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        question, _, side = (self._field_for or self._field_name).rpartition(" ")
        answer = self.answer(question, "manager" if side == "manager" else "employee")
        if event.field.holds_private:
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

    def _note_privately(self, line: str) -> None:
        """Keep a line as a private note, and put the answer back in its place."""
        self.query_one(PatientInput).clear_silently()
        self.note_privately(line, "private")
        self.call_after_refresh(self.redraw)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        field = self.query_one(PatientInput)
        if field.holds_private:
            self._note_privately(field.value)
        else:
            field.tell_now()
        self.focus()
