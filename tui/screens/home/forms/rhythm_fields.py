"""The fields of a form that say how often, on which day and at what time one meets."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.people.person import CADENCES
from tui.language import Translator
from tui.widgets.base.content import drawn
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput


def text_field(name: str, label: str, value: str, hint: str = "") -> ComposeResult:
    """Give a field for a text with its label above it; `name` is its id."""
    yield Static(drawn(label), classes="label")
    yield PatientInput(value, placeholder=hint, id=name)


def rhythm_fields(
    cadence: int, weekday: int | None, time: str, _: Translator, also: Sequence[tuple[str, str]] = ()
) -> ComposeResult:
    """Give the fields `every`, `days`, `weekday` and `time`; `cadence` is in days, 0 for when needed.

    What stands in `also`, names and titles, is offered before the cadences that have a name.
    """
    named = {days: name for name, days in CADENCES.items()}
    yield Static(drawn(_("How often")), classes="label")
    yield Choice(
        [
            *also,
            ("weekly", _("weekly")),
            ("two-weekly", _("every two weeks")),
            ("monthly", _("monthly")),
            ("days", _("every … days")),
        ],
        named.get(cadence, "days" if cadence else ""),
        id="every",
    )
    yield PatientInput(str(cadence or ""), placeholder=_("days, 1 to 366"), id="days")
    yield Static(drawn(_("Usual day")), classes="label")
    yield Choice(
        [("", _("no fixed day")), *((str(day), _.short_weekday(day)) for day in range(7))],
        "" if weekday is None else str(weekday),
        id="weekday",
    )
    yield from text_field("time", _("Usual time"), time, _("9, 9:30, 14.15"))
