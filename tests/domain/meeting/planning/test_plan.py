"""The plan before and while a meeting runs."""

from datetime import date

import msgspec
import pytest

from tests.domain.samples import NOW, later, meeting, step
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import elapsed
from tui.domain.meeting.planning.plan import (
    LONGEST_STEP,
    add_step,
    begin,
    change_minutes,
    extend,
    follow_up,
    fresh,
    go_to,
    hush,
    is_at_end,
    leave_out,
    neighbour_of,
    pause,
    planned_minutes,
    remove_step,
    resume,
    shift_step,
    skip,
    speak,
    turn,
    with_step,
)

PLAN = meeting(step("a", "weather", 2), step("b", "one-thing", 4), step("c", "free", 10))
RUNNING = begin(PLAN, NOW)


def order(plan: Meeting) -> str:
    return "".join(one.id for one in plan.steps)


def spent(plan: Meeting, id: str, minutes: float) -> float:
    """Minutes that a step has had, `minutes` after nine."""
    kept = plan.step(id)
    assert kept is not None
    return elapsed(kept.clock, later(minutes)) / 60


def test_skipped_steps_cost_no_time() -> None:
    assert planned_minutes(PLAN) == 16
    assert planned_minutes(skip(RUNNING, NOW)) == 14
    assert planned_minutes(meeting()) == 0


@pytest.mark.parametrize(("after", "expected"), [("", "abcn"), ("a", "anbc"), ("c", "abcn"), ("?", "abcn")])
def test_a_new_step_stands_behind_the_one_named_else_last(after: str, expected: str) -> None:
    assert order(add_step(PLAN, step("n"), after)) == expected


@pytest.mark.parametrize(
    ("id", "by", "expected"),
    [("a", 1, "bac"), ("c", -1, "acb"), ("a", -1, "abc"), ("c", 5, "abc"), ("a", 99, "bca"), ("?", 1, "abc")],
)
def test_a_step_moves_as_far_as_there_is_room(id: str, by: int, expected: str) -> None:
    assert order(shift_step(PLAN, id, by)) == expected


@pytest.mark.parametrize(("by", "minutes"), [(1, 3), (-1, 1), (-5, 0), (500, LONGEST_STEP)])
def test_minutes_stay_within_reason(by: int, minutes: int) -> None:
    changed = change_minutes(PLAN, "a", by).step("a")
    assert changed is not None
    assert changed.minutes == minutes
    assert change_minutes(PLAN, "?", by) == PLAN


def test_unknown_steps_change_nothing() -> None:
    assert with_step(PLAN, step("?")) == PLAN
    assert remove_step(PLAN, "?", NOW) == PLAN
    assert go_to(RUNNING, "?", NOW) == RUNNING
    assert neighbour_of(PLAN, "?", 1) is None


def test_a_step_left_out_while_preparing_takes_no_time_and_is_not_begun_with() -> None:
    without = leave_out(PLAN, "a")
    assert planned_minutes(without) == planned_minutes(PLAN) - 2
    assert begin(without, NOW).current == "b"
    assert leave_out(without, "a") == PLAN
    assert leave_out(PLAN, "x") == PLAN
    assert leave_out(RUNNING, "a") == RUNNING, "what was held stays"
    nothing_left = leave_out(leave_out(without, "b"), "c")
    assert begin(nothing_left, NOW).current == "a"


def test_beginning_puts_the_first_step_in_turn_and_starts_both_clocks() -> None:
    assert (RUNNING.phase, RUNNING.current, RUNNING.held) == ("dialogue", "a", date(2026, 11, 24))
    assert elapsed(RUNNING.clock, later(3)) == 180
    assert spent(RUNNING, "a", 3) == 3
    assert spent(RUNNING, "b", 3) == 0


def test_begun_again_it_goes_on_at_the_step_it_was_at() -> None:
    away = follow_up(go_to(RUNNING, "b", later(2)), later(5))
    back = begin(away, later(20))
    assert (back.phase, back.current, back.held) == ("dialogue", "b", RUNNING.held)
    assert elapsed(back.clock, later(21)) == 6 * 60
    assert spent(back, "b", 21) == 4


def test_only_the_step_in_turn_is_on_the_clock() -> None:
    plan = go_to(go_to(RUNNING, "b", later(2)), "a", later(5))
    assert spent(plan, "a", 6) == 3, "2 before and 1 now"
    assert spent(plan, "b", 6) == 3


def test_going_on_turns_pages_then_steps() -> None:
    plan = turn(RUNNING, 1, later(1))
    assert (plan.current, plan.steps[0].at) == ("a", 1)
    plan = turn(plan, 1, later(2))
    assert (plan.current, plan.steps[0].at) == ("b", 1)
    plan = turn(turn(plan, -1, later(2)), -1, later(2))
    assert (plan.current, plan.steps[0].at) == ("a", 0)
    assert turn(plan, -1, later(2)) == plan, "before the first page there is nothing"


def test_the_end_is_the_last_page_of_the_last_step_that_is_not_skipped() -> None:
    at_b = turn(turn(RUNNING, 1, NOW), 1, NOW)
    assert not is_at_end(at_b)
    at_c = turn(at_b, 1, NOW)
    assert is_at_end(at_c)
    assert turn(at_c, 1, NOW) == at_c
    assert is_at_end(go_to(skip(at_c, NOW), "b", NOW))
    assert is_at_end(meeting())


