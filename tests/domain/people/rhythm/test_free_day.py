"""The next date falls on a day one works, and says which day it would have been."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.dates.days_off import ELSEWHERE, country_of, is_weekend, red_day
from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.cadence import suggest_next
from tui.domain.people.rhythm.free_day import LONGEST_LEAVE, RedDay, SuggestedDate, on_free_day

ANNA = Person(id="a", name="Anna", since=date(2025, 1, 7), time="09:30")


def suggest_free(person: Person, last: date, today: date, red: RedDay) -> SuggestedDate:
    return on_free_day(suggest_next(person, last, today), person, red)


def suggested(last: date, country: str = "SE", **more: Any) -> tuple[date, date | None, str]:
    person = msgspec.structs.replace(ANNA, **more)
    found = suggest_free(person, last, last, lambda day: red_day(day, country))
    assert found.planned.time == "09:30"
    return found.planned.on, found.instead_of, found.red


def test_a_working_day_stays() -> None:
    assert suggested(date(2026, 11, 24)) == (date(2026, 12, 1), None, "")


@pytest.mark.parametrize(
    ("day", "country", "free", "name"),
    [
        ((2026, 6, 19), "SE", (2026, 6, 22), "Midsommarafton"),
        ((2026, 12, 24), "SE", (2026, 12, 28), "Julafton"),
        ((2026, 12, 24), "DK", (2026, 12, 28), "Juleaftensdag"),
        ((2026, 6, 5), "DK", (2026, 6, 8), "Grundlovsdag"),
        ((2026, 12, 28), "GB", (2026, 12, 29), "Boxing Day (observed)"),
        ((2026, 6, 19), "DK", (2026, 6, 19), ""),
        ((2026, 6, 19), ELSEWHERE, (2026, 6, 19), ""),
    ],
)
def test_red_days_of_the_country_are_passed_by(
    day: tuple[int, int, int], country: str, free: tuple[int, int, int], name: str
) -> None:
    on, instead_of, red = suggested(date(*day) - timedelta(7), country)
    assert (on, red) == (date(*free), name)
    assert instead_of == (date(*day) if name else None)


def test_weekends_are_passed_by_but_for_whom_one_meets_on_them() -> None:
    assert suggested(date(2026, 11, 24), cadence=4) == (date(2026, 11, 30), date(2026, 11, 28), "")
    assert suggested(date(2026, 11, 24), cadence=5) == (date(2026, 11, 30), date(2026, 11, 29), "")
    assert suggested(date(2026, 11, 28), weekday=5) == (date(2026, 12, 5), None, "")
    assert suggested(date(2026, 12, 19), weekday=5) == (
        date(2026, 12, 27),
        date(2026, 12, 26),
        "Annandag jul",
    )


def test_the_country_is_that_of_the_language_where_none_is_said() -> None:
    assert [country_of("", language) for language in ("sv", "da", "en", "fi")] == ["SE", "DK", "GB", "ZZ"]
    assert country_of("DK", "sv") == "DK"
    assert country_of(ELSEWHERE, "sv") == ELSEWHERE


def test_a_country_with_no_day_to_meet_on_leaves_the_day_as_it_is() -> None:
    found = suggest_free(ANNA, date(2026, 11, 24), date(2026, 11, 24), lambda _day: "Rest")
    assert found.planned == Appointment(on=date(2026, 12, 1), time="09:30") and found.instead_of is None


@given(
    st.dates(date(2024, 1, 1), date(2032, 1, 1)),
    st.integers(1, 40),
    st.none() | st.integers(0, 4),
    st.sampled_from(["SE", "DK", "GB", ELSEWHERE]),
)
def test_it_is_the_first_working_day_from_the_one_asked_for(
    last: date, cadence: int, weekday: int | None, country: str
) -> None:
    person = msgspec.structs.replace(ANNA, cadence=cadence, weekday=weekday)
    asked = suggest_next(person, last, last).on
    found = suggest_free(person, last, last, lambda day: red_day(day, country))
    day = found.planned.on
    assert asked <= day <= asked + timedelta(LONGEST_LEAVE)
    assert not is_weekend(day) and not red_day(day, country)
    assert (found.instead_of == asked) is (day != asked)
    between = (asked + timedelta(n) for n in range((day - asked).days))
    assert all(is_weekend(one) or red_day(one, country) for one in between)
