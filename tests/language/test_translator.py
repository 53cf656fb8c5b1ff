"""Days are told as one says them, in each language."""

from datetime import date

import pytest

from tui.domain.people.person import Language
from tui.language import Translator
from tui.language.translator import language_of

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "day", "told"),
    [
        ("en", date(2026, 11, 24), "today"),
        ("en", date(2026, 11, 27), "Friday"),
        ("en", date(2026, 12, 15), "Tue 15 Dec"),
        ("en", date(2027, 1, 8), "Fri 8 Jan 2027"),
        ("sv", date(2026, 11, 25), "i morgon"),
        ("sv", date(2026, 11, 27), "fredag"),
        ("sv", date(2026, 12, 15), "tis 15 dec"),
        ("da", date(2026, 11, 25), "i morgen"),
        ("da", date(2026, 12, 15), "tir 15. dec"),
    ],
)
def test_a_day_as_one_says_it(language: Language, day: date, told: str) -> None:
    assert Translator(language).near(day, TODAY) == told


@pytest.mark.parametrize(("language", "told"), [("en", "4 Dec"), ("sv", "4 dec"), ("da", "4. dec")])
def test_a_day_of_a_month(language: Language, told: str) -> None:
    assert Translator(language).day_of_month(date(2026, 12, 4)) == told


def test_values_are_never_read_as_places() -> None:
    assert Translator("en")("Closed. Next time with {name}: {day}", name="{day}", day="x") == (
        "Closed. Next time with {day}: x"
    )


def test_number_forms() -> None:
    translator = Translator("sv")
    assert translator.n("{n} day ago", "{n} days ago", 1) != translator.n("{n} day ago", "{n} days ago", 2)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("sv_SE.UTF-8", "sv"), ("da_DK", "da"), ("nb_NO.UTF-8", "da"), ("C.UTF-8", "en"), ("", "en")],
)
def test_the_language_of_a_locale(locale: str, language: str) -> None:
    assert language_of(locale) == language
