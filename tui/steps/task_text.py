"""What a line about a task says, before it is kept."""

from __future__ import annotations

from tui.domain.capture.capture_grammar import Captured
from tui.usecases.context import Context


def task_meaning(read: Captured, name: str, context: Context) -> str:
    """Say whose task it becomes and until when; empty while that is not understood."""
    if not (read.text and read.understood):
        return ""
    due = (
        context.manager_translator.day(read.due, context.today())
        if read.due
        else context.manager_translator("no date")
    )
    return f"→ {name}, {due}"
