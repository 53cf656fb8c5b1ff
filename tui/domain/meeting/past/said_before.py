"""What was noted about a point or an action in an earlier meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tui.domain.meeting.meeting import Meeting
from tui.domain.record import Record


class SaidBefore(Record, frozen=True, kw_only=True):
    """The shared notes about one thing, and the day of the meeting in which they were taken."""

    on: date | None
    notes: tuple[str, ...]


def said_before(past: Iterable[Meeting], about: str) -> SaidBefore | None:
    """Give what the latest meeting in `past`, that one first there, noted about a thing by its id; None where none did.

    Private notes are not among it: it is shown to both.
    """
    for meeting in past:
        notes = tuple(note.text for note in meeting.notes if about and note.about == about)
        if notes:
            return SaidBefore(on=meeting.held, notes=notes)
    return None
