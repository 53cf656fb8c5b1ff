"""A meeting that is found again: whether the time away from it counts."""

from datetime import datetime

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import Clock, gone_by, start
from tui.domain.meeting.planning.plan import pause, with_step

LONGEST = 10 * 60.0
"""Seconds without a touch that belong to the talk without a question."""


def away(meeting: Meeting, now: datetime) -> float:
    """Seconds that a meeting under way was not touched, where that is to be asked about; else 0.

    Nothing is to be asked of a chat, while its clocks stand, after a moment, and where the computer's clock was set
    back.
    """
    if meeting.phase != "dialogue" or not meeting.clock.runs or meeting.way == "chat":
        return 0.0
    seconds = gone_by(meeting.touched, now)
    return seconds if seconds > LONGEST else 0.0


def left_standing(meeting: Meeting) -> Meeting:
    """Give the meeting with its clocks as they were when it was touched last."""
    return pause(meeting, meeting.touched)


def gone_on(meeting: Meeting, found: Meeting, now: datetime, *, counts: bool) -> Meeting:
    """Let those clocks run again that ran when it was `found`; where the time away `counts`, since it was left."""
    since = found.touched if counts else now

    def again(clock: Clock, before: Clock) -> Clock:
        return start(clock, since) if before.runs else clock

    meeting = msgspec.structs.replace(
        meeting,
        clock=again(meeting.clock, found.clock),
        manager_talks=again(meeting.manager_talks, found.manager_talks),
        employee_talks=again(meeting.employee_talks, found.employee_talks),
    )
    step, before = meeting.current_step, found.current_step
    if step is None or before is None or step.id != before.id:
        return meeting
    return with_step(meeting, msgspec.structs.replace(step, clock=again(step.clock, before.clock)))
