"""A talk that was held and is not closed yet: what it agreed is newer than what the last closed meeting did."""

from __future__ import annotations

from collections.abc import Iterable

from tui.domain.meeting.group import agreed_in, is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.team import Team


def is_open_talk(meeting: Meeting, team: Team) -> bool:
    """Whether two have talked and their meeting is not closed: it agreed something, or is followed up."""
    if is_several(meeting) or not meeting.is_under_way:
        return False
    return meeting.phase == "follow-up" or bool(agreed_in(team, meeting))


def newest_open_talk(meetings: Iterable[Meeting], team: Team) -> Meeting | None:
    """Give the one of them that was touched last; None where there is none."""
    found = (meeting for meeting in meetings if is_open_talk(meeting, team))
    return max(found, key=lambda meeting: meeting.touched, default=None)
