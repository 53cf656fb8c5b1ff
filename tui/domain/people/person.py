"""People, and how often one meets them."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from tui.domain.people.relation import Relation
from tui.domain.record import Record
from tui.domain.text.clean_text import shorten

Language = Literal["en", "sv", "da"]
Way = Literal["video", "phone", "walk", "chat", "room"]
Side = Literal["manager", "employee"]

LANGUAGES: tuple[Language, ...] = ("en", "sv", "da")
WAYS: tuple[Way, ...] = ("video", "phone", "walk", "chat", "room")
CADENCES: dict[str, int] = {"weekly": 7, "two-weekly": 14, "monthly": 30}
LONGEST_CADENCE = 366
LONGEST_NAME, LONGEST_FIRST_NAME = 120, 40
"""Characters of a name that are shown."""
_LOOKED_AT = 1_000


class Appointment(Record, frozen=True, kw_only=True):
    """A day, and where known a time of day (`HH:MM`, the wall clock of the manager's zone)."""

    on: date
    time: str = ""


class Spell(Record, frozen=True, kw_only=True):
    """A time of closer contact: from `start` to `until`, both included, meet every `every` days.

    Its reason is private and is kept with the person's private notes, under the spell's start.
    """

    start: date
    until: date
    every: int

    def covers(self, day: date) -> bool:
        return self.start <= day <= self.until


class Repeat(Record, frozen=True, kw_only=True):
    """A point (its `text` and `side`), or a check or deck by its id, that comes again by itself.

    It comes every so many `meetings`, or else `days`; it came last in the meeting with the number `at`, on the day
    `on`.
    """

    id: str
    on: date
    text: str = ""
    side: Side = "manager"
    deck: str = ""
    meetings: int = 0
    days: int = 0
    at: int = 0


class Person(Record, frozen=True, kw_only=True):
    """Somebody one meets. `cadence` is in days (1–366); `weekday` 0 is Monday; `time` is `HH:MM` or empty.

    `country` is where they work, as in ISO 3166-1 (`SE`), or empty.
    `relation` says whether they report to the manager, which decks and templates fit, and who counts in figures.
    `noticed` is the day on which they were given the notice on what is kept, None where they were not.
    """

    id: str
    name: str
    since: date
    role: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    noticed: date | None = None
    language: Language = "en"
    cadence: int = 7
    weekday: int | None = None
    time: str = ""
    way: Way = "video"
    template: str = "weekly-1-1"
    agreed: Appointment | None = None
    spell: Spell | None = None
    relation: Relation = "report"
    repeats: tuple[Repeat, ...] = ()

    @property
    def first_name(self) -> str:
        return shorten((self.name[:_LOOKED_AT].split() or [self.name])[0], LONGEST_FIRST_NAME)

    @property
    def shown_name(self) -> str:
        """The name as there is room for it."""
        return shorten(self.name, LONGEST_NAME)


def reports_among(people: Iterable[Person]) -> tuple[Person, ...]:
    """Give those whom the manager leads: figures, talks held and the whole team are about them alone."""
    return tuple(person for person in people if person.relation == "report")


class Former(Record, frozen=True, kw_only=True):
    """Somebody who was taken out of the team on the day `left`; what was archived of them is still there."""

    id: str
    name: str
    left: date
