"""What became of a day that was typed: the day, or why there is none."""

from datetime import date
from typing import Literal

from tui.domain.record import Record

Refusal = Literal["", "unknown", "two-meanings", "too-far"]


class Reading(Record, frozen=True, kw_only=True):
    """A day with whether it lies before today, or no day and the reason; `days` are the two that it might be."""

    day: date | None = None
    is_past: bool = False
    refused: Refusal = ""
    days: tuple[date, ...] = ()


NO_DAY = Reading(refused="unknown")


def asks_for_yes(due: date | None, today: date, before: date | None = None) -> bool:
    """Whether a deadline is to be confirmed: it has passed, and it is not the one the action had `before`."""
    return due is not None and due < today and due != before
