"""Weather: both name their inner weather, the employee first."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.group import is_several
from tui.steps.question_step import AskingView, Prompt
from tui.widgets.base.content import drawn, lines
from tui.widgets.meeting.weather_art import HEIGHT, WIDTH, draw_weather, weather_sign


class WeatherView(AskingView):
    """Seven weathers by number, the one taken drawn beside them."""

    def prompt(self) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.weather")
        ask = said(move.ask, _.language) if move else _("What’s the weather like inside you today?")
        if self.page.side == "manager":
            ask = _("And what about me, your manager?")
        skies = tuple((sky.id, said(sky.label, _.language)) for sky in self.context.decks.skies())
        return Prompt(
            ask=ask,
            over="  ·  ".join(filter(None, (self.name_of(self.page.side), self._forecast(dict(skies))))),
            choices=skies,
            line=_("why – if you like"),
        )

    def _forecast(self, labels: dict[str, str]) -> str:
        """Say what weather this side expected when the last meeting of the two ended."""
        if is_several(self.meeting):
            return ""
        digest = self.team.digest(self.person.id)
        sky = digest.forecast_employee if self.page.side == "employee" else digest.forecast_manager
        if not sky:
            return ""
        label = f"{weather_sign(sky)} {labels.get(sky, sky)}"
        return self.context.person_translator("the forecast last time: {sky}", sky=label)

    def draw_choices(self, prompt: Prompt) -> Content | None:
        answer = self.answer()
        names = [
            self.draw_choice(number, f"{weather_sign(name)} {label}", name == answer.choice)
            for number, (name, label) in enumerate(prompt.choices, 1)
        ]
        if self.content_size.width < 36:
            return lines(*names)
        column = max(name.cell_length for name in names) + 4
        drawing = draw_weather(answer.choice).split("\n", allow_blank=True)
        rows = []
        for index, name in enumerate(names):
            art = drawing[index - 1] if 1 <= index <= HEIGHT else drawn(" " * WIDTH)
            rows.append(Content.assemble(name, " " * (column - name.cell_length), art))
        return lines(*rows)
