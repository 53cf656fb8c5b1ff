"""How a step and its meeting stand in time: what the clock says, and in which way it says it."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil
from typing import Literal

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import as_clock, remaining
from tui.language import Translator

Tone = Literal["none", "running", "soon", "over", "paused"]

SOON = 60.0
"""Seconds before the end of a step in which its clock changes colour."""


def is_timed(meeting: Meeting) -> bool:
    """Whether a clock is shown: silence is fine in a chat, and an open meeting has no end."""
    return meeting.minutes > 0 and meeting.way != "chat" and meeting.phase == "dialogue"


def tone_of(meeting: Meeting, now: datetime) -> Tone:
    """Say in which state the clock of the step in turn is."""
    step = meeting.current_step
    if not is_timed(meeting) or step is None:
        return "none"
    if not meeting.clock.runs:
        return "paused"
    if not step.minutes:
        return "none"
    return _tone(remaining(step.clock, timedelta(minutes=step.minutes), now))


def meeting_tone(meeting: Meeting, now: datetime) -> Tone:
    """Say in which state the clock of the whole meeting is, however its steps stand."""
    if not is_timed(meeting):
        return "none"
    if not meeting.clock.runs:
        return "paused"
    return _tone(remaining(meeting.clock, timedelta(minutes=meeting.minutes), now))


def _tone(left: float) -> Tone:
    if left <= -1:
        return "over"
    return "soon" if left < SOON else "running"


def step_clock(meeting: Meeting, now: datetime) -> str:
    """Write the time left of the step in turn, `+1:20` over time; nothing where it is open."""
    step = meeting.current_step
    if step is None or not step.minutes:
        return ""
    return as_clock(remaining(step.clock, timedelta(minutes=step.minutes), now))


def shorter_clocks(time: str) -> tuple[str, ...]:
    """Write a time such as `+12:34` ever shorter: without its sign as long as it has seconds, then in minutes alone."""
    return time, time.removeprefix("+"), time.partition(":")[0]


def minutes_left(meeting: Meeting, now: datetime, _: Translator) -> str:
    """Say how many minutes of the meeting are left; it changes once a minute."""
    if not is_timed(meeting):
        return ""
    left = remaining(meeting.clock, timedelta(minutes=meeting.minutes), now)
    if left <= -1:
        over = max(1, int(-left // 60))
        return _.n("{n} min over time", "{n} min over time", over)
    return _.n("{n} min left", "{n} min left", max(0, ceil(left / 60)))
