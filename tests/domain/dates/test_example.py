"""What is not understood comes with an example that is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.dates.test_phrases import ROWS
from tui.domain.dates.example import example_for
from tui.domain.dates.parse_date import parse_day, read_day

TODAY = date(2026, 12, 2)
languages = st.sampled_from(("en", "sv", "da"))
words = st.sampled_from(
    (
        *("fri", "fridays", "varje", "fredag", "lördagar", "hver", "uge", "ago", "2", "31", "99"),
        *("weeks", "veckor", "uger", "feb", "30", "february", "12:30", "mån", "year", "x"),
    )
)


def example(text: str, today: date = TODAY, language: str = "en") -> str:
    return example_for(text, read_day(text, today, language), today, language)


@given(
    st.one_of(st.text(max_size=90), st.lists(words, max_size=4).map(" ".join)),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    languages,
)
def test_every_example_is_a_day_to_come(text: str, today: date, language: str) -> None:
    reading = read_day(text, today, language)
    if reading.day is None:
        day = parse_day(example_for(text, reading, today, language), today, language)
        assert day is not None
        assert day >= today or day in reading.days


@pytest.mark.parametrize("row", [row for row in ROWS if row["right"] == "refused"], ids=ascii)
def test_whatever_is_refused_has_an_example(row: dict[str, str]) -> None:
    today = date.fromisoformat(row["today"])
    assert parse_day(example(row["phrase"], today, row["lang"]), today, row["lang"]) is not None


@pytest.mark.parametrize(
    ("text", "language", "fitting"),
    [
        ("every friday", "en", "fri 4/12"),
        ("lördagar", "sv", "lör 5/12"),
        ("fridag", "da", "fredag"),
        ("30 feb", "en", "28/2"),
        ("31. november", "da", "30/11"),
        ("2 weeks ago", "en", "in 2 weeks"),
        ("för 3 veckor sedan", "sv", "om 3 veckor"),
        ("some week", "en", "w50"),
        ("8 dage siden", "da", "9/12"),
        ("förra veckan", "sv", "v50"),
        ("sidste uge", "da", "u50"),
        ("13/13", "en", "9/12"),
        ("soonish", "en", "friday"),
        ("snarast", "sv", "fredag"),
        ("27-02-28", "en", "2027-02-28"),
        ("in 11 years", "en", "2026-12-30"),
    ],
)
def test_the_example_is_of_the_same_kind(text: str, language: str, fitting: str) -> None:
    assert example(text, TODAY, language) == fitting
