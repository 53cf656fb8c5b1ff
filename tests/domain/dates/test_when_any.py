"""What holds of every text and every day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui.domain.dates.parse_date import parse_day

days = st.dates(date(1990, 1, 1), date(2080, 12, 31))
WORDS = (
    "fri fredag på on to next nästa i om in 2 15 12 / . - +3d v49 uge vecka 53 dec maj 2027 end of month "
    "the den en två day weeks uger tomorrow morgon 29 feb 31 w 2026-W53-7 året eom"
)
words = st.sampled_from(WORDS.split())
odd_texts = st.one_of(
    st.text(max_size=70),
    st.lists(words, max_size=5).map(" ".join),
    st.lists(words, max_size=5).map("".join),
)


@given(odd_texts, days, st.sampled_from(["en", "sv", "da", "xx"]))
def test_no_text_raises_and_every_day_is_within_ten_years(text: str, today: date, language: str) -> None:
    day = parse_day(text, today, language)
    assert day is None or abs(day - today) <= timedelta(days=3653)
    assert day == parse_day(f"  {text.upper()} ", today, language) or not text.isascii()


@given(days, st.integers(-3000, 3000))
def test_every_written_form_of_a_day_means_that_day(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    year, week, weekday = day.isocalendar()
    for text in (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{year}-W{week:02d}-{weekday}",
    ):
        assert parse_day(text, today) == day


@given(days, st.integers(0, 365), st.sampled_from(["{0.day}/{0.month}", "{0.day}.{0.month}."]))
def test_without_a_year_the_coming_day_is_meant(today: date, away: int, form: str) -> None:
    day = today + timedelta(days=away)
    found = parse_day(form.format(day), today)
    assert found is not None
    assert found >= today
    assert (found.day, found.month) == (day.day, day.month)
    assert found <= day


@given(days, st.sampled_from(("mon", "tis", "onsdag", "thursday", "fre", "lørdag", "söndag")))
def test_a_weekday_lies_one_to_seven_days_ahead(today: date, name: str) -> None:
    day = parse_day(name, today)
    assert day is not None
    assert 1 <= (day - today).days <= 7
    coming = parse_day(f"next {name}", today)
    assert coming is not None
    assert coming.weekday() == day.weekday()
    assert coming.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@given(days, st.integers(1, 52))
def test_a_numbered_week_is_the_coming_one(today: date, week: int) -> None:
    day = parse_day(f"v{week}", today)
    assert day is not None
    assert day.isocalendar().week == week
    assert today <= day <= today + timedelta(days=372)
