"""What became of each promise, and how many there are of each kind."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.people.action import Action, added, done, drop, mend, move, reopen
from tui.domain.people.promises import FATES, of_others, of_side, promise, promises, tally

AGREED, TODAY, DUE = date(2026, 11, 5), date(2026, 11, 19), date(2026, 11, 27)
PLAN = added(Action(id="1", person="a", text="send the plan", agreed=AGREED, due=DUE))
LATER = DUE + timedelta(7)


@pytest.mark.parametrize(
    ("action", "fate", "moves"),
    [
        (PLAN, "open", 0),
        (done(PLAN, DUE), "kept", 0),
        (done(PLAN, DUE + timedelta(1)), "late", 0),
        (done(msgspec.structs.replace(PLAN, due=None), LATER), "kept", 0),
        (move(PLAN, LATER, TODAY), "moved", 1),
        (done(move(PLAN, LATER, TODAY), LATER), "kept", 1),
        (done(move(PLAN, LATER, TODAY), LATER + timedelta(1)), "late", 1),
        (drop(move(PLAN, LATER, TODAY), TODAY), "dropped", 1),
        (reopen(done(PLAN, TODAY), TODAY), "open", 0),
        (move(PLAN, DUE, TODAY, "the day stays"), "open", 0),
        (mend(PLAN, text="x", owner="manager", due=LATER, private=False, today=TODAY), "moved", 1),
        (mend(PLAN, text="x", owner="manager", due=DUE, private=False, today=TODAY), "open", 0),
    ],
)
def test_what_became_of_it(action: Action, fate: str, moves: int) -> None:
    found = promise(action)
    assert (found.fate, found.moves) == (fate, moves)


def test_each_side_has_its_own_and_both_have_those_made_together() -> None:
    made = [
        msgspec.structs.replace(PLAN, id=owner, owner=owner)
        for owner in ("manager", "employee", "both", "Kim")
    ]
    found = promises(made, private=False)
    assert {one.action.id for one in of_side(found, "manager")} == {"manager", "both"}
    assert {one.action.id for one in of_side(found, "employee")} == {"employee", "both"}
    assert [one.action.id for one in of_others(found)] == ["Kim"]


def test_open_ones_stand_first_then_what_was_settled_last() -> None:
    def one(id: str, **more: object) -> Action:
        return msgspec.structs.replace(PLAN, id=id, **more)

    actions = [
        done(one("before"), AGREED),
        done(one("last"), TODAY),
        one("open"),
        one("newer", agreed=TODAY),
        msgspec.structs.replace(done(one("tell"), TODAY), upward=True, outcome="yes"),
        one("secret", private=True),
    ]
    assert [p.action.id for p in promises(actions, private=False)] == [
        "newer",
        "tell",
        "open",
        "last",
        "before",
    ]
    assert "secret" in [p.action.id for p in promises(actions, private=True)]


@given(
    st.lists(
        st.sampled_from(
            [PLAN, done(PLAN, DUE), done(PLAN, LATER), move(PLAN, LATER, TODAY), drop(PLAN, TODAY)]
        )
    )
)
def test_every_promise_is_counted_once(actions: list[Action]) -> None:
    found = promises(actions, private=True)
    counted = tally(found)
    assert sum(counted.values()) == len(actions)
    assert list(counted) == [fate for fate in FATES if fate in counted]
    assert all(counted.values())
