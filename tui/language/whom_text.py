"""With whom a meeting is, in a few words."""

from __future__ import annotations

from tui.domain.meeting.group import FORGOTTEN, group_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.team import Team
from tui.language.translator import Translator


def whom_text(meeting: Meeting, team: Team, name: str, _: Translator) -> str:
    """Name whom one meets: `name`, the group, or in another meeting of several how many more there are too."""
    others = _others(meeting)
    if not others:
        return name
    return group_name(meeting, team) or f"{name} {_.n('and {n} more', 'and {n} more', others)}"


def short_whom_text(meeting: Meeting, team: Team, name: str) -> str:
    """Name whom one meets where there is little room: `name`, the group, or beside the name how many there are too."""
    others = _others(meeting)
    return (group_name(meeting, team) or f"{name} +{others}") if others else name


def _others(meeting: Meeting) -> int:
    return sum(id != FORGOTTEN for id in meeting.participants)
