"""Looking forward: what each looks forward to until next time, and the forecast; shown when the next begins."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from tui.domain.decks.deck import said
from tui.domain.meeting.pages import Page
from tui.language import Translator
from tui.steps.question_step import AskingView
from tui.usecases.questions.weather_choices import weather_choices
from tui.widgets.base.content import drawn, lines
from tui.widgets.keys.key_names import Keys
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.walk_page import at_a_glance
from tui.widgets.meeting.weather.sky_words import in_words, rows_in_words, sky_words
from tui.widgets.meeting.weather.weather_tiles import WeatherTiles


class PreviewView(AskingView):
    """First the employee, then the manager; a weather for the time to come goes with the words."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PreviewView > #choices { width: 1fr; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        over, card, deck, choices, *rest = super().compose()
        yield over
        yield card
        yield deck
        yield choices
        yield WeatherTiles(id="tiles")
        yield from rest

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.preview")
        ask = said(move.ask, _.language) if move else ""
        if page.side == "manager":
            ask = _("And what do I look forward to?")
        return Prompt(
            ask=ask,
            over=self.name_of(page.side),
            choices=weather_choices(self.context),
            about=_("The forecast until then:"),
            line=_("I look forward to …"),
        )

    def redraw(self) -> None:
        super().redraw()
        tiles = self.query_one(WeatherTiles)
        tiles.display = not in_words(self, self.meeting)
        tiles.show(weather_choices(self.context), self.answer().choice)

    @property
    def takes_rows(self) -> int:
        return rows_in_words(self) + 1 if in_words(self, self.meeting) else super().takes_rows + 2

    def keys(self, _: Translator) -> Keys:
        """The thing to look forward to comes in words; at a glance the weathers say their own numbers."""
        pick, onward, words = super().keys(_)
        return (onward, ("enter", _("write")), pick) if at_a_glance(self) else (pick, onward, words)

    def draw_choices(self, prompt: Prompt) -> Content | None:
        """Say what the weathers are about, and with which one this meeting began.

        At a glance they are words.
        """
        if in_words(self, self.meeting):
            words = sky_words(prompt.choices, self.answer().choice, self.content_size.width)
            return lines(drawn((prompt.about, "bold $ember")), words)
        _, began = self.context.person_translator, self.answer("move.weather").choice
        labels = dict(prompt.choices)
        today = "  (" + _("today: {sky}", sky=labels.get(began, began)) + ")" if began else ""
        return drawn((prompt.about, "bold $ember"), (today, "$soft"))
