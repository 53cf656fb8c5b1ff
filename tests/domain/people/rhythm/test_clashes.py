from datetime import date

import msgspec
import pytest

from tui.domain.people.person import Person
from tui.domain.people.rhythm.clashes import Slot, clashes, day_off

DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("one", "other", "do"),
    [
        (("10:00", 30), ("10:29", 30), True),
        (("10:00", 30), ("10:30", 30), False),
        (("10:30", 30), ("10:00", 30), False),
        (("10:00", 60), ("10:15", 15), True),
        (("10:00", 0), ("10:00", 0), True),
        (("", 0), ("10:00", 30), False),
    ],
)
def test_two_at_one_time(one: tuple[str, int], other: tuple[str, int], do: bool) -> None:
    first, second = Slot("a", DAY, *one), Slot("b", DAY, *other)
    assert bool(clashes([first, second])) is do
    assert bool(clashes([first], [second])) is do
    assert not clashes([first, second._replace(on=date(2026, 12, 2))])
    assert not clashes([], [first, second]), "what is nobody's meeting is nobody's trouble"


@pytest.mark.parametrize(
    ("country", "language", "day", "name"),
    [
        ("SE", "en", date(2026, 6, 19), "Midsommarafton"),
        ("", "sv", date(2026, 6, 19), "Midsommarafton"),
        ("DK", "sv", date(2026, 6, 19), None),
        ("DK", "da", date(2026, 5, 14), "Kristi himmelfartsdag"),
        ("NO", "sv", date(2026, 6, 19), None),
        ("", "en", date(2026, 11, 28), ""),
        ("", "en", date(2026, 11, 30), None),
    ],
)
def test_a_red_day_is_told_by_its_name(country: str, language: str, day: date, name: str | None) -> None:
    person = Person(id="a", name="A", since=DAY)
    person = msgspec.structs.replace(person, country=country, language=language)
    assert day_off(person, day) == name
