"""Steps with a scale that both may rate on: each without the other's value in sight, then both side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.meeting.group import MANAGER, is_several
from tui.domain.meeting.live.both_rate import Pair, pair_of, rate_aloud, rate_unseen, take_back_both
from tui.domain.meeting.meeting import Answer
from tui.language import Translator
from tui.language.declare import N_
from tui.steps.question_step import AskingView
from tui.usecases.changes import MeetingChange
from tui.usecases.chat.read_answer import answered, first_given
from tui.widgets.base.content import drawn
from tui.widgets.drawing.slider import Scale, Slider
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.both_figures import BothFigures, Figure
from tui.widgets.meeting.walk_page import at_a_glance

_HIGH = 36
"""Rows of a window from which the figures are drawn large."""


class RatedView(AskingView):
    """Where the plan says that both rate, the manager's value stays off the screen until the other one is there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # The key one has in the hand does not jump over what waits to be said.
        Binding("space", "await_other", N_("next"), show=False, id="both.wait"),
    ]

    def compose(self) -> ComposeResult:
        over, card, *rest = super().compose()
        yield over
        yield card
        yield BothFigures(id="figures")
        yield from rest

    @property
    def rates_both(self) -> bool:
        """Whether both rate on the page in turn; in a meeting of several nobody does unseen."""
        return self.step.both and self.prompt().scale is not None and not is_several(self.meeting)

    @property
    def takes_rows(self) -> int:
        """Two figures are higher than one scale where there is room for them."""
        return super().takes_rows + (2 if self.rates_both and self.app.size.height >= _HIGH else 0)

    @property
    def _pair(self) -> Pair:
        return pair_of(self.meeting, self.page.question)

    def redraw(self) -> None:
        super().redraw()
        figures, prompt = self.query_one(BothFigures), self.prompt()
        figures.display = self.rates_both
        self.query_one(Slider).is_figured = not self.rates_both
        self.query_one(PatientInput).set_class(self.rates_both and not self._pair.revealed, "-later")
        if self.rates_both:
            self._draw_both(figures, prompt, self._pair)
        self.refresh_bindings()
        self.keys_changed()

    def _draw_both(self, figures: BothFigures, prompt: Prompt, pair: Pair) -> None:
        _, scale = self.context.person_translator, prompt.scale
        assert scale is not None
        # All of it has its place from the beginning: what is revealed moves nothing.
        self._fill("#over", drawn(_("both rate how it is for {name}", name=self.person.first_name)), 1)
        self._fill("#follow-up", None)
        slider = self.query_one(Slider)
        slider.display = pair.revealed or not at_a_glance(self)
        if pair.manager is not None and pair.employee is not None:
            figures.show(self._figure(pair.employee), self._figure(pair.manager))
            both = Scale(scale.most, pair.employee.value, None, pair.manager.value)
            slider.show(both, "")
            self._tell(drawn((self._told(pair), "bold $text")))
            return
        name, mine = self.person.first_name, self.name_of("manager")
        thinks = _("thinks of a number")
        figures.show(
            Figure(name=name, role="gold", told=thinks if not pair.picked else _("says it aloud")),
            Figure(
                name=mine,
                role="cool",
                told=_("has chosen") if pair.picked else _("chooses unseen"),
                chosen=pair.picked,
            ),
        )
        slider.show(Scale(scale.most), "")
        self._tell(None)
        if at_a_glance(self):
            self._fill("#ends", drawn((f"1 {scale.low}  …  {scale.most} {scale.high}", "$text")))

    def _tell(self, told: Content | None) -> None:
        scale = self.prompt().scale
        if at_a_glance(self):
            self._fill("#history", told, self._room.history)
        elif scale is not None:
            self._scale.tell(told, scale, self._room)

    def _figure(self, answer: Answer) -> Figure:
        role = "gold" if answer.side == "employee" else "cool"
        told = "" if answer.value is not None else self.context.person_translator("no answer – that is fine")
        return Figure(name=self.name_of(answer.side), role=role, told=told, figure=str(answer.value or ""))

    def _told(self, pair: Pair) -> str:
        """Say how far apart the two are; the distance is what one talks about."""
        _, apart = self.context.person_translator, pair.apart
        if apart is None:
            return _("What does each of you see?")
        if not apart:
            return _("The same. What lies behind it?")
        return _("{n} apart. What does each of you see?", n=apart)

    def keys(self, _: Translator) -> Keys:
        scale = self.prompt().scale
        if not self.rates_both or scale is None:
            return super().keys(_)
        digits, pair = f"1–{scale.most}", self._pair
        if pair.revealed:
            return (
                ("space", _("next")),
                ("n", _("take a note")),
                ("enter", _("a few words")),
                ("del", _("once more")),
            )
        if pair.picked:
            said = (digits, _("what {name} said", name=self.person.first_name))
            return said, ("0", _("no answer")), ("del", _("once more"))
        return (digits, _("rate unseen")), ("space", _("next")), ("0", _("no answer"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What waits to be said is not jumped over, nor written about before."""
        if action == "await_other":
            return self.rates_both and self._pair.picked
        if action == "write" and self.rates_both:
            return self._pair.revealed
        return super().check_action(action, parameters)

    def action_await_other(self) -> None:
        scale = self.prompt().scale
        most = scale.most if scale is not None else 0
        line = self.context.person_translator(
            "First what {name} said: 1–{n}", name=self.person.first_name, n=most
        )
        self._tell(drawn((line, "bold $gold")))

    def _set(self, answer: Answer, value: int, version: int) -> None:
        if not self.rates_both:
            super()._set(answer, value, version)
            return
        question = answer.question
        if self._pair.picked or self._pair.revealed:
            self.change_meeting(lambda meeting: rate_aloud(meeting, question, value, version))
        else:
            self.change_meeting(lambda meeting: rate_unseen(meeting, question, value))

    def reply(self, said: Mapping[str, str]) -> MeetingChange | None:
        """Where both rate, what comes back is the other value once the first is there; before, it would be seen."""
        prompt = self.prompt()
        if not self.rates_both or prompt.scale is None:
            return super().reply(said)
        text = said.get(self.person.id, "")
        answer = answered(Answer(question=self.page.question), text, most=prompt.scale.most)
        if not (self._pair.picked or MANAGER in said) or not (answer.value or answer.declined):
            return None
        question, value = answer.question, answer.value or 0
        return lambda meeting: rate_aloud(meeting, question, value, prompt.version)

    def own_reply(self, texts: Sequence[str]) -> MeetingChange | None:
        """Where both rate, a number of one’s own is the one that is rated unseen here, whoever has read it there."""
        prompt = self.prompt()
        if not self.rates_both or prompt.scale is None:
            return super().own_reply(texts)
        mine = Answer(question=self.page.question, side="manager")
        given = first_given(mine, texts, most=prompt.scale.most)
        if self._pair.picked or self._pair.revealed or given is None:
            return None
        question, value = given.question, given.value or 0
        return lambda meeting: rate_unseen(meeting, question, value)

    def action_nudge(self, by: int) -> None:
        """A knob that moves would show what is rated unseen."""
        if not self.rates_both:
            super().action_nudge(by)

    def action_clear(self) -> None:
        if not self.rates_both:
            super().action_clear()
            return
        question = self.page.question
        self.change_meeting(lambda meeting: take_back_both(meeting, question))
