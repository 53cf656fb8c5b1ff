"""Fixed quarters of the year."""

from datetime import date, timedelta


def quarter_of(day: date) -> date:
    """Give the first day of the quarter that a day is in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def last_quarter(today: date) -> date:
    """Give the first day of the last quarter that is over."""
    return quarter_of(quarter_of(today) - timedelta(days=1))


def end_of(quarter: date) -> date:
    """Give the last day of a quarter by its first."""
    return quarter_of(quarter + timedelta(days=100)) - timedelta(days=1)
