"""An action as it is handed out: all that is kept of it."""

from datetime import date

from tui.domain.people.action import Action, carry, done, mend, told_back
from tui.exchange.markdown.markdown_agreed import action_line
from tui.language import Translator

AGREED, TODAY = date(2026, 11, 5), date(2026, 11, 19)
PLAN = Action(id="1", person="a", text="send the plan", agreed=AGREED)
ENGLISH = Translator("en")


def test_what_it_said_before_and_who_had_it_are_told() -> None:
    mended = mend(PLAN, text="draw *it*", owner="Kim", due=None, private=False, today=TODAY, reason="ill")
    assert action_line(mended, ENGLISH) == (
        "draw \\*it\\* – Kim, agreed 2026-11-05, open; "
        "2026-11-19: your manager → Kim worded anew, before: “send the plan” ill"
    )


def test_how_often_it_came_along_and_what_came_of_it_are_told() -> None:
    up = mend(PLAN, text=PLAN.text, owner="manager", due=None, private=False, today=TODAY, upward=True)
    told = told_back(done(carry(carry(up)), TODAY), "from # January", TODAY)
    assert action_line(told, ENGLISH) == (
        "send the plan – your manager, agreed 2026-11-05, done 2026-11-19, carried over 2 times, "
        "to the manager’s own manager, what came of it: from \\# January, told back 2026-11-19"
    )
    assert action_line(PLAN, ENGLISH) == "send the plan – your manager, agreed 2026-11-05, open"
