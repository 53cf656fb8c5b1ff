"""Making the steps of a plan fit into the minutes of the meeting."""

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.plan import planned_minutes


def is_too_long(meeting: Meeting) -> bool:
    """Whether the steps take more minutes than the meeting has; without a clock it never is."""
    return meeting.way != "chat" and 0 < meeting.minutes < planned_minutes(meeting)


def fitted(meeting: Meeting) -> Meeting:
    """Give the plan with its steps shortened in proportion, none below a minute; one that fits stays as it is."""
    if not is_too_long(meeting):
        return meeting
    total, timed = planned_minutes(meeting), [step for step in meeting.steps if step.state != "skipped"]
    shares = {step.id: step.minutes * meeting.minutes / total for step in timed if step.minutes}
    minutes = {id: max(1, int(share)) for id, share in shares.items()}
    # Those that lost most by rounding get what is over.
    for id in sorted(shares, key=lambda id: minutes[id] - shares[id]):
        if sum(minutes.values()) < meeting.minutes:
            minutes[id] += 1
    # What a minute for each has taken too much, the longest give back.
    while sum(minutes.values()) > meeting.minutes and max(minutes.values()) > 1:
        minutes[max(minutes, key=lambda id: minutes[id])] -= 1
    steps = (msgspec.structs.replace(s, minutes=minutes.get(s.id, s.minutes)) for s in meeting.steps)
    return msgspec.structs.replace(meeting, steps=tuple(steps))
