from datetime import date, timedelta

import msgspec
import pytest

from tui.domain.people.action import Action, added, done, drop, move
from tui.domain.people.promises import promise, tally
from tui.language import Translator
from tui.language.promise_text import fate_text, tally_text

TODAY, DUE = date(2026, 11, 19), date(2026, 11, 27)
PLAN = added(Action(id="1", person="a", text="send the plan", agreed=date(2026, 11, 5), due=DUE))
MOVED = move(PLAN, DUE + timedelta(7), TODAY)
ENGLISH = Translator("en")


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (PLAN, "open, Fri 27 Nov"),
        (msgspec.structs.replace(PLAN, due=None), "open"),
        (done(PLAN, DUE), "kept Fri 27 Nov"),
        (done(PLAN, DUE + timedelta(3)), "kept later, Mon 30 Nov"),
        (drop(PLAN, TODAY), "dropped Thu 19 Nov"),
        (MOVED, "open, Fri 4 Dec, moved once"),
        (done(move(MOVED, DUE + timedelta(9), TODAY), DUE), "kept Fri 27 Nov, moved 2 times"),
    ],
)
def test_what_became_of_it(action: Action, said: str) -> None:
    assert fate_text(promise(action), TODAY, ENGLISH) == said


def test_how_many_of_each() -> None:
    found = [
        promise(one)
        for one in (PLAN, MOVED, done(PLAN, DUE), drop(PLAN, TODAY), done(PLAN, DUE + timedelta(3)))
    ]
    assert tally_text(tally(found), ENGLISH) == "1 kept · 1 kept later · 1 moved · 1 open · 1 dropped"
    assert tally_text(tally([]), ENGLISH) == ""
