"""Counting in calendar months."""

from datetime import date, timedelta


def last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Give the same day `months` later, or the last of that month where it is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = last_of_month(year, month + 1)
    return last.replace(day=min(day.day, last.day))
