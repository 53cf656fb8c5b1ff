"""The plan of a meeting: its steps, changed at any time before and while it runs."""

from datetime import datetime

import msgspec

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.meeting_clock import Clock, start, stop
from tui.domain.meeting.step_pages import pages

LONGEST_STEP = 180
"""Minutes that one step may have."""


def planned_minutes(meeting: Meeting) -> int:
    """Sum of the minutes of all steps that are not skipped."""
    return sum(step.minutes for step in meeting.steps if step.state != "skipped")


def with_step(meeting: Meeting, step: Step) -> Meeting:
    """Put `step` in the place of the one with its id; an unknown one changes nothing."""
    steps = tuple(step if old.id == step.id else old for old in meeting.steps)
    return msgspec.structs.replace(meeting, steps=steps)


def with_questions(meeting: Meeting, step_id: str, questions: tuple[str, ...]) -> Meeting:
    """Give a step other questions, to be gone through from the first; an unknown step changes nothing."""
    step = meeting.step(step_id)
    if step is None:
        return meeting
    return with_step(meeting, msgspec.structs.replace(step, questions=questions, at=0))


def add_step(meeting: Meeting, step: Step, after: str = "") -> Meeting:
    """Put a new step behind the one named `after`, else last."""
    ids = [old.id for old in meeting.steps]
    index = ids.index(after) + 1 if after in ids else len(ids)
    steps = (*meeting.steps[:index], step, *meeting.steps[index:])
    return msgspec.structs.replace(meeting, steps=steps)


def remove_step(meeting: Meeting, id: str, now: datetime) -> Meeting:
    """Take a step out; where it was the one in turn, the next one is, or else the one before."""
    index = _index(meeting, id)
    if index is None:
        return meeting
    rest = (*meeting.steps[:index], *meeting.steps[index + 1 :])
    was_current = meeting.current == id
    meeting = msgspec.structs.replace(meeting, steps=rest)
    if not was_current:
        return meeting
    if not rest:
        return msgspec.structs.replace(meeting, current="")
    return go_to(msgspec.structs.replace(meeting, current=""), rest[min(index, len(rest) - 1)].id, now)


def shift_step(meeting: Meeting, id: str, by: int) -> Meeting:
    """Move a step `by` places towards the end (below zero: towards the start), as far as there is room."""
    index = _index(meeting, id)
    if index is None:
        return meeting
    steps = list(meeting.steps)
    step = steps.pop(index)
    steps.insert(max(0, min(len(steps), index + by)), step)
    return msgspec.structs.replace(meeting, steps=tuple(steps))


def leave_out(meeting: Meeting, id: str) -> Meeting:
    """Leave a step out that waits, or take one back that was left out; one that was held stays as it is."""
    step = meeting.step(id)
    if step is None or step.state == "visited":
        return meeting
    left_out = msgspec.structs.replace(step, state="waiting" if step.state == "skipped" else "skipped")
    return with_step(meeting, left_out)


def change_minutes(meeting: Meeting, id: str, by: int) -> Meeting:
    step = meeting.step(id)
    if step is None:
        return meeting
    minutes = max(0, min(LONGEST_STEP, step.minutes + by))
    return with_step(meeting, msgspec.structs.replace(step, minutes=minutes))


def extend(meeting: Meeting, by: int) -> Meeting:
    """Give the step in turn `by` minutes more, taken from the later ones, so that the end stays.

    Each later step that is not skipped gives a minute at a time, the last ones first, and keeps one. What they
    cannot give, the meeting is longer by. An open meeting, of 0 minutes, has no end to keep.
    """
    before = meeting.current_step
    meeting = change_minutes(meeting, meeting.current, by)
    after = meeting.current_step
    if meeting.minutes == 0 or before is None or after is None:
        return meeting
    missing = after.minutes - before.minutes
    while missing > 0:
        later = meeting.steps[meeting.steps.index(after) + 1 :]
        givers = [step for step in reversed(later) if step.state != "skipped" and step.minutes > 1]
        if not givers:
            break
        for step in givers[:missing]:
            meeting = change_minutes(meeting, step.id, -1)
            missing -= 1
    return msgspec.structs.replace(meeting, minutes=max(1, meeting.minutes + missing))


def begin(meeting: Meeting, now: datetime) -> Meeting:
    """Start the dialogue: both clocks run from `now`, the first step is in turn. Begun before: go on.

    In a chat no clock runs: it may last a day, and silence is fine.
    """
    clock = meeting.clock if meeting.way == "chat" else start(meeting.clock, now)
    meeting = msgspec.structs.replace(meeting, phase="dialogue", clock=clock, held=meeting.held or now.date())
    if meeting.current_step is not None:
        return go_to(meeting, meeting.current, now)
    first = next((step for step in meeting.steps if step.state != "skipped"), None) or (
        meeting.steps[0] if meeting.steps else None
    )
    return go_to(meeting, first.id, now) if first is not None else meeting


