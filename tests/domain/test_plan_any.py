"""Whatever one does to a plan, and in whichever order, it stays a plan."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import NOW, meeting, step
from tui.domain.clock import elapsed
from tui.domain.meeting import Kind, Meeting, Step
from tui.domain.page import page, pages
from tui.domain.plan import (
    LONGEST_STEP,
    add_step,
    begin,
    change_minutes,
    extend,
    follow_up,
    go_to,
    is_at_end,
    pause,
    planned_minutes,
    remove_step,
    resume,
    shift_step,
    skip,
    speak,
    turn,
)

Do = Callable[[Meeting, datetime], Meeting]

PLACES = st.integers(0, 6)
KINDS: st.SearchStrategy[Kind] = st.sampled_from(get_args(Kind))


def at(place: int, plan: Meeting) -> str:
    return plan.steps[place % len(plan.steps)].id if plan.steps else "?"


def added(place: int, kind: Kind, minutes: int) -> Do:
    def do(plan: Meeting, now: datetime) -> Meeting:
        new = step(f"s{now.timestamp()}", kind, minutes)
        return add_step(plan, new, at(place, plan))

    return do


CHANGES: st.SearchStrategy[Do] = st.one_of(
    st.builds(added, PLACES, KINDS, st.integers(0, 20)),
    PLACES.map(lambda p: lambda m, now: remove_step(m, at(p, m), now)),
    st.tuples(PLACES, st.integers(-9, 9)).map(lambda p: lambda m, now: shift_step(m, at(p[0], m), p[1])),
    st.tuples(PLACES, st.integers(-99, 400)).map(
        lambda p: lambda m, now: change_minutes(m, at(p[0], m), p[1])
    ),
    PLACES.map(lambda p: lambda m, now: go_to(m, at(p, m), now)),
    st.integers(-99, 400).map(lambda by: lambda m, now: extend(m, by)),
    st.sampled_from((-1, 1)).map(lambda by: lambda m, now: turn(m, by, now)),
    st.sampled_from((skip, pause, resume, begin, follow_up, speak)).map(lambda f: lambda m, now: f(m, now)),
)

STEPS = st.lists(st.tuples(KINDS, st.integers(0, 20)), max_size=5).map(
    lambda kinds: [step(f"{number}", kind, minutes) for number, (kind, minutes) in enumerate(kinds)]
)


@given(STEPS, st.lists(CHANGES, min_size=8, max_size=25), st.sampled_from((0, 30)), st.booleans())
def test_a_plan_stays_whole(steps: list[Step], changes: list[Do], minutes: int, begun: bool) -> None:
    plan, now = meeting(*steps, minutes=minutes), NOW
    plan = begin(plan, now) if begun else plan
    for change in changes:
        before, now = plan, now + timedelta(minutes=1)
        plan = change(plan, now)
        check(plan, now)
        passed = elapsed(plan.clock, now) - elapsed(before.clock, now)
        assert passed == 0, "no change costs or gives time by itself"
        talked = sum(elapsed(c, now) for c in (plan.manager_talks, plan.employee_talks))
        assert talked <= elapsed(plan.clock, now)


def check(plan: Meeting, now: datetime) -> None:
    ids = [one.id for one in plan.steps]
    assert len(ids) == len(set(ids))
    assert plan.current in (*ids, "")
    assert plan.minutes >= 0
    running = [one.id for one in plan.steps if one.clock.runs]
    assert running == [] or (running == [plan.current] and plan.clock.runs)
    assert not (plan.manager_talks.runs and plan.employee_talks.runs)
    assert not (plan.manager_talks.runs or plan.employee_talks.runs) or plan.clock.runs
    for one in plan.steps:
        assert 0 <= one.minutes <= LONGEST_STEP
        assert page(one) in pages(one)
    assert planned_minutes(plan) == sum(s.minutes for s in plan.steps if s.state != "skipped")
    assert sum(elapsed(one.clock, now) for one in plan.steps) <= elapsed(plan.clock, now)
    if plan.phase == "follow-up":
        assert not plan.clock.runs


@given(STEPS.filter(bool), st.lists(st.integers(0, 4), max_size=4))
def test_going_on_and_on_ends(steps: list[Step], skipped: list[int]) -> None:
    """Each page comes once, in order, and what was skipped on the way is left out."""
    plan = begin(meeting(*steps), NOW)
    seen = []
    for number in range(100):
        assert plan.current_step is not None
        seen.append((plan.current, plan.current_step.at))
        if is_at_end(plan):
            break
        plan = skip(plan, NOW) if number in skipped else turn(plan, 1, NOW)
    order = [one.id for one in plan.steps]
    assert seen == sorted(seen, key=lambda place: (order.index(place[0]), place[1]))
    assert len(seen) == len(set(seen))
    assert is_at_end(plan)


@given(STEPS, st.lists(st.tuples(PLACES, st.integers(-9, 9)), max_size=9))
def test_reordering_neither_adds_nor_loses(steps: list[Step], moves: list[tuple[int, int]]) -> None:
    plan = meeting(*steps)
    for place, by in moves:
        plan = shift_step(plan, at(place, plan), by)
    assert sorted(one.id for one in plan.steps) == sorted(one.id for one in meeting(*steps).steps)
    assert planned_minutes(plan) == planned_minutes(meeting(*steps))
