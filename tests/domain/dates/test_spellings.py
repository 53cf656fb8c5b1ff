"""One day in many spellings: capitals, plain letters, dots, a time behind it, in any order with the week."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.dates.parse_date import parse_day, read_day

DAYS = {
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    "sv": ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    "da": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
}
NEXT_WEEK = {
    "en": ("{day} next week", "next week {day}", "next week's {day}", "on {day} next week"),
    "sv": ("{day} nästa vecka", "nästa vecka {day}", "på {day} nästa vecka", "nästa veckas {day}"),
    "da": ("{day} i næste uge", "næste uge {day}", "på {day} i næste uge", "næste uges {day}"),
}
AWAY = {
    "en": ("in {n} weeks", "{n} weeks from today", "within {n} weeks", "in {n} weeks' time"),
    "sv": ("om {n} veckor", "om {n} v", "inom {n} veckor"),
    "da": ("om {n} uger", "om {n} u", "inden for {n} uger"),
}
TIMES = {"en": ("3pm", "at 15", "15:00"), "sv": ("kl 15", "kl. 15.00", "15:00"), "da": ("kl. 15", "kl 15.00")}
HOLIDAYS = {
    "en": ("christmas eve", "boxing day", "good friday", "easter monday", "mother's day", "new year's eve"),
    "sv": ("julafton", "annandag påsk", "midsommarafton", "kristi himmelsfärdsdag", "fars dag", "lucia"),
    "da": ("juleaften", "skærtorsdag", "2. påskedag", "kr. himmelfartsdag", "grundlovsdag", "mors dag"),
}
PLAIN = str.maketrans({"å": "a", "ä": "a", "æ": "ae", "ö": "o", "ø": "o"})
PAIRS = str.maketrans({"å": "aa", "ä": "ae", "æ": "ae", "ö": "oe", "ø": "oe"})

languages = st.sampled_from(("en", "sv", "da"))
todays = st.dates(date(2024, 1, 1), date(2032, 12, 31))
spelled = st.sampled_from(
    (
        str.upper,
        str.title,
        lambda said: said.translate(PLAIN),
        lambda said: said.translate(PAIRS),
        lambda said: f"{said}.",
        lambda said: f"  {said.replace(' ', '   ')} !",
        lambda said: f"({said})",
    )
)


@given(st.data(), languages, todays, spelled)
def test_a_spelling_changes_no_day(
    data: st.DataObject, language: str, today: date, spell: Callable[[str], str]
) -> None:
    number = data.draw(st.integers(2, 12))
    said = data.draw(
        st.sampled_from(
            (
                *DAYS[language],
                *HOLIDAYS[language],
                *(
                    form.format(day=data.draw(st.sampled_from(DAYS[language])))
                    for form in NEXT_WEEK[language]
                ),
                *(form.format(n=number) for form in AWAY[language]),
            )
        )
    )
    day = parse_day(said, today, language)
    assert day is not None, said
    assert parse_day(spell(said), today, language) == day


@given(st.data(), languages, todays, st.integers(0, 6))
def test_a_weekday_of_next_week_whatever_the_order(
    data: st.DataObject, language: str, today: date, weekday: int
) -> None:
    form = data.draw(st.sampled_from(NEXT_WEEK[language]))
    monday = today + timedelta(days=7 - today.weekday())
    assert parse_day(form.format(day=DAYS[language][weekday]), today, language) == monday + timedelta(
        days=weekday
    )


@given(st.data(), languages, todays, st.integers(0, 6))
def test_a_time_behind_or_before_a_day_leaves_the_day(
    data: st.DataObject, language: str, today: date, weekday: int
) -> None:
    name, time = DAYS[language][weekday], data.draw(st.sampled_from(TIMES[language]))
    day = parse_day(name, today, language)
    assert parse_day(f"{name} {time}", today, language) == day
    if not time.startswith("at "):
        assert parse_day(f"{time} {name}", today, language) == day


@given(st.data(), languages, todays, st.integers(2, 40))
def test_weeks_away_are_seven_days_each(data: st.DataObject, language: str, today: date, number: int) -> None:
    form = data.draw(st.sampled_from(AWAY[language]))
    assert parse_day(form.format(n=number), today, language) == today + timedelta(days=7 * number)


@given(todays, todays)
def test_two_digits_of_a_year_are_the_first_or_there_are_two_meanings(today: date, day: date) -> None:
    reading = read_day(f"{day:%y-%m-%d}", today)
    if reading.day is not None:
        # Only one that can be nothing else, or lies ahead where the year first would have passed.
        assert reading.day in (day, _day_first(day))
        assert reading.day == day or day < today
    else:
        assert reading.refused in ("two-meanings", "unknown")
        assert not reading.days or day in reading.days


def _day_first(day: date) -> date | None:
    try:
        return date(2000 + day.day, day.month, day.year % 100)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("said", "today", "right"),
    [
        (">27-02-28", date(2026, 12, 2), None),
        (">26-12-20", date(2026, 12, 2), date(2026, 12, 20)),
    ],
)
def test_the_year_first_or_refused(said: str, today: date, right: date | None) -> None:
    assert parse_day(said.removeprefix(">"), today) == right
