"""Whatever one does to a plan, and in whichever order, it stays a plan."""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import NOW, meeting, step
from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.domain.meeting.meeting_clock import elapsed
from tui.domain.meeting.planning.plan import (
    LONGEST_STEP,
    add_step,
    begin,
    change_minutes,
    extend,
    follow_up,
    go_to,
    hush,
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
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.meeting.step_pages import page, pages

Do = Callable[[Meeting, datetime], Meeting]

PLACES = st.integers(0, 6)
KINDS: st.SearchStrategy[Kind] = st.sampled_from(tuple(STEP_KINDS))


def at(place: int, plan: Meeting) -> str:
    return plan.steps[place % len(plan.steps)].id if plan.steps else "?"


def added(place: int, kind: Kind, minutes: int) -> Do:
    def do(plan: Meeting, now: datetime) -> Meeting:
        new = step(f"s{now.timestamp()}", kind, minutes)
        return add_step(plan, new, at(place, plan))

    return do


def resumed(plan: Meeting, now: datetime) -> Meeting:
    """Only the dialogue has a key for it."""
    return resume(plan, now) if plan.phase == "dialogue" else plan


def shifted(place: int, by: int) -> Do:
    return lambda plan, _: shift_step(plan, at(place, plan), by)


def given_minutes(place: int, by: int) -> Do:
    return lambda plan, _: change_minutes(plan, at(place, plan), by)


def extended(by: int) -> Do:
    return lambda plan, _: extend(plan, by)


def removed(place: int) -> Do:
    return lambda plan, now: remove_step(plan, at(place, plan), now)


def gone_to(place: int) -> Do:
    return lambda plan, now: go_to(plan, at(place, plan), now)


def turned(by: int) -> Do:
    return lambda plan, now: turn(plan, by, now)


KEYS: tuple[Do, ...] = (skip, pause, resumed, begin, follow_up, speak, hush)
CHANGES: st.SearchStrategy[Do] = st.one_of(
    st.builds(added, PLACES, KINDS, st.integers(0, 20)),
    st.builds(removed, PLACES),
    st.builds(shifted, PLACES, st.integers(-9, 9)),
    st.builds(given_minutes, PLACES, st.integers(-99, 400)),
    st.builds(gone_to, PLACES),
    st.builds(extended, st.integers(-99, 400)),
    st.builds(turned, st.sampled_from((-1, 1))),
    st.sampled_from(KEYS),
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
        is_last = plan.current == plan.steps[-1].id
        plan = skip(plan, NOW) if number in skipped and not is_last else turn(plan, 1, NOW)
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
