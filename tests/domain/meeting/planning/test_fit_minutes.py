"""A plan that is made to fit into a shorter meeting."""

import msgspec
import pytest

from tests.domain.samples import meeting, step
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.fit_minutes import fitted, is_too_long
from tui.domain.meeting.planning.plan import planned_minutes


def plan(minutes: int, *steps: int) -> Meeting:
    made = (step(str(number), "free", each) for number, each in enumerate(steps))
    return msgspec.structs.replace(meeting(*made), minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "steps", "expected"),
    [
        (15, (10, 10, 10), [5, 5, 5]),
        (8, (2, 3, 10, 15), [1, 1, 2, 4]),
        (8, (5, 0, 25), [1, 0, 7]),
        (3, (1, 1, 1, 20), [1, 1, 1, 1]),
    ],
)
def test_each_step_gives_its_share_and_none_is_left_without_a_minute(
    minutes: int, steps: tuple[int, ...], expected: list[int]
) -> None:
    assert [one.minutes for one in fitted(plan(minutes, *steps)).steps] == expected


@pytest.mark.parametrize("minutes", [5, 8, 13, 29])
def test_it_takes_just_the_minutes_there_are(minutes: int) -> None:
    assert planned_minutes(fitted(plan(minutes, 2, 3, 10, 7, 8))) == minutes


@pytest.mark.parametrize("minutes", [0, 30, 60])
def test_a_plan_that_fits_or_has_no_clock_stays(minutes: int) -> None:
    old = plan(minutes, 10, 20)
    assert fitted(old) is old and not is_too_long(old)


def test_what_is_left_out_takes_no_part() -> None:
    old = plan(10, 10, 20)
    old = msgspec.structs.replace(
        old, steps=(old.steps[0], msgspec.structs.replace(old.steps[1], state="skipped"))
    )
    assert fitted(old) is old
