"""A day as people say it."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tui.domain.dates.parse_date import parse_day

TODAY = date(2026, 11, 19)
"""A Thursday in week 47."""


FRIDAYS = (
    "fri|Friday|fredag|fre|fr|fredagen|FREDAG|friday.|på fredag|on friday|by friday|senast fredag|"
    "nu på fredag|this friday|denne fredag|den här fredagen|till fredag"
)


def says(text: str, language: str = "en", today: date = TODAY) -> str | None:
    day = parse_day(text, today, language)
    return None if day is None else day.isoformat()


@pytest.mark.parametrize(
    "text",
    FRIDAYS.split("|"),
)
def test_a_weekday_is_the_next_such_day(text: str) -> None:
    assert says(text) == "2026-11-20"


@pytest.mark.parametrize("text", ["thu", "torsdag", "to", "tors", "på torsdag"])
def test_a_weekday_named_on_that_day_is_a_week_away(text: str) -> None:
    assert says(text) == "2026-11-26"


@pytest.mark.parametrize(
    ("names", "day"),
    [
        ("mon monday mån måndag mandag må ma", "2026-11-23"),
        ("tue tues tuesday tis ti tisdag tirsdag tirs", "2026-11-24"),
        ("wed weds wednesday on ons onsdag", "2026-11-25"),
        ("lö lør lör lördag lørdag lordag loerdag sat saturday", "2026-11-21"),
        ("sø sö søn sön söndag søndag sondag soendag sun sunday", "2026-11-22"),
    ],
)
def test_names_and_their_beginnings_in_three_languages(names: str, day: str) -> None:
    assert {says(name) for name in names.split()} == {day}


@pytest.mark.parametrize(
    "text",
    [
        "next tuesday",
        "nästa tisdag",
        "næste tirsdag",
        "naeste tirsdag",
        "tuesday next week",
        "nästa vecka tisdag",
        "på tirsdag i næste uge",
    ],
)
def test_next_is_the_day_in_the_next_calendar_week(text: str) -> None:
    assert says(text) == "2026-11-24"
    assert says(text, today=date(2026, 11, 16)) == "2026-11-24"
    assert says(text, today=date(2026, 11, 22)) == "2026-11-24"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", 0),
        ("i dag", 0),
        ("idag", 0),
        ("tomorrow", 1),
        ("i morgon", 1),
        ("imorgon", 1),
        ("i morgen", 1),
        ("imorgen", 1),
        ("day after tomorrow", 2),
        ("the day after tomorrow", 2),
        ("i övermorgon", 2),
        ("i overmorgen", 2),
        ("overmorgen", 2),
        ("in 2 weeks", 14),
        ("om 2 uger", 14),
        ("om två veckor", 14),
        ("om tva veckor", 14),
        ("om to uger", 14),
        ("om 3 dagar", 3),
        ("in three days", 3),
        ("om elleve dage", 11),
        ("om tolv dagar", 12),
        ("in twelve days", 12),
        ("in a couple of weeks", 14),
        ("om et par dage", 2),
        ("in a fortnight", 14),
        ("om fjorton dagar", 14),
        ("two weeks from now", 14),
        ("+3d", 3),
        ("+0d", 0),
        ("3d", 3),
        ("+2w", 14),
        ("+2v", 14),
        ("+2u", 14),
        ("+ 2 u", 14),
    ],
)
def test_days_and_weeks_from_today(text: str, days: int) -> None:
    assert parse_day(text, TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize("text", ["om en måned", "om en månad", "in a month", "in one month", "+1m"])
def test_a_month_later_is_the_same_day_or_the_last(text: str) -> None:
    assert says(text) == "2026-12-19"
    assert says(text, today=date(2027, 1, 31)) == "2027-02-28"


@pytest.mark.parametrize("text", ["en dag", "en uge", "a day", "one day"])
def test_some_day_is_no_day(text: str) -> None:
    assert says(text) is None


@pytest.mark.parametrize(
    "text", ["v49", "w49", "V49", "uge 49", "vecka 49", "week 49", "i uge 49", "2026-W49"]
)
def test_a_week_is_its_friday(text: str) -> None:
    assert says(text) == "2026-12-04"


@pytest.mark.parametrize("text", ["v49 tis", "tis v49", "tirsdag i uge 49", "week 49 tuesday", "2026-W49-2"])
def test_a_day_of_a_week(text: str) -> None:
    assert says(text) == "2026-12-01"


def test_a_week_that_has_passed_is_next_years() -> None:
    assert says("v46") == "2027-11-19"
    assert says("v47") == "2026-11-20"
    assert says("v47 ons") == "2027-11-24", "that Wednesday was yesterday"


def test_a_week_is_not_over_on_its_weekend() -> None:
    assert says("v47", today=date(2026, 11, 21)) == "2026-11-22"
    assert says("end of week", today=date(2026, 11, 22)) == "2026-11-22"


def test_week_53_only_where_it_exists() -> None:
    assert says("v53") == "2027-01-01"
    assert says("2026-W53-7") == "2027-01-03"
    assert says("v53", today=date(2027, 2, 1)) is None
    assert says("2027-W53-1") is None
    assert says("v54") is None
    assert says("v0") is None


def test_the_language_decides_where_a_word_means_two_things() -> None:
    assert says("on week 49", "en") == "2026-12-04"
    assert says("on vecka 49", "sv") == "2026-12-02"


def test_ordinary_days_cost_no_import_of_the_fallback() -> None:
    code = (
        "import sys, datetime as d; from tui.domain.dates.parse_date import parse_day as p; t = d.date(2026, 11, 19)\n"
        "for s in ('fri', 'om 2 uger', 'v49', '15/12', 'soo', 'nonsense 3', ''): p(s, t)\n"
        "sys.exit('dateparser' in sys.modules)"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0
