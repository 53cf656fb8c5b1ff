"""Notes of what is asked just now: below another question of the same step they would seem to belong to it."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.step_pages import page, pages


def question_in_hand(meeting: Meeting) -> str:
    """Give the id of the question that is talked about; empty where the step asks no more than one."""
    step = meeting.current_step
    if step is None or meeting.phase != "dialogue" or len(pages(step)) == 1:
        return ""
    return page(step).question


def notes_in_hand(meeting: Meeting) -> tuple[Note, ...]:
    """Give the shared notes of the question in turn; of a step that asks but one, all of it."""
    asked = question_in_hand(meeting)
    return tuple(
        note for note in meeting.notes if note.step == meeting.current and (not asked or note.about == asked)
    )
