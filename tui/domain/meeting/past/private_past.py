"""What the manager alone noted in meetings that are closed, and had in mind for them."""

from datetime import datetime

import msgspec

from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.privacy import Private


def with_asides(private: Private, meeting: Meeting, now: datetime) -> Private:
    """Give the private file with what was noted privately in a meeting that is closed `now`, and what was in mind."""
    known = {note.id for note in private.notes}
    focus = (
        Note(
            id=f"{meeting.id}-focus-{number}",
            text=text,
            at=now,
            kind="focus",
            sorted=True,
            about=meeting.id,
        )
        for number, text in enumerate(meeting.aside.focus, 1)
    )
    new = tuple(note for note in (*meeting.aside.notes, *focus) if note.id not in known)
    return msgspec.structs.replace(private, notes=(*private.notes, *new))


def focus_of(private: Private, meeting: str) -> tuple[str, ...]:
    """Give what the manager had in mind for the closed meeting with this id."""
    return tuple(note.text for note in private.notes if note.kind == "focus" and note.about == meeting)


def notes_of(private: Private) -> tuple[Note, ...]:
    """Give the private notes of all closed meetings, the newest first."""
    return tuple(note for note in reversed(private.notes) if note.kind != "focus")


def noted_in(private: Private, meeting: Meeting) -> tuple[Note, ...]:
    """Give what of it belongs to one closed meeting: noted in one of its steps, or while it was prepared and held."""
    steps, end = {step.id for step in meeting.steps}, meeting.closed or meeting.touched
    return tuple(
        note
        for note in private.notes
        if note.about == meeting.id
        or (note.kind != "focus" and (note.step in steps if note.step else meeting.created <= note.at <= end))
    )
