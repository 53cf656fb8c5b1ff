"""Days of what was: `friday` and `20/11` mean the last one there was."""

from datetime import date, timedelta

from tui.domain.dates.grammar.vocabulary import plain
from tui.domain.dates.parse_date import parse_day

_BACK = (timedelta(days=7), timedelta(days=31), timedelta(days=366))
"""How far back the last such weekday, day of a month and day of a year lie at most."""


_NAMED = {
    **dict.fromkeys(map(plain, ("yesterday", "i går", "igår")), 1),
    **dict.fromkeys(map(plain, ("the day before yesterday", "i förrgår", "i forgårs")), 2),
}
"""Days before today by name."""


def day_gone_by(text: str, today: date, language: str) -> date | None:
    """Read a day that is not later than `today` where it can be one; None where it is no day at all.

    What counts from today, as `in 2 weeks` does, stays a day to come.
    """
    if (before := _NAMED.get(plain(text[:40]))) is not None:
        return today - timedelta(days=before)
    day = parse_day(text, today, language)
    if day is None or day <= today or _counts_from_today(text, day, today, language):
        return day
    earlier = (parse_day(text, today - back, language) for back in _BACK)
    return next((found for found in earlier if found is not None and found <= today), day)


def _counts_from_today(text: str, day: date, today: date, language: str) -> bool:
    """Whether another today moves the day along."""
    shifts = (timedelta(days=1), timedelta(days=2))
    return all(parse_day(text, today - shift, language) == day - shift for shift in shifts)
