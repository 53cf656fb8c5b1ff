"""Going on with a meeting in another way than that in which it was begun."""

from datetime import datetime

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.plan import pause, resume
from tui.domain.people.person import Way


def in_way(meeting: Meeting, way: Way, now: datetime) -> Meeting:
    """Give the meeting held in `way` from now on; in a chat no clock runs."""
    changed = msgspec.structs.replace(meeting, way=way)
    if meeting.phase != "dialogue" or "chat" not in (way, meeting.way):
        return changed
    return pause(changed, now) if way == "chat" else resume(changed, now)
