"""Whether a meeting keeps its end, by what its plan has left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tui.domain.meeting.live.expected_end import keeps_end
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import begin, go_to, skip

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PLAN = begin(
    Meeting(
        id="m",
        person="anna",
        template="check-in",
        created=NOW,
        touched=NOW,
        minutes=30,
        steps=(
            Step(id="a", kind="free", minutes=10),
            Step(id="b", kind="goals", minutes=10),
            Step(id="c", kind="agree", minutes=10),
        ),
    ),
    NOW,
)


@pytest.mark.parametrize(("minute", "keeps"), [(0, True), (10, True), (11, True), (12, False), (29, False)])
def test_a_step_that_goes_on_over_its_time_moves_the_end(minute: int, keeps: bool) -> None:
    assert keeps_end(PLAN, NOW + timedelta(minutes=minute)) is keeps


def test_what_is_left_out_needs_no_time() -> None:
    late = NOW + timedelta(minutes=15)
    assert not keeps_end(go_to(PLAN, "b", late), late)
    assert keeps_end(skip(go_to(PLAN, "b", late), late), late)


def test_without_a_step_in_turn_nothing_is_left() -> None:
    assert keeps_end(Meeting(id="m", person="anna", template="check-in", created=NOW, touched=NOW), NOW)
