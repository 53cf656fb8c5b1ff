"""When a meeting is expected to end, by what its plan has left."""

from __future__ import annotations

from datetime import datetime, timedelta

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import elapsed, remaining

_NEAR = 60
"""Seconds by which a plan may miss the end and still keep it."""


def keeps_end(meeting: Meeting, now: datetime) -> bool:
    """Whether what is left of the plan fits into the minutes of the meeting."""
    step = meeting.current_step
    if step is None:
        return True
    later = meeting.steps[meeting.steps.index(step) + 1 :]
    to_come = 60 * sum(one.minutes for one in later if one.state != "skipped")
    in_turn = max(0, remaining(step.clock, timedelta(minutes=step.minutes), now))
    return elapsed(meeting.clock, now) + in_turn + to_come <= 60 * meeting.minutes + _NEAR
