"""The one thing not to forget: which of all that waits it is."""

from datetime import date, timedelta

import msgspec

from tui.domain.people.action import Action
from tui.domain.people.not_to_forget import not_to_forget
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team

TODAY = date(2026, 11, 24)
ANNA = Person(id="anna", name="Anna", since=TODAY)

LATE = Action(id="late", person="anna", text="x", agreed=TODAY, due=TODAY)
LATER = msgspec.structs.replace(LATE, id="later", due=TODAY + timedelta(1))
SOME_DAY = msgspec.structs.replace(LATE, id="some day", due=None)
THEIRS = msgspec.structs.replace(LATE, id="theirs", owner="employee")
SECRET = msgspec.structs.replace(LATE, id="secret", private=True)
CAME = msgspec.structs.replace(SOME_DAY, id="came", state="done", settled=TODAY, upward=True, outcome="yes")
NEW = Point(id="new", person="anna", text="x", side="employee", raised=TODAY)
WAITS = msgspec.structs.replace(NEW, id="waits", kept=1)
LONGER = msgspec.structs.replace(NEW, id="longer", kept=2)
OLDER = msgspec.structs.replace(LONGER, id="older", raised=TODAY - timedelta(30))
MINE = msgspec.structs.replace(OLDER, id="mine", side="manager")


def thing(*things: Action | Point) -> str:
    actions = tuple(one for one in things if isinstance(one, Action))
    points = tuple(one for one in things if isinstance(one, Point))
    found = not_to_forget(Team(people=(ANNA,), actions=actions, points=points), ANNA, TODAY)
    return "" if found is None else found.id


def test_a_promise_that_is_due_comes_before_all_else() -> None:
    assert thing(LATER, SOME_DAY, CAME, OLDER, LATE) == "late"


def test_then_what_is_to_be_told_back_then_what_they_waited_with_longest() -> None:
    assert thing(LATER, OLDER, CAME) == "came"
    assert thing(LATER, WAITS, LONGER, OLDER) == "older"


def test_then_the_next_promise_and_at_last_one_without_a_day() -> None:
    assert thing(SOME_DAY, LATER, NEW, THEIRS) == "later"
    assert thing(SOME_DAY, NEW, THEIRS) == "some day"


def test_what_is_new_theirs_private_or_of_others_is_none() -> None:
    other = msgspec.structs.replace(LATE, id="other", person="bo")
    assert thing(THEIRS, SECRET, NEW, MINE, other) == ""
