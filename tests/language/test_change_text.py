"""What happened to an action, in words."""

from datetime import date

from tui.domain.people.action import Action, added, carry, done, drop, mend, move, reopen
from tui.language import Translator
from tui.language.change_text import carried_text, history_lines

AGREED, TODAY, DUE, LATER = date(2026, 11, 5), date(2026, 11, 19), date(2026, 11, 27), date(2026, 12, 4)
PLAN = added(Action(id="1", person="a", text="send the plan", agreed=AGREED, due=DUE))
ENGLISH = Translator("en")


def newest(action: Action, language: str = "en") -> str:
    return history_lines(action, "Anna", TODAY, Translator(language))[0]  # type: ignore[arg-type]


def test_each_thing_that_happened_is_told_with_its_day_and_reason() -> None:
    assert newest(PLAN) == "Thu 5 Nov  agreed, Fri 27 Nov"
    assert newest(move(PLAN, LATER, TODAY, "ill")) == "Thu 19 Nov  moved: Fri 27 Nov → Fri 4 Dec – ill"
    assert newest(move(PLAN, None, TODAY)) == "Thu 19 Nov  moved: Fri 27 Nov → no date"
    assert newest(move(PLAN, DUE, TODAY, "as agreed")) == "Thu 19 Nov  the day stays – as agreed"
    assert newest(done(PLAN, TODAY)) == "Thu 19 Nov  done"
    assert newest(drop(PLAN, TODAY, "not needed")) == "Thu 19 Nov  dropped – not needed"
    assert newest(reopen(done(PLAN, TODAY), TODAY)) == "Thu 19 Nov  open again"


def test_the_form_tells_what_it_changed() -> None:
    mended = mend(PLAN, text="draw the plan", owner="employee", due=LATER, private=False, today=TODAY)
    assert newest(mended) == (
        "Thu 19 Nov  moved: Fri 27 Nov → Fri 4 Dec; handed over: me → Anna; "
        "worded anew, before: “send the plan”"
    )
    secret = mend(PLAN, text=PLAN.text, owner="manager", due=DUE, private=True, today=TODAY)
    assert newest(secret) == "Thu 19 Nov  changed"
    assert "överlämnad: jag → Anna" in newest(mended, "sv")


def test_the_newest_comes_first() -> None:
    told = history_lines(drop(done(PLAN, TODAY), TODAY), "Anna", TODAY, ENGLISH)
    assert [line.split("  ")[1] for line in told] == ["dropped", "done", "agreed, Fri 27 Nov"]


def test_how_often_it_came_along_is_told_while_it_is_open() -> None:
    assert carried_text(PLAN, ENGLISH) == ""
    assert carried_text(carry(PLAN), ENGLISH) == "carried over once"
    assert carried_text(carry(carry(PLAN)), ENGLISH) == "carried over 2 times"
    assert carried_text(done(carry(PLAN), TODAY), ENGLISH) == ""
