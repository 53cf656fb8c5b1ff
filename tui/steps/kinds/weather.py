"""Weather: both name their inner weather, the employee first; then both are looked at side by side."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.group import is_several
from tui.domain.meeting.pages import Page
from tui.domain.people.person import Side
from tui.steps.question_step import AskingView
from tui.usecases.questions.weather_choices import weather_choices
from tui.widgets.base.content import drawn, lines
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.weather.sky_words import in_words, rows_in_words, sky_words
from tui.widgets.meeting.weather.two_skies import Sky, TwoSkies
from tui.widgets.meeting.weather.weather_strip import Day, WeatherStrip, latest
from tui.widgets.meeting.weather.weather_tiles import WeatherTiles

_QUESTION = "move.weather"

_LEAST = (80, 24)
"""Columns and rows of a window from which the weathers of the last meetings have room."""


def _why(why: str) -> tuple[str, str]:
    return (f"  {why}" if why else "", "$soft")


class WeatherView(AskingView):
    """Seven weathers to pick from; once the second one is picked, both stand there large."""

    def compose(self) -> ComposeResult:
        over, card, *rest = super().compose()
        yield over
        yield card
        yield WeatherTiles(id="tiles")
        yield TwoSkies(id="both")
        yield WeatherStrip(id="strip")
        yield from rest

    @property
    def _shows_both(self) -> bool:
        return self.page.side == "manager" and bool(
            self.answer(_QUESTION, "employee").choice and self.answer(_QUESTION, "manager").choice
        )

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move(_QUESTION)
        ask = said(move.ask, _.language) if move else _("What’s the weather like inside you today?")
        if page.side == "manager":
            ask = _("And what about me?")
        skies = weather_choices(self.context)
        return Prompt(
            ask=ask,
            over=self.name_of(page.side),
            choices=skies,
            line=_("why – if you like"),
            follow_up=self._forecast(dict(skies), page.side),
        )

    def redraw(self) -> None:
        super().redraw()
        both, skies = self._shows_both, weather_choices(self.context)
        tiles, pair = self.query_one(WeatherTiles), self.query_one(TwoSkies)
        tiles.display, pair.display = not both, both
        self.query_one(QuestionCard).display = not both
        strip, days = self.query_one(WeatherStrip), self._days(dict(skies)) if both else ()
        strip.display = bool(days) and self.app.size.height >= _LEAST[1] and self.app.size.width >= _LEAST[0]
        strip.show(days, self.person.first_name)
        if in_words(self, self.meeting):
            tiles.display = pair.display = strip.display = False
            self._fill("#follow-up", None)
        if both:
            self._fill("#over", None)
            self._fill("#follow-up", None)
            field = self.query_one(PatientInput)
            # The words stand below the skies; a line with the same ones would be whose?
            field.display = field.has_focus
            pair.show(*(self._sky_of(side, dict(skies)) for side in ("employee", "manager")))
        else:
            tiles.show(skies, self.answer().choice)

    def _sky_of(self, side: Side, labels: dict[str, str]) -> Sky:
        answer = self.answer(_QUESTION, side)
        label = labels.get(answer.choice, answer.choice)
        return Sky(name=self.name_of(side), sky=answer.choice, label=label, why=answer.text)

    def _days(self, labels: dict[str, str]) -> tuple[Day, ...]:
        """Give how it was for the employee in the last meetings, and what was foretold for today.

        How it was for the manager is not shown: it is the employee's talk. In a meeting of several there is nothing.
        """
        if is_several(self.meeting):
            return ()
        _, past = self.context.person_translator, self.context.past.history(self.person.id)
        held = ((one.meeting, one.meeting.held) for one in past if not is_several(one.meeting))
        weathers = ((on, meeting.answer(_QUESTION)) for meeting, on in held if on is not None)
        known = tuple(
            (on, answer.choice) for on, answer in weathers if answer is not None and answer.choice in labels
        )
        days = tuple(Day(sky, _.day_of_month(on)) for on, sky in latest(known))
        foretold = self.team.digest(self.person.id).forecast_employee
        return (*days, Day(foretold, _("foretold"), ghost=True)) if foretold in labels else days

    @property
    def takes_rows(self) -> int:
        if in_words(self, self.meeting):
            return rows_in_words(self)
        # What was foretold stands below the skies, with a blank before it.
        return super().takes_rows + 2 * bool(self.prompt().follow_up)

    def draw_choices(self, prompt: Prompt) -> Content | None:
        """At a glance the weathers are words, and the two that were picked too; else they are drawn."""
        if not in_words(self, self.meeting):
            return None
        labels, width = dict(prompt.choices), max(20, self.content_size.width)
        if not self._shows_both:
            return sky_words(prompt.choices, self.answer().choice, width)
        skies = (self._sky_of(side, labels) for side in ("employee", "manager"))
        rows = (
            drawn((f"{sky.name}  ", "bold $ember"), (sky.label, "bold $text"), _why(sky.why)) for sky in skies
        )
        return lines(*(row.truncate(width, ellipsis=True) for row in rows))

    def and_then(self, prompt: Prompt) -> str:
        return ""

    def _forecast(self, labels: dict[str, str], side: Side) -> str:
        """Say what weather this side expected when the last meeting of the two ended."""
        if is_several(self.meeting):
            return ""
        digest = self.team.digest(self.person.id)
        sky = digest.forecast_employee if side == "employee" else digest.forecast_manager
        if not sky:
            return ""
        return self.context.person_translator("the forecast last time: {sky}", sky=labels.get(sky, sky))
