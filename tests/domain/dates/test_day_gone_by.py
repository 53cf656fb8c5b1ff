"""Days of what was."""

from datetime import date

import pytest

from tui.domain.dates.day_gone_by import day_gone_by

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", MONDAY),
        ("yesterday", date(2026, 11, 22)),
        ("friday", date(2026, 11, 20)),
        ("20/11", date(2026, 11, 20)),
        ("24/11", date(2025, 11, 24)),
        ("2026-11-02", date(2026, 11, 2)),
        ("2026-12-02", date(2026, 12, 2)),
        ("tomorrow", date(2026, 11, 24)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("+3d", date(2026, 11, 26)),
        ("sometime", None),
    ],
)
def test_a_day_is_the_last_such_one(text: str, day: date | None) -> None:
    assert day_gone_by(text, MONDAY, "en") == day


@pytest.mark.parametrize(("text", "language"), [("fredag", "sv"), ("fredag", "da")])
def test_in_their_languages_too(text: str, language: str) -> None:
    assert day_gone_by(text, MONDAY, language) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "days"), [("igår", 22), ("I GÅR", 22), ("i förrgår", 21), ("i forgårs", 21)]
)
def test_the_days_before_today_have_names(text: str, days: int) -> None:
    assert day_gone_by(text, MONDAY, "sv") == date(2026, 11, days)
