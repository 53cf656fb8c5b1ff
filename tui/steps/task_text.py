"""What a line about a task says, before it is kept."""

from __future__ import annotations

from tui.domain.meeting.capture_grammar import Captured
from tui.usecases.context import Room


def task_meaning(read: Captured, name: str, room: Room) -> str:
    """Say whose task it becomes and until when; empty while that is not understood."""
    if not (read.text and read.understood):
        return ""
    due = room.desk.day(read.due, room.today()) if read.due else room.desk("no date")
    return f"→ {name}, {due}"
