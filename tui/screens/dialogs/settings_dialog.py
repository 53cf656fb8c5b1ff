"""The settings: name, hours, language, look, motion, mouse, clock and coach hints; all count at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input, Static

from tui.domain.people.person import LANGUAGES, LONGEST_FIRST_NAME
from tui.domain.people.rhythm.call_hours import parse_call_hours
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.call_hours_text import call_hours_text
from tui.language.titles.meeting_titles import language_title
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.dialogs.base.frame import Frame
from tui.screens.messages import SettingsChosen
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_line import KeyLine


class SettingsDialog(Dialog[None]):
    """Posts each choice as it is made, and what is typed once the hands rest."""

    # It has more rows than other dialogs: below 28 there is no room for blank ones.
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]

    def __init__(self, context: Context, themes: Sequence[str], chosen: Mapping[str, str]) -> None:
        """`chosen` is what counts now: `theme`, `motion`, `mouse` and `clock`."""
        super().__init__(context)
        self._now = dict(chosen)
        if self._now["theme"] not in themes:
            self._now["theme"] = themes[0]
        self._looks = tuple(themes)
        self._told: SettingsChosen | None = None
        """What was handed on last, or stood there at first."""

    def compose(self) -> ComposeResult:
        _, profile = self.context.manager_translator, self.context.profile()
        looks = {
            "night": _("night"),
            "day": _("day"),
            "stage": _("high contrast"),
            "own": _("your own"),
            "auto": _("as the terminal"),
        }
        with Frame():
            yield Static(drawn(_("Settings")), classes="title")
            with Container(classes="columns"):
                yield Static(drawn(_("Language")), classes="label")
                languages = [(name, language_title(name)) for name in LANGUAGES]
                yield Choice(languages, self.context.typed_language, id="language")
                yield Static(drawn(_("Look")), classes="label")
                yield Choice([(name, looks[name]) for name in self._looks], self._now["theme"], id="theme")
                yield Static(drawn(_("Motion")), classes="label")
                motions = [("full", _("all")), ("reduced", _("nothing moves by itself"))]
                yield Choice(motions, self._now["motion"], id="motion")
                yield Static(drawn(_("Mouse")), classes="label")
                mice = [("on", _("taps and wheel count")), ("off", _("left to the terminal"))]
                yield Choice(mice, self._now["mouse"], id="mouse")
                yield Static(drawn(_("Clock on a walk")), classes="label")
                clocks = [
                    ("auto", _("seconds, over SSH minutes")),
                    ("seconds", _("every second")),
                    ("minutes", _("every minute")),
                ]
                yield Choice(clocks, self._now["clock"], id="clock")
                yield Static(drawn(_("Coach hints")), classes="label")
                hints = [("on", _("shown")), ("off", _("not shown"))]
                yield Choice(hints, "on" if self.context.coaches() else "off", id="hints")
                yield Static(drawn(_("Name that the others see")), classes="label")
                yield PatientInput(profile.name, placeholder=_("a first name"), id="name")
                yield Static(drawn(_("When anyone may call")), classes="label")
                hours = call_hours_text(profile.hours, _)
                yield PatientInput(hours, placeholder=_("Tue 14-16, Thu 9-10"), id="hours")
            yield Static(classes="meaning", id="read")
            yield KeyLine(_("← → change   tab next   esc back"))

    def on_mount(self) -> None:
        self._told = self._chosen()
        self.query_one("#language").focus()
        self._show_read()

    async def speak(self, context: Context) -> None:
        """Say everything anew in the language of another context."""
        self.context = context
        await self.recompose()
        self.query_one("#language").focus()
        self._show_read()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self._choose()

    def on_choice_left(self, event: Choice.Left) -> None:
        event.stop()
        self.focus_next()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show_read()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        self._choose()

    def action_leave(self) -> None:
        self._choose()
        super().action_leave()

    def _typed(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).value)

    def _show_read(self) -> None:
        """Say how the hours are understood, or how one would write them."""
        _, text = self.context.manager_translator, self._typed("hours")
        hours, read = parse_call_hours(text), self.query_one("#read", Static)
        if hours is None:
            read.update(
                drawn((_("not understood yet – try {example}", example=_("Tue 14-16, Thu 9-10")), "$warning"))
            )
        else:
            read.update(drawn(f"→ {call_hours_text(hours, _)}" if hours else ""))
        read.display = hours is None or call_hours_text(hours, _) != text

    def _choose(self) -> None:
        """Hand on what is chosen, where it is another than before."""
        chosen = self._chosen()
        if self._told is not None and not chosen.is_like(self._told):
            self._told = chosen
            self.app.post_message(chosen)

    def _chosen(self) -> SettingsChosen:
        """Give what is chosen now; hours that are not understood leave those that were."""
        self._now = {name: self.query_one(f"#{name}", Choice).value for name in self._now}
        language = next(one for one in LANGUAGES if one == self.query_one("#language", Choice).value)
        hints = self.query_one("#hints", Choice).value == "on"
        hours = parse_call_hours(self._typed("hours"))
        kept = self.context.profile().hours if hours is None else hours
        return SettingsChosen(
            language,
            self._now["theme"],
            motion=self._now["motion"],
            mouse=self._now["mouse"] == "on",
            clock=self._now["clock"],
            hints=hints,
            name=shorten(self._typed("name"), LONGEST_FIRST_NAME),
            call_hours=call_hours_text(kept, self.context.manager_translator),
        )
