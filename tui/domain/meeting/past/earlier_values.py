"""What was answered to a question in earlier meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Side

Earlier = tuple[date | None, int | None]
"""The day of a meeting and the value there, None for no answer."""


def earlier_values(past: Iterable[Meeting], question: str, side: Side, version: int) -> tuple[Earlier, ...]:
    """Give the values in `past`, the latest first there, on a question in one wording: the oldest first."""
    found: list[Earlier] = []
    for meeting in past:
        answer = meeting.answer(question, side)
        if answer is None or answer.version != version:
            continue
        if answer.declined or answer.value is not None:
            found.append((meeting.held, answer.value))
    return tuple(reversed(found))


def last_value(earlier: tuple[Earlier, ...]) -> int | None:
    """Give the latest value there is, passing over meetings in which there was no answer."""
    return next((value for _on, value in reversed(earlier) if value is not None), None)
