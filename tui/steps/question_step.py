"""Steps that ask one thing a page: a question, perhaps a scale or choices, and a line for the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from tui.domain.meeting.group import alike, is_several
from tui.domain.meeting.live.give_answer import (
    next_choice,
    next_value,
    with_choice,
    with_value,
    without_value,
)
from tui.domain.meeting.meeting import Answer, with_answer
from tui.domain.meeting.pages import Page
from tui.domain.meeting.past.earlier_values import Earlier, earlier_values, last_value
from tui.domain.meeting.step_pages import pages
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.steps.asking_styles import ASKING_STYLES
from tui.steps.follow_up_question import FollowUpQuestion
from tui.steps.kept_room import KeptRoom, kept_room
from tui.steps.prompt_view import PromptView
from tui.steps.question_keys import QUESTION_KEYS, keys_of
from tui.steps.scale_part import ScalePart
from tui.steps.ten_key import TenKey
from tui.steps.typed_answer import TypedAnswer
from tui.usecases.changes import MeetingChange
from tui.usecases.chat.read_answer import answered, first_given
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.static_content import put_content
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.deck_edges import DeckEdges
from tui.widgets.drawing.slider import Slider
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.choice_lines import choice_lines
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.walk_page import at_a_glance

_LONGEST_NAME = 20
"""Letters of what stands over a card up to which it is a name."""


class AskingView(PromptView):
    """Draws a `Prompt` and keeps what is answered to it, at once."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = ASKING_STYLES
    BINDINGS: ClassVar[list[BindingType]] = QUESTION_KEYS

    _room = KeptRoom()

    def __init__(self, context: Context, person: Person, step: str, state: State) -> None:
        super().__init__(context, person, step, state)
        self._scale = ScalePart(self)
        self._typed = TypedAnswer(self)
        self._follow_up = FollowUpQuestion(self)
        self._ten = TenKey(lambda seconds, then: self.set_timer(seconds, then).stop)

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
        in_corner = bool(heading) and heading == self._count() and self._scale.stands_close(prompt)
        self._fill("#over", drawn(heading) if heading and not in_corner else None)
        self._room = self._kept_room()
        card = self.query_one(QuestionCard)
        card.number(heading if in_corner else "")
        card.ask(clean(glimpse(asked)), self._room.asks)
        self._draw_deck(prompt)
        self._fill("#choices", self.draw_choices(prompt))
        self._scale.draw(prompt, answer, self._earlier(prompt, answer), self._room)
        self._follow_up.draw(prompt, self._room.follow_up)
        self._typed.show(prompt, answer)

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

    def keys(self, _: Translator) -> Keys:
        can_follow = self._follow_up.can_be_asked
        return keys_of(self.prompt(), _, is_glance=at_a_glance(self), can_follow=can_follow)

    def _fill(self, place: str, content: Content | None, kept: int = 0) -> None:
        """Draw into one of the places of the column; what has nothing to say takes the room that is kept for it."""
        put_content(self.query_one(place, Static), content, kept)

    def _kept_room(self) -> KeptRoom:
        """Give the room that is kept for all that this step asks; at a glance there is none to be kept."""
        if at_a_glance(self):
            return KeptRoom()
        prompts, width = (self.prompt_of(one) for one in pages(self.step)), self.content_size.width or 72
        return kept_room(prompts, self.and_then(self.prompt()), width)

    def _earlier(self, prompt: Prompt, answer: Answer) -> tuple[Earlier, ...]:
        if prompt.is_unled and answer.value is None:
            return ()
        past = alike(self.meeting, self.context.past.history(self.person.id))
        return earlier_values(
            (one.meeting for one in past), self.page.question, self.page.side, prompt.version
        )

    def reply(self, said: Mapping[str, str]) -> MeetingChange | None:
        """Take it for the employee’s answer, a late one too; of several each has words of their own, and it is one."""
        theirs, answer = Page(question=self.page.question), self.answer(side="employee")
        if self.page != theirs and (theirs not in pages(self.step) or not answer.is_empty):
            return None
        prompt, text = self.prompt_of(theirs), said.get(self.person.id, "")
        if not (prompt.line and text) or is_several(self.meeting):
            return None
        most = prompt.scale.most if prompt.scale is not None else 0
        answer = answered(answer, text, most=most, choices=prompt.choices, version=prompt.version)
        return lambda meeting: with_answer(meeting, answer)

    def own_reply(self, texts: Sequence[str]) -> MeetingChange | None:
        """Take it where both are asked the same; what is answered already, no word of the talk answers anew."""
        mine, answer = Page(question=self.page.question, side="manager"), self.answer(side="manager")
        if mine not in pages(self.step) or not answer.is_empty or is_several(self.meeting):
            return None
        prompt = self.prompt_of(mine)
        most = prompt.scale.most if prompt.scale is not None else 0
        given = first_given(answer, texts, most=most, choices=prompt.choices, version=prompt.version)
        return None if given is None else lambda meeting: with_answer(meeting, given)

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

    def action_digit(self, digit: int) -> None:
        prompt = self.prompt()
        if prompt.choices:
            if 1 <= digit <= len(prompt.choices):
                self.put(with_choice(self.answer(), prompt.choices[digit - 1][0]))
        elif prompt.scale is not None:
            # A one that waits belongs to the page on which it was typed.
            answer, version = self.answer(), prompt.version
            self._ten.press(digit, prompt.scale.most, lambda value: self._set(answer, value, version))

    def _set(self, answer: Answer, value: int, version: int) -> None:
        self.put(with_value(answer, value, version))

    def action_nudge(self, by: int) -> None:
        prompt, answer = self.prompt(), self.answer()
        if prompt.choices:
            names = [name for name, _label in prompt.choices]
            self.put(msgspec.structs.replace(answer, choice=next_choice(answer.choice, by, names)))
        elif prompt.scale is not None:
            last = last_value(self._earlier(prompt, answer))
            value = next_value(answer.value, by, prompt.scale.most, last)
            self.put(with_value(answer, value, prompt.version))

    def action_follow(self) -> None:
        self._follow_up.ask()

    def action_clear(self) -> None:
        self.put(without_value(self.answer()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where a page has no line there is nothing to write."""
        if action == "write":
            return bool(self.prompt().line)
        return super().check_action(action, parameters)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Typing begins: what is typed from here on is one step for undo, on this page."""
        if isinstance(event.widget, PatientInput):
            self._typed.begin()

    def action_write(self) -> None:
        if self.prompt().line:
            self._typed.write()

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self._typed.keep(event.text)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._typed.enter()
        self.focus()
