"""What somebody has in writing, and what has become of it."""

from datetime import date, timedelta

import msgspec
import pytest

from tests.domain.samples import ANNA, NOW, TODAY, meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action, done, drop, mend, move, reopen
from tui.domain.people.sent_minutes import SentMinutes, differences, handed_on, put, written
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting

PLAN = Action(id="a1", person="anna", text="Send the plan", agreed=TODAY, due=TODAY, meeting="m")
CHAIR = Action(id="a2", person="anna", text="Order a chair", agreed=TODAY, owner="employee", meeting="m")
SECRET = Action(id="a3", person="anna", text="Ask why", agreed=TODAY, meeting="m", private=True)
OLD = Action(id="a4", person="anna", text="Old", agreed=TODAY, meeting="before")
SENT = written("m", "anna", (PLAN, CHAIR, SECRET, OLD), TODAY)
LATER = TODAY + timedelta(7)


def test_the_shared_agreements_of_that_meeting_are_kept() -> None:
    assert [one.id for one in SENT.actions] == ["a1", "a2"]
    assert differences(SENT, (PLAN, CHAIR, SECRET, OLD)) == ()


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (done(PLAN, LATER), "done"),
        (drop(PLAN, LATER), "dropped"),
        (move(PLAN, LATER, LATER), "changed"),
        (msgspec.structs.replace(PLAN, owner="both"), "changed"),
        (msgspec.structs.replace(PLAN, text="Send it"), "changed"),
        (None, "gone"),
        (reopen(done(PLAN, LATER), LATER), None),
        (mend(PLAN, text="x", owner="manager", due=None, private=True, today=LATER), None),
    ],
)
def test_what_became_of_one_is_told_against_what_it_was(now: Action | None, what: str | None) -> None:
    found = differences(SENT, (CHAIR,) if now is None else (now, CHAIR))
    if what is None:
        assert found == (), "what is private now is told of no more, and what is as it was is no change"
        return
    (one,) = found
    assert (one.what, one.before, one.now) == (what, SENT.actions[0] if now else one.before, now)
    assert one.before is not None and one.before.text == "Send the plan"


def test_what_was_done_when_they_got_it_is_no_news() -> None:
    before = written("m", "anna", (done(PLAN, TODAY), CHAIR), TODAY)
    assert differences(before, (done(PLAN, TODAY), CHAIR)) == ()
    (one,) = differences(before, (reopen(done(PLAN, TODAY), LATER), CHAIR))
    assert one.what == "changed"


def test_what_was_agreed_afterwards_is_new() -> None:
    more = msgspec.structs.replace(CHAIR, id="a9")
    (one,) = differences(SENT, (PLAN, CHAIR, more))
    assert (one.what, one.before, one.now) == ("new", None, more)
    assert differences(SENT, (PLAN, CHAIR, drop(more, LATER))) == ()


def test_minutes_that_were_handed_on_stay_as_they_were_got() -> None:
    handed = handed_on((SENT,), "m", TODAY)
    again = put(handed, written("m", "anna", (move(PLAN, LATER, LATER),), LATER))
    assert again == handed
    assert put((SENT,), written("m", "anna", (CHAIR,), LATER))[0].on == LATER
    (after,) = put(handed, SentMinutes(id="m2", person="anna", on=LATER))
    assert after.id == "m2", "those of the last meeting alone are kept"
    assert handed_on(handed, "m", LATER) == handed


def test_closing_keeps_what_the_minutes_hold() -> None:
    state = with_meeting(
        State(team=Team(people=(ANNA,), actions=(PLAN, SECRET)), privates={"anna": Private()}), meeting()
    )
    closed = close(state, state.meetings["anna"], minutes="", now=NOW, today=date(2026, 11, 24))
    (sent,) = closed.team.sent
    assert (sent.id, sent.handed, [one.text for one in sent.actions]) == ("m", None, ["Send the plan"])
