"""A day on which something was done: today or one that has been."""

from datetime import date

import pytest

from tui.domain.dates.parse_date import past_day

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", MONDAY),
        ("20/11", date(2026, 11, 20)),
        ("24/12", date(2025, 12, 24)),
        ("2026-11-24", None),
        ("2025-12-24", date(2025, 12, 24)),
        ("tomorrow", None),
        ("friday", None),
        ("29/2", None),
        ("whenever", None),
        ("", None),
    ],
)
def test_without_a_year_it_is_the_last_such_day(text: str, day: date | None) -> None:
    assert past_day(text, MONDAY) == day
