"""The settings: language, look and coach hints; all count at once."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.people.person import LANGUAGES
from tui.language.meeting_titles import language_title
from tui.screens.dialogs.dialog import Dialog
from tui.screens.messages import SettingsChosen
from tui.usecases.context import Context
from tui.widgets.base.choice import Choice
from tui.widgets.base.content import drawn
from tui.widgets.base.themes import THEMES


class SettingsDialog(Dialog[None]):
    """Posts each choice as it is made."""

    def __init__(self, context: Context, theme: str) -> None:
        super().__init__(context)
        self._look = theme

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        looks = {"night": _("night"), "day": _("day"), "stage": _("high contrast")}
        with Vertical(classes="frame"):
            yield Static(drawn(_("Settings")), classes="title")
            yield Static(drawn(_("Your language")), classes="label")
            languages = [(name, language_title(name)) for name in LANGUAGES]
            yield Choice(languages, _.language, id="language")
            yield Static(drawn(_("Look")), classes="label")
            yield Choice([(t.name, looks[t.name]) for t in THEMES], self._look, id="theme")
            yield Static(drawn(_("Coach hints")), classes="label")
            hints = [("on", _("shown")), ("off", _("not shown"))]
            yield Choice(hints, "on" if self.context.coaches() else "off", id="hints")
            yield Static(drawn(_("← → change   tab next   esc back")), classes="keys")

    def on_mount(self) -> None:
        self.query_one("#language").focus()

    async def speak(self, context: Context) -> None:
        """Say everything anew in the language of another context."""
        self.context = context
        await self.recompose()
        self.query_one("#language").focus()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self._look = self.query_one("#theme", Choice).value
        language = next(one for one in LANGUAGES if one == self.query_one("#language", Choice).value)
        hints = self.query_one("#hints", Choice).value == "on"
        self.app.post_message(SettingsChosen(language, self._look, hints=hints))
