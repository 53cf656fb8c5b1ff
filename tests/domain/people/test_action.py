"""What becomes of an action."""

from datetime import date

import pytest

from tui.domain.people.action import Action, Change, added, done, drop, in_order, mend, move, reopen

AGREED, TODAY, DUE = date(2026, 11, 5), date(2026, 11, 19), date(2026, 11, 27)
PLAN = Action(id="1", person="a", text="send the plan", agreed=AGREED, due=DUE)


def test_done() -> None:
    settled = done(PLAN, TODAY)
    assert (settled.state, settled.settled, settled.is_open) == ("done", TODAY, False)
    assert settled.history == (Change(on=TODAY, what="done", state_before="open", state_after="done"),)


def test_dropped_with_a_reason() -> None:
    settled = drop(PLAN, TODAY, "no longer needed")
    assert (settled.state, settled.settled) == ("dropped", TODAY)
    assert settled.history == (
        Change(
            on=TODAY,
            what="dropped",
            state_before="open",
            state_after="dropped",
            reason="no longer needed",
        ),
    )


def test_what_was_settled_can_be_opened_again() -> None:
    again = reopen(done(PLAN, AGREED), TODAY)
    assert (again.state, again.settled, again.is_open) == ("open", None, True)
    assert [change.what for change in again.history] == ["done", "reopened"]


def test_moved_keeps_the_deadline_it_had() -> None:
    moved = move(PLAN, date(2026, 12, 4), TODAY, "ill")
    assert moved.due == date(2026, 12, 4)
    assert moved.history == (
        Change(on=TODAY, what="moved", due_before=DUE, due_after=date(2026, 12, 4), reason="ill"),
    )
    assert move(moved, None, TODAY).due is None


def test_all_that_happened_is_told_from_what_to_what() -> None:
    later = date(2026, 12, 4)
    action = drop(move(reopen(done(added(PLAN), TODAY), TODAY), later, TODAY), TODAY)
    told = [
        (change.what, change.due_before, change.due_after, change.state_before, change.state_after)
        for change in action.history
    ]
    assert told == [
        ("added", None, DUE, None, "open"),
        ("done", None, None, "open", "done"),
        ("reopened", None, None, "done", "open"),
        ("moved", DUE, later, None, None),
        ("dropped", None, None, "open", "dropped"),
    ]
    assert action.history[0].on == AGREED


def test_moving_a_settled_action_opens_it() -> None:
    moved = move(drop(PLAN, TODAY), DUE, TODAY)
    assert (moved.state, moved.settled) == ("open", None)


def test_the_same_key_twice_leaves_one_mark_in_the_history() -> None:
    settled = done(PLAN, AGREED)
    assert done(settled, TODAY) is settled
    assert reopen(PLAN, TODAY) is PLAN
    assert move(PLAN, DUE, TODAY) is PLAN
    dropped = drop(PLAN, AGREED, "reason")
    assert drop(dropped, TODAY) is dropped
    assert drop(dropped, TODAY, "a better reason").history[-1].reason == "a better reason"


def test_mended_says_that_it_was_and_from_which_deadline() -> None:
    mended = mend(PLAN, text="send the new plan", owner="both", due=None, private=True, today=TODAY)
    assert (mended.text, mended.owner, mended.due, mended.private) == (
        "send the new plan",
        "both",
        None,
        True,
    )
    assert mended.history == (Change(on=TODAY, what="mended", due_before=DUE),)
    same = mend(PLAN, text=PLAN.text, owner=PLAN.owner, due=PLAN.due, private=False, today=TODAY)
    assert same is PLAN


@pytest.mark.parametrize(
    ("owner", "managers"), [("manager", True), ("both", True), ("employee", False), ("Lars", False)]
)
def test_what_the_manager_has_promised(owner: str, managers: bool) -> None:
    assert Action(id="1", person="a", text="x", agreed=AGREED, owner=owner).is_managers is managers


def test_open_ones_and_the_managers_own_promises_stand_first() -> None:
    late, never = date(2026, 11, 1), None
    actions = (
        done(Action(id="settled", person="a", text="x", agreed=AGREED, due=late), TODAY),
        Action(id="theirs", person="a", text="x", agreed=AGREED, owner="employee", due=late),
        Action(id="someday", person="a", text="x", agreed=AGREED, due=never),
        Action(id="mine", person="a", text="x", agreed=AGREED, due=DUE),
        Action(id="ours", person="a", text="x", agreed=AGREED, owner="both", due=late),
    )
    order = ["ours", "mine", "someday", "theirs", "settled"]
    assert [action.id for action in in_order(actions)] == order
    assert in_order(tuple(reversed(actions))) == in_order(actions)
