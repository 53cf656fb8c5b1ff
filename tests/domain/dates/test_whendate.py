"""Days of the calendar, and what is no day."""

from datetime import date

import pytest

from tui.domain.dates.parse_date import parse_day

TODAY = date(2026, 11, 19)
"""A Thursday in week 47."""


def says(text: str, language: str = "en", today: date = TODAY) -> str | None:
    day = parse_day(text, today, language)
    return None if day is None else day.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "15/12",
        "15.12.",
        "15.12",
        "15 dec",
        "15. december",
        "december 15",
        "Dec 15th",
        "the 15th of December",
        "den 15:e december",
        "d. 15. december",
        "15/12/2026",
        "15/12 2026",
        "15. 12. 2026",
        "15/12-26",
        "15.12.2026",
        "15-12-2026",
        "2026-12-15",
        "15 dec 2026",
        "December 15, 2026",
        "tisdag 15/12",
        "tirsdag den 15. december",
        "tue 15 dec 2026",
        "on 15/12",
        "the 15th",
        "den 15.",
    ],
)
def test_days_of_the_calendar(text: str) -> None:
    assert says(text) == "2026-12-15"


@pytest.mark.parametrize(
    ("text", "month"),
    [("3 maj", 5), ("3 may", 5), ("3 mars", 3), ("3. marts", 3), ("3 okt", 10), ("3 oct", 10), ("3 juli", 7)],
)
def test_months_in_three_languages(text: str, month: int) -> None:
    assert parse_day(text, TODAY) == date(2027, month, 3)


def test_a_day_that_has_passed_is_next_years() -> None:
    assert says("18/11") == "2027-11-18"
    assert says("19/11") == "2026-11-19"
    assert says("29 feb") == "2028-02-29"
    assert says("den 18.") == "2026-12-18"
    assert says("den 31.") == "2026-12-31"


def test_a_year_that_was_typed_is_kept() -> None:
    assert says("18/11/2025") == "2025-11-18"
    assert says("2020-01-01") == "2020-01-01"


def test_day_and_month_never_change_places() -> None:
    assert says("3/4/2027") == "2027-04-03"
    assert says("12/15/2026") is None
    assert says("Tue 12 15 2026") is None
    assert says("2026-15-12") is None


@pytest.mark.parametrize(
    "text",
    [
        "end of month",
        "end of the month",
        "eom",
        "slutet av månaden",
        "i slutet av månaden",
        "månadsskiftet",
        "slutningen af måneden",
        "udgangen af måneden",
        "månedsskiftet",
        "end of november",
    ],
)
def test_the_end_of_the_month(text: str) -> None:
    assert says(text) == "2026-11-30"


@pytest.mark.parametrize("text", ["end of week", "slutet av veckan", "slutningen af ugen", "this week"])
def test_the_end_of_the_week(text: str) -> None:
    assert says(text) == "2026-11-20"


def test_other_ends() -> None:
    assert says("next week") == says("nästa vecka") == says("næste uge") == "2026-11-27"
    assert says("end of next month") == "2026-12-31"
    assert says("slutet av februari") == "2027-02-28"
    assert says("end of year") == says("årsskiftet") == "2026-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "1e3",
        "5",
        "15.",
        "32/13/2026",
        "31/2",
        "2026-02-30",
        "10000-01-01",
        "0001-01-01",
        "2026-03-29T02:30:00+01:00",
        "14:00",
        "9.30",
        "15/12 27",
        "in 2 hours",
        "yesterday",
        "i går",
        "i fredags",
        "last friday",
        "2 weeks ago",
        "för två veckor sedan",
        "fri 21 nov",
        "december monday 2026 12",
        "26 days hour",
        "99999999d",
        "+9999d",
        "+9999y",
        "2037-01-01",
        "2010-01-01",
        "１５/12",
        "١٥/١٢",
        "²/12",
        "soon",
        "[@click=app.quit]",
        "nästa jul",
        "2026-12-15T14:00",
        "a" * 5000,
    ],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert says(text) is None


@pytest.mark.parametrize("text", ["2026 dec 15", "Dec-15-2026", "15dec2026"])
def test_odd_orders_with_a_year_are_still_understood(text: str) -> None:
    assert says(text) == "2026-12-15"
