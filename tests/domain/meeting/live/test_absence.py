"""Away from a meeting: asked about after ten minutes, and the clocks go on as one says."""

from __future__ import annotations

import msgspec
import pytest

from tests.domain.samples import NOW, later, meeting, step
from tui.domain.meeting.live.absence import away, gone_on, left_standing
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import elapsed
from tui.domain.meeting.planning.plan import begin, pause, speak

PLAN = meeting(step("one"), step("two"))


def touched(meeting: Meeting, minutes: float) -> Meeting:
    return msgspec.structs.replace(meeting, touched=later(minutes))


RUNNING = touched(speak(begin(PLAN, NOW), later(1)), 2)
"""Begun, the employee speaks since the first minute, touched last in the second."""


@pytest.mark.parametrize(
    ("minutes", "asked"), [(2, 0), (11.9, 0), (12, 0), (12.1, 10.1), (132, 130), (1, 0), (-600, 0)]
)
def test_only_more_than_ten_minutes_without_a_touch_are_asked_about(minutes: float, asked: float) -> None:
    assert away(RUNNING, later(minutes)) == pytest.approx(asked * 60)


def test_what_stands_or_is_not_under_way_is_not_asked_about() -> None:
    assert away(PLAN, later(600)) == 0
    assert away(pause(RUNNING, later(2)), later(600)) == 0
    assert away(msgspec.structs.replace(RUNNING, phase="follow-up"), later(600)) == 0


def test_while_it_is_asked_the_clocks_stand_where_they_stood() -> None:
    standing = left_standing(RUNNING)
    assert not any(c.runs for c in (standing.clock, standing.employee_talks, standing.manager_talks))
    assert elapsed(standing.clock, later(600)) == 2 * 60
    assert away(touched(standing, 600), later(900)) == 0


@pytest.mark.parametrize(("counts", "minutes"), [(True, 605), (False, 7)])
def test_the_clocks_go_on_as_one_says(counts: bool, minutes: float) -> None:
    back = gone_on(touched(left_standing(RUNNING), 600), RUNNING, later(600), counts=counts)
    assert elapsed(back.clock, later(605)) == minutes * 60
    assert elapsed(back.employee_talks, later(605)) == (minutes - 1) * 60
    assert elapsed(back.manager_talks, later(605)) == 0 and not back.manager_talks.runs
    one, two = back.steps
    assert elapsed(one.clock, later(605)) == minutes * 60 and not two.clock.runs


def test_counted_it_is_as_if_one_had_never_left() -> None:
    back = gone_on(left_standing(RUNNING), RUNNING, later(600), counts=True)
    assert [elapsed(c, later(700)) for c in (back.clock, back.employee_talks, back.steps[0].clock)] == [
        elapsed(c, later(700)) for c in (RUNNING.clock, RUNNING.employee_talks, RUNNING.steps[0].clock)
    ]
