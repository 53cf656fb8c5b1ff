"""Looking forward: what each looks forward to until next time, and the forecast; shown when the next begins."""

from __future__ import annotations

from textual.content import Content

from tui.domain.decks.deck import said
from tui.steps.question_step import AskingView, Prompt
from tui.widgets.base.content import drawn, flowing, lines
from tui.widgets.meeting.weather_art import HEIGHT, draw_turn, weather_sign

_ROOM = 60, 27 + HEIGHT
"""Columns and lines of a window in which the weathers are drawn; in a smaller one they are told by their signs.

The window is asked, as the step itself grows with what is drawn in it.
"""


class PreviewView(AskingView):
    """First the employee, then the manager; a weather for the time to come goes with the words."""

    def prompt(self) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.preview")
        ask = said(move.ask, _.language) if move else ""
        if self.page.side == "manager":
            ask = _("And what do I look forward to?")
        return Prompt(
            ask=ask,
            over=self.person.first_name if self.page.side == "employee" else _("your manager"),
            choices=self._skies,
            line=_("I look forward to …"),
        )

    @property
    def _skies(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (sky.id, said(sky.label, self.context.person_translator.language))
            for sky in self.context.decks.skies()
        )

    def draw_choices(self, prompt: Prompt) -> Content | None:
        _, width, coming = (
            self.context.person_translator,
            max(20, self.content_size.width),
            self.answer().choice,
        )
        skies = (
            self.draw_choice(number, f"{weather_sign(name)} {label}", name == coming)
            for number, (name, label) in enumerate(prompt.choices, 1)
        )
        heading = drawn((_("The forecast until then:"), "$dim"))
        return lines(heading, flowing(skies, width, " "), *self._turn(coming))

    def _turn(self, coming: str) -> tuple[Content, ...]:
        """Draw the weather this meeting began with, and the one to come beside it, as there is room."""
        began, labels = self.answer("move.weather").choice, dict(self._skies)
        if not (began or coming):
            return ()
        window = self.app.size
        if window.width >= _ROOM[0] and window.height >= _ROOM[1]:
            return Content(""), draw_turn(began, coming)
        was, to = (f"{weather_sign(sky)} {labels.get(sky, sky)}" if sky else "…" for sky in (began, coming))
        return (drawn((was, "$secondary"), ("  →  ", "$dim"), (to, "bold $primary")),)
