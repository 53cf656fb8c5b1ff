"""One language of the app: its messages, its days and its numbers."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.domain.people.person import LANGUAGES, Language

if TYPE_CHECKING:
    from gettext import NullTranslations

_CATALOGUES = Path(__file__).parent.parent / "locale"


class Translator:
    """Say things in one language: `_("Save {name}", name=x)`, `_.n("{n} day", "{n} days", n)`.

    Two are at work at once: the manager's on the desk, the employee's on the stage.
    """

    def __init__(self, language: Language = "en") -> None:
        self.language: Language = language

    def __call__(self, message: str, /, **values: object) -> str:
        """Give `message` in this language with `values` put in; values are never looked up or formatted again."""
        said = message if self._catalogue is None else self._catalogue.gettext(message)
        return said.format(**values) if values else said

    def n(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Give the form of the message that goes with the number `n`, which it may name as `{n}`."""
        catalogue = self._catalogue
        english = one if n == 1 else many
        said = english if catalogue is None else catalogue.ngettext(one, many, n)
        return said.format(n=n, **values)

    @cached_property
    def _catalogue(self) -> NullTranslations | None:
        if self.language == "en":
            return None
        from gettext import translation

        return translation("fireside", _CATALOGUES, [self.language], fallback=True)

    def weekday(self, day: int) -> str:
        """Name a weekday, 0 being Monday."""
        return (
            self("Monday"),
            self("Tuesday"),
            self("Wednesday"),
            self("Thursday"),
            self("Friday"),
            self("Saturday"),
            self("Sunday"),
        )[day]

    def short_weekday(self, day: int) -> str:
        return (
            self("Mon"),
            self("Tue"),
            self("Wed"),
            self("Thu"),
            self("Fri"),
            self("Sat"),
            self("Sun"),
        )[day]

    def short_month(self, month: int) -> str:
        return (
            self("Jan"),
            self("Feb"),
            self("Mar"),
            self("Apr"),
            self("May"),
            self("Jun"),
            self("Jul"),
            self("Aug"),
            self("Sep"),
            self("Oct"),
            self("Nov"),
            self("Dec"),
        )[month - 1]

    def day(self, day: date, today: date) -> str:
        """Write a day as `Fri 27 Nov`, with the year where it is not this one."""
        return self._short_day(day) if day.year == today.year else self.full_day(day)

    def full_day(self, day: date) -> str:
        """Write a day as `Fri 27 Nov 2026`, for what is read in another year too."""
        return f"{self._short_day(day)} {day.year}"

    def _short_day(self, day: date) -> str:
        weekday, month = self.short_weekday(day.weekday()), self.short_month(day.month)
        return self("{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)

    def day_of_month(self, day: date) -> str:
        """Write a day as `27 Nov`, where its weekday and year are known or do not matter."""
        return self("{day} {month}", day=day.day, month=self.short_month(day.month))

    def near(self, day: date, today: date) -> str:
        """Write a day as one would say it: today, tomorrow, a weekday within the week, else the date."""
        ahead = (day - today).days
        if ahead == 0:
            return self("today")
        if ahead == 1:
            return self("tomorrow")
        if ahead == -1:
            return self("yesterday")
        if 1 < ahead < 7:
            return self.weekday(day.weekday())
        return self.day(day, today)

    def since(self, day: date, today: date) -> str:
        """Write how long ago a day was, in the unit one would choose."""
        days = (today - day).days
        if days < 0:
            # The computer's clock was set back since.
            return self("on {day}, still to come", day=self.day(day, today))
        return self.ago(days)

    def ago(self, days: int) -> str:
        """Write so many days back in the unit one would choose."""
        if days == 0:
            return self("today")
        if days == 1:
            return self("yesterday")
        if days < 14:
            return self.n("{n} day ago", "{n} days ago", days)
        if days < 60:
            return self.n("{n} week ago", "{n} weeks ago", round(days / 7))
        return self.n("{n} month ago", "{n} months ago", round(days / 30.4))


def language_of(locale: str) -> Language:
    """Give the language for a locale name such as `sv_SE.UTF-8`; English where it is none of ours."""
    tag = locale.replace("-", "_").split("_")[0].lower()
    if tag in ("nb", "no", "nn"):
        return "da"
    return next((language for language in LANGUAGES if language == tag), "en")
