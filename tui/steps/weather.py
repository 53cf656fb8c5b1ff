"""Weather: both name their inner weather, the employee first; then both are looked at side by side."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.group import is_several
from tui.domain.people.person import Side
from tui.steps.question_step import AskingView
from tui.usecases.weather_choices import weather_choices
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.two_skies import Sky, TwoSkies
from tui.widgets.meeting.weather_tiles import WeatherTiles

_QUESTION = "move.weather"


class WeatherView(AskingView):
    """Seven weathers to pick from; once the second one is picked, both stand there large."""

    def compose(self) -> ComposeResult:
        over, card, *rest = super().compose()
        yield over
        yield card
        yield WeatherTiles(id="tiles")
        yield TwoSkies(id="both")
        yield from rest

    @property
    def _shows_both(self) -> bool:
        return self.page.side == "manager" and bool(
            self.answer(_QUESTION, "employee").choice and self.answer(_QUESTION, "manager").choice
        )

    def prompt(self) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move(_QUESTION)
        ask = said(move.ask, _.language) if move else _("What’s the weather like inside you today?")
        if self.page.side == "manager":
            is_named = bool(self.context.profile().name)
            ask = _("And what about me?") if is_named else _("And what about me, your manager?")
        skies = weather_choices(self.context)
        return Prompt(
            ask=ask,
            over=self.name_of(self.page.side),
            choices=skies,
            line=_("why – if you like"),
            follow_up=self._forecast(dict(skies)),
        )

    def redraw(self) -> None:
        super().redraw()
        both, skies = self._shows_both, weather_choices(self.context)
        tiles, pair = self.query_one(WeatherTiles), self.query_one(TwoSkies)
        tiles.display, pair.display = not both, both
        self.query_one(QuestionCard).display = not both
        if both:
            self._fill("#over", None)
            pair.show(*(self._sky_of(side, dict(skies)) for side in ("employee", "manager")))
        else:
            tiles.show(skies, self.answer().choice)

    def _sky_of(self, side: Side, labels: dict[str, str]) -> Sky:
        answer = self.answer(_QUESTION, side)
        label = labels.get(answer.choice, answer.choice)
        return Sky(name=self.name_of(side), sky=answer.choice, label=label, why=answer.text)

    def draw_choices(self, prompt: Prompt) -> Content | None:
        return None

    def _and_then(self, prompt: Prompt) -> str:
        return ""

    def _forecast(self, labels: dict[str, str]) -> str:
        """Say what weather this side expected when the last meeting of the two ended."""
        if is_several(self.meeting):
            return ""
        digest = self.team.digest(self.person.id)
        sky = digest.forecast_employee if self.page.side == "employee" else digest.forecast_manager
        if not sky:
            return ""
        return self.context.person_translator("the forecast last time: {sky}", sky=labels.get(sky, sky))
