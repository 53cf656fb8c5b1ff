"""Placing captured lines after the talk."""

import msgspec

from tui.domain.meeting.meeting import Meeting, Note, with_note, without_note


def keep_note(meeting: Meeting, id: str) -> Meeting:
    """The line goes into the minutes as it is."""
    notes = tuple(
        msgspec.structs.replace(note, sorted=True) if note.id == id else note for note in meeting.notes
    )
    return msgspec.structs.replace(meeting, notes=notes)


def make_private(meeting: Meeting, id: str) -> Meeting:
    """The line leaves the shared side for the private one."""
    note = next((note for note in meeting.notes if note.id == id), None)
    if note is None:
        return meeting
    private: Note = msgspec.structs.replace(note, sorted=True)
    return with_note(without_note(meeting, id), private, private=True)


def drop_note(meeting: Meeting, id: str) -> Meeting:
    """The line is not kept."""
    return without_note(meeting, id)
