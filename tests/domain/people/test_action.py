"""What becomes of an action."""

from datetime import date

import msgspec
import pytest

from tui.domain.people.action import (
    OFTEN,
    Action,
    Change,
    added,
    answered,
    carry,
    done,
    drop,
    in_order,
    mend,
    move,
    reopen,
    told_back,
)

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
    change = Change(
        on=TODAY,
        what="mended",
        due_before=DUE,
        text_before="send the plan",
        owner_before="manager",
        owner_after="both",
    )
    assert mended.history == (change,)
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


def test_what_stays_as_it_was_is_not_on_record() -> None:
    (change,) = mend(PLAN, text=PLAN.text, owner="employee", due=DUE, private=False, today=TODAY).history
    assert (change.text_before, change.due_before, change.owner_before) == ("", None, "manager")
    (change,) = mend(PLAN, text="other", owner="manager", due=DUE, private=False, today=TODAY).history
    assert (change.text_before, change.owner_before, change.owner_after) == (PLAN.text, "", "")


def test_a_reason_alone_is_on_record() -> None:
    same = mend(
        PLAN, text=PLAN.text, owner="manager", due=DUE, private=False, today=TODAY, reason="waits for Kim"
    )
    assert [(change.what, change.reason) for change in same.history] == [("mended", "waits for Kim")]


def test_the_form_leaves_what_is_taken_up_as_it_is_unless_told() -> None:
    up = mend(PLAN, text=PLAN.text, owner="manager", due=DUE, private=False, today=TODAY, upward=True)
    assert up.upward and len(up.history) == 1
    assert mend(up, text="other", owner="manager", due=DUE, private=False, today=TODAY).upward


def test_after_some_meetings_it_waits_for_an_answer_once() -> None:
    action = PLAN
    for _meeting in range(OFTEN - 1):
        action = carry(action)
    assert not action.waits_for_an_answer
    action = carry(action)
    assert (action.carried, action.waits_for_an_answer) == (OFTEN, True)
    assert not done(action, TODAY).waits_for_an_answer
    assert not answered(action, TODAY).waits_for_an_answer
    assert carry(answered(action, TODAY)).carried == OFTEN + 1
    assert not carry(answered(action, TODAY)).waits_for_an_answer
    assert carry(done(PLAN, TODAY)) == done(PLAN, TODAY), "what is settled goes nowhere"


def test_what_came_of_it_waits_to_be_told() -> None:
    up = mend(PLAN, text=PLAN.text, owner="manager", due=DUE, private=False, today=TODAY, upward=True)
    assert not up.is_to_be_told
    assert not done(up, TODAY).is_to_be_told, "there is nothing to tell"
    told = told_back(done(up, TODAY), "yes, from January", None)
    assert told.is_to_be_told
    assert not told_back(done(PLAN, TODAY), "yes", None).is_to_be_told, "it was nobody else's to answer"
    assert not told_back(told, told.outcome, TODAY).is_to_be_told
    assert not reopen(told, TODAY).is_to_be_told


def test_what_becomes_shared_takes_no_private_words_along() -> None:
    hers = msgspec.structs.replace(PLAN, private=True, text="ask whether she is well")
    hers = move(hers, DUE, TODAY, "she was ill")
    hers = mend(hers, text="ask about her mother", owner="Kim", due=DUE, private=True, today=TODAY)
    assert hers.history[-1].text_before == "ask whether she is well"
    shared = mend(
        hers, text="send flowers", owner="manager", due=DUE, private=False, today=TODAY, reason="she told me"
    )
    assert shared.text == "send flowers"
    assert [
        (change.what, change.reason, change.text_before, change.owner_before) for change in shared.history
    ] == [
        ("moved", "", "", ""),
        ("mended", "", "", ""),
        ("mended", "she told me", "", ""),
    ]
