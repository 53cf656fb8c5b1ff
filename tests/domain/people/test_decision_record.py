"""Decisions: they stand until they are dropped."""

from datetime import date

from tui.domain.people.decision_record import Decision, drop, replaced, restore
from tui.domain.people.team import Team, with_replacement

TODAY = date(2026, 11, 24)
STANDS = Decision(id="decide1", person="anna01", text="No calls on Fridays", decided=date(2026, 11, 3))


def test_a_dropped_one_stands_no_more_and_has_its_day() -> None:
    dropped = drop(STANDS, TODAY)
    assert (dropped.state, dropped.settled, dropped.is_open) == ("dropped", TODAY, False)


def test_what_is_settled_keeps_its_day() -> None:
    dropped = drop(STANDS, TODAY)
    assert drop(dropped, date(2026, 12, 1)) == dropped


def test_a_dropped_one_is_brought_back_as_it_was() -> None:
    assert restore(drop(STANDS, TODAY)) == STANDS


def test_a_later_one_takes_the_place_of_an_earlier() -> None:
    later = Decision(
        id="decide2", person="anna01", text="Calls at any time", decided=TODAY, replaces="decide1"
    )
    team = with_replacement(Team(decisions=(STANDS,)), later, TODAY)
    assert team.decisions == (replaced(STANDS, TODAY), later)
    assert [(one.state, one.settled, one.is_open) for one in team.decisions] == [
        ("replaced", TODAY, False),
        ("standing", None, True),
    ]


def test_what_was_settled_otherwise_is_not_replaced() -> None:
    dropped = drop(STANDS, TODAY)
    assert replaced(dropped, date(2026, 12, 1)) == dropped
