"""Meetings as the coach sees them."""

from datetime import timedelta
from typing import Any

from tests.domain.samples import NOW, meeting, step
from tui.domain.decks.deck import Moment
from tui.domain.meeting.live.coach import BEGINS, Scene, moments
from tui.domain.meeting.meeting import Kind, Meeting
from tui.domain.meeting.planning.plan import begin, go_to

SOON, LATE = NOW + timedelta(seconds=BEGINS - 1), NOW + timedelta(seconds=BEGINS + 1)


def talk(*kinds: Kind, at: int = 0, **more: Any) -> Meeting:
    """A dialogue that has just begun, with a step of each kind, the one numbered `at` in turn."""
    steps = [step(f"s{number}", kind) for number, kind in enumerate(kinds or ("free",))]
    return go_to(begin(meeting(*steps, **{"way": "room", **more}), NOW), f"s{at}", NOW)


def now(scene_meeting: Meeting, at: Any = LATE, **more: Any) -> tuple[Moment, ...]:
    return moments(Scene(meeting=scene_meeting, now=at, **more))
