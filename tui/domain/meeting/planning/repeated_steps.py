"""Putting steps into a plan that come again by themselves, in the time there is."""

import msgspec

from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.domain.meeting.planning.plan import add_step, with_step

BEFORE: tuple[Kind, ...] = ("my-points", "sum-up", "decision", "agree", "preview", "evaluate")
"""What comes after all questions."""

LEAST = 2
"""Minutes that a step keeps, and that a question takes; a statement takes one."""


def with_repeated(meeting: Meeting, step: Step) -> Meeting:
    """Give the meeting with a step before what ends it, its minutes taken from the longest ones.

    One for the same deck that asks as much is enough; one that asks less makes room for it. What the others cannot
    spare, the step is shorter by; in an open meeting there is nothing to take from.
    """
    same = next((one for one in meeting.steps if (one.deck, one.kind) == (step.deck, step.kind)), None)
    minutes = 0
    if same is not None:
        if len(same.questions) >= len(step.questions):
            return meeting
        minutes = same.minutes
        rest = tuple(one for one in meeting.steps if one is not same)
        meeting = msgspec.structs.replace(meeting, steps=rest)
    while minutes < step.minutes and meeting.minutes:
        givers = [one for one in meeting.steps if one.minutes > _least(one)]
        longest = max(givers, key=lambda one: one.minutes, default=None)
        if longest is None:
            break
        meeting = with_step(meeting, msgspec.structs.replace(longest, minutes=longest.minutes - 1))
        minutes += 1
    at = next((n for n, one in enumerate(meeting.steps) if one.kind in BEFORE), len(meeting.steps))
    step = msgspec.structs.replace(step, minutes=minutes)
    if at:
        return add_step(meeting, step, meeting.steps[at - 1].id)
    return msgspec.structs.replace(meeting, steps=(step, *meeting.steps))


def _least(step: Step) -> int:
    each = 1 if step.kind == "statements" else LEAST
    return max(LEAST, each * len(step.questions))
