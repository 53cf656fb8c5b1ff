"""Questions that the manager notes for themselves, beside an answer they read before the meeting."""

from __future__ import annotations

from datetime import datetime

from tui.domain.meeting.meeting import Meeting, Note, Step, with_note
from tui.domain.preparation.preparation import origin_of


def asks_in(meeting: Meeting) -> tuple[Note, ...]:
    """Give the private questions for a meeting, in the order they were noted."""
    return tuple(note for note in meeting.aside.notes if note.kind == "ask" and note.about)


def asks_about(meeting: Meeting, origin: str) -> tuple[Note, ...]:
    return tuple(note for note in asks_in(meeting) if note.about == origin)


def asks_of_step(meeting: Meeting, step: Step | None) -> tuple[Note, ...]:
    """Give those about the questions that a step asks."""
    origins = {origin_of(question) for question in step.questions} if step is not None else set()
    return tuple(note for note in asks_in(meeting) if note.about in origins)


def with_ask(meeting: Meeting, id: str, text: str, *, about: str, now: datetime) -> Meeting:
    """Keep a private question about an answer, by the origin that a point of the answer would have."""
    note = Note(id=id, text=text, at=now, kind="ask", sorted=True, about=about)
    return with_note(meeting, note, private=True)