def test_a_skipped_step_is_passed_over_and_can_be_gone_back_to() -> None:
    plan = skip(go_to(RUNNING, "b", NOW), later(1))
    assert (plan.current, plan.steps[1].state) == ("c", "skipped")
    assert turn(plan, -1, later(1)).current == "a", "back passes over it too"
    again = go_to(plan, "b", later(2))
    assert (again.current, again.steps[1].state) == ("b", "visited")
    assert planned_minutes(again) == 16


def test_taking_the_step_in_turn_out_puts_the_next_one_in_turn() -> None:
    plan = remove_step(RUNNING, "a", later(1))
    assert (order(plan), plan.current) == ("bc", "b")
    assert spent(plan, "b", 3) == 2
    plan = remove_step(go_to(plan, "c", later(3)), "c", later(4))
    assert (order(plan), plan.current) == ("b", "b")
    assert spent(plan, "b", 6) == 4, "2 before and 2 now"
    assert remove_step(plan, "b", later(4)).current == ""


def test_taking_another_step_out_leaves_the_one_in_turn() -> None:
    plan = remove_step(RUNNING, "c", later(1))
    assert (order(plan), plan.current) == ("ab", "a")
    assert spent(plan, "a", 2) == 2


def test_all_clocks_stand_in_a_pause_and_run_on_after_it() -> None:
    plan = pause(speak(RUNNING, later(1)), later(4))
    assert [elapsed(c, later(60)) for c in (plan.clock, plan.employee_talks)] == [240, 180]
    assert spent(plan, "a", 60) == 4
    assert spent(go_to(plan, "b", later(30)), "b", 60) == 0, "a step gone to in a pause waits too"
    plan = resume(plan, later(60))
    assert elapsed(plan.clock, later(61)) == 300
    assert spent(plan, "a", 61) == 5
    assert elapsed(plan.employee_talks, later(61)) == 180, "who speaks is said anew"


def minutes(plan: Meeting) -> list[int]:
    return [one.minutes for one in plan.steps]


def test_more_time_is_taken_from_the_later_steps_and_the_end_stays() -> None:
    plan = extend(RUNNING, 2)
    assert (plan.minutes, minutes(plan)) == (30, [4, 3, 9]), "the last ones first, a minute each in turn"
    assert minutes(extend(RUNNING, 3)) == [5, 3, 8]


def test_what_later_steps_cannot_give_the_meeting_is_longer_by() -> None:
    short = begin(meeting(step("a", minutes=5), step("b", minutes=2), step("c", minutes=1)), NOW)
    plan = extend(short, 3)
    assert (plan.minutes, minutes(plan)) == (32, [8, 1, 1])


def test_steps_before_and_skipped_ones_give_no_time() -> None:
    plan = go_to(RUNNING, "b", later(1))
    plan = with_step(plan, msgspec.structs.replace(plan.steps[2], state="skipped"))
    plan = extend(plan, 1)
    assert (plan.minutes, minutes(plan)) == (31, [2, 5, 10])


def test_less_time_is_given_back_by_the_meeting() -> None:
    plan = extend(RUNNING, -1)
    assert (plan.minutes, minutes(plan)) == (29, [1, 4, 10])
    assert extend(meeting(step("a", minutes=40), minutes=1), -99).minutes == 1, (
        "never nought, which would be open"
    )


def test_an_open_meeting_and_an_empty_one_take_from_nobody() -> None:
    open_end = begin(meeting(step("a"), step("b"), minutes=0), NOW)
    assert (extend(open_end, 3).minutes, minutes(extend(open_end, 3))) == (0, [8, 5])
    assert extend(meeting(), 3).minutes == 30


def test_the_employee_speaks_first_then_they_take_turns() -> None:
    plan = speak(RUNNING, later(1))
    assert plan.employee_talks.runs
    plan = speak(plan, later(3))
    assert (plan.manager_talks.runs, plan.employee_talks.runs) == (True, False)
    plan = speak(plan, later(4))
    assert elapsed(plan.employee_talks, later(6)) == 4 * 60
    assert elapsed(plan.manager_talks, later(6)) == 60


def test_silence_counts_for_neither_and_after_it_the_employee_speaks_first_again() -> None:
    plan = speak(speak(RUNNING, later(1)), later(3))
    quiet = hush(plan, later(4))
    assert not quiet.manager_talks.runs and not quiet.employee_talks.runs and quiet.clock.runs
    assert [elapsed(c, later(60)) for c in (quiet.employee_talks, quiet.manager_talks)] == [120, 60]
    assert hush(quiet, later(9)) == quiet
    assert speak(quiet, later(9)).employee_talks.runs


def test_while_the_clocks_stand_nobody_speaks_on_the_clock() -> None:
    standing = pause(RUNNING, later(1))
    assert speak(standing, later(2)) == standing


def test_the_follow_up_stops_all_clocks() -> None:
    plan = follow_up(speak(RUNNING, NOW), later(9))
    assert plan.phase == "follow-up"
    assert not any(c.runs for c in (plan.clock, plan.manager_talks, plan.employee_talks))
    assert not any(one.clock.runs for one in plan.steps)


def test_a_fresh_step_was_not_held_yet() -> None:
    held = turn(RUNNING, 1, later(1)).steps[0]
    assert fresh(held) == PLAN.steps[0]


def test_an_empty_plan_can_be_held_too() -> None:
    plan = begin(meeting(), NOW)
    for change in (
        turn(plan, 1, NOW),
        skip(plan, NOW),
        extend(plan, 0),
        resume(pause(plan, NOW), NOW),
    ):
        assert (change.current, change.steps, change.phase) == ("", (), "dialogue")
