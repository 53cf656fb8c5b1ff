"""A line with which something is moved."""

from datetime import date

import pytest

from tui.usecases.capture.read_move import read_move

TODAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)


@pytest.mark.parametrize(
    ("line", "day", "reason"),
    [
        ("fri", FRIDAY, ""),
        ("2026-11-27", FRIDAY, ""),
        ("27 Nov, 2026", FRIDAY, ""),
        ("fri, ill", FRIDAY, "ill"),
        ("27 Nov, 2026, ill, and then away", FRIDAY, "ill, and then away"),
        ("fri – Kim is away", FRIDAY, "Kim is away"),
        ("fri; waits", FRIDAY, "waits"),
        ("ill, fri", None, ""),
        ("", None, ""),
        ("someday", None, ""),
    ],
)
def test_a_day_and_perhaps_why(line: str, day: date | None, reason: str) -> None:
    assert read_move(line, TODAY, "en") == (day, reason)
