"""How far a meeting has come: which of its steps are done, and which were only passed by."""

from collections.abc import Collection
from typing import Literal

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.meeting.step_pages import pages
from tui.domain.people.team import Team

Progress = Literal["to come", "now", "done", "passed", "skipped"]


def progress_of(meeting: Meeting, team: Team) -> tuple[Progress, ...]:
    """Say where each step of the meeting stands, in their order."""
    # Once for all of them: there may be thousands of notes.
    noted = frozenset(note.step for note in meeting.notes)
    return tuple(_progress(step, meeting, team, noted) for step in meeting.steps)


def _progress(step: Step, meeting: Meeting, team: Team, noted: Collection[str]) -> Progress:
    if step.id == meeting.current:
        return "now"
    if step.state == "skipped":
        return "skipped"
    if _is_done(step, meeting, team, noted):
        return "done"
    return "passed" if step.state == "visited" else "to come"


def _is_done(step: Step, meeting: Meeting, team: Team, noted: Collection[str]) -> bool:
    """Whether something was answered, noted or ticked in a step; only passing it does nothing of that.

    Private notes do not count: how a step is drawn would tell whoever watches that there is one.
    """
    asked = {(page.question, page.side) for page in pages(step)}
    own = f"move.{step.kind}"
    answered = any(
        (answer.question, answer.side) in asked
        or answer.question in step.questions
        or answer.question == own
        or answer.question.startswith(f"{own}.")
        for answer in meeting.answers
    )
    kind = STEP_KINDS.get(step.kind)
    return answered or step.id in noted or (kind is not None and kind.ticked(meeting, team))