def go_to(meeting: Meeting, id: str, now: datetime) -> Meeting:
    """Make a step the one in turn: its clock runs, that of the one before stands."""
    step = meeting.step(id)
    if step is None:
        return meeting
    before = meeting.current_step
    if before is not None and before.id != id:
        meeting = with_step(meeting, msgspec.structs.replace(before, clock=stop(before.clock, now)))
    clock = start(step.clock, now) if meeting.clock.runs else step.clock
    step = msgspec.structs.replace(step, state="visited", clock=clock)
    return msgspec.structs.replace(with_step(meeting, step), current=id)


def turn(meeting: Meeting, by: int, now: datetime) -> Meeting:
    """Go one page on (`by` 1) or back (-1), over the edge of a step into its neighbour that is not skipped."""
    step = meeting.current_step
    if step is None:
        return meeting
    at = min(step.at, len(pages(step)) - 1) + by
    if 0 <= at < len(pages(step)):
        return with_step(meeting, msgspec.structs.replace(step, at=at))
    neighbour = neighbour_of(meeting, step.id, by)
    return meeting if neighbour is None else go_to(meeting, neighbour.id, now)


def skip(meeting: Meeting, now: datetime) -> Meeting:
    """Leave the step in turn out and go to the next one; it can be gone back to at any time."""
    step = meeting.current_step
    if step is None:
        return meeting
    onward = neighbour_of(meeting, step.id, 1)
    if onward is not None:
        meeting = go_to(meeting, onward.id, now)
    skipped = meeting.step(step.id)
    assert skipped is not None
    return with_step(meeting, msgspec.structs.replace(skipped, state="skipped"))


def neighbour_of(meeting: Meeting, id: str, by: int) -> Step | None:
    """Give the next (`by` 1) or previous (-1) step that is not skipped."""
    index = _index(meeting, id)
    if index is None:
        return None
    rest = meeting.steps[index + 1 :] if by > 0 else tuple(reversed(meeting.steps[:index]))
    return next((step for step in rest if step.state != "skipped"), None)


def is_at_end(meeting: Meeting) -> bool:
    """Whether nothing is left after the page in turn."""
    step = meeting.current_step
    if step is None:
        return True
    return step.at >= len(pages(step)) - 1 and neighbour_of(meeting, step.id, 1) is None


def pause(meeting: Meeting, now: datetime) -> Meeting:
    """Let all clocks of the meeting stand."""
    meeting = msgspec.structs.replace(
        meeting,
        clock=stop(meeting.clock, now),
        manager_talks=stop(meeting.manager_talks, now),
        employee_talks=stop(meeting.employee_talks, now),
    )
    step = meeting.current_step
    if step is None:
        return meeting
    return with_step(meeting, msgspec.structs.replace(step, clock=stop(step.clock, now)))


def resume(meeting: Meeting, now: datetime) -> Meeting:
    """Let the clock of the meeting and of the step in turn run again."""
    meeting = msgspec.structs.replace(meeting, clock=start(meeting.clock, now))
    return go_to(meeting, meeting.current, now)


def follow_up(meeting: Meeting, now: datetime) -> Meeting:
    """End the dialogue: clocks stand, the phase is follow-up."""
    return msgspec.structs.replace(pause(meeting, now), phase="follow-up")


def speak(meeting: Meeting, now: datetime) -> Meeting:
    """The other one speaks: the first time the employee does. While the clocks stand nobody is counted."""
    if not meeting.clock.runs:
        return meeting
    stopped_manager, stopped_employee = (
        stop(meeting.manager_talks, now),
        stop(meeting.employee_talks, now),
    )
    if meeting.employee_talks.runs:
        return msgspec.structs.replace(
            meeting, employee_talks=stopped_employee, manager_talks=start(meeting.manager_talks, now)
        )
    return msgspec.structs.replace(
        meeting, manager_talks=stopped_manager, employee_talks=start(meeting.employee_talks, now)
    )


def hush(meeting: Meeting, now: datetime) -> Meeting:
    """Nobody speaks: silence counts for neither, until somebody does again."""
    return msgspec.structs.replace(
        meeting,
        manager_talks=stop(meeting.manager_talks, now),
        employee_talks=stop(meeting.employee_talks, now),
    )


def fresh(step: Step) -> Step:
    """Give the step as one that was not held yet."""
    return msgspec.structs.replace(step, at=0, state="waiting", clock=Clock())


def _index(meeting: Meeting, id: str) -> int | None:
    return next((i for i, step in enumerate(meeting.steps) if step.id == id), None)
