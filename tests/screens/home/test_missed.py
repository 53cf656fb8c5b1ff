"""A meeting that did not take place: moved, held with nothing written, or left out; nobody is blamed."""

from datetime import date
from pathlib import Path

import msgspec

from tests.screens.conftest import Sit
from tests.screens.sitting import keep, sit_at
from tests.screens.team import held
from tui.domain.people.person import Appointment, Person
from tui.domain.people.team import with_person
from tui.domain.workspace.state import State, with_meeting

PASSED = Appointment(on=date(2026, 11, 19), time="09:30")


def with_a_day_gone_by(state: State) -> State:
    """Give the state in which the meeting with Robin was to be last Thursday, and is prepared."""
    robin = state.team.person("robinek")
    assert robin is not None
    team = with_person(state.team, msgspec.structs.replace(robin, agreed=PASSED))
    prepared = msgspec.structs.replace(held("their-points"), planned=PASSED)
    return with_meeting(msgspec.structs.replace(state, team=team), prepared)


def robin(state: State) -> Person:
    person = state.team.person("robinek")
    assert person is not None
    return person


async def test_home_says_that_it_has_gone_by_where_nobody_watches(folder: Path) -> None:
    keep(folder, with_a_day_gone_by)
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("end")
        assert "gone by" not in home.text() and "19 Nov" not in home.text()
        await home.press("s")
        assert home.screen == "HomeScreen", "that it passed is nobody else's"
        await home.press("f9")
        assert "Thu 19 Nov has gone by: s says what became of it" in home.text()


async def test_the_question_goes_when_others_begin_to_watch(folder: Path) -> None:
    keep(folder, with_a_day_gone_by)
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("end", "f9", "s", "f9")
        assert home.screen == "HomeScreen" and "19 Nov" not in home.text()


async def test_moved_to_another_day_all_that_waits_goes_along(folder: Path) -> None:
    keep(folder, with_a_day_gone_by)
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("end", "f9", "s")
        assert "Robin: what became of Thu 19 Nov?" in home.text()
        before = home.team
        await home.press("enter")
        home.field().value = "friday 10:00"
        await home.press("enter")
        assert robin(home.state).agreed == Appointment(on=date(2026, 11, 27), time="10:00")
        assert home.meeting.planned == robin(home.state).agreed
        assert home.team.actions == before.actions and home.team.points == before.points
        assert "gone by" not in home.text()
        (known,) = home.team.unheld
        assert (known.planned, known.became, known.to) == (PASSED.on, "moved", date(2026, 11, 27))
        await home.press("ctrl+z")
        assert robin(home.state).agreed == PASSED and home.team.unheld == ()


async def test_one_held_without_notes_is_in_the_archive_and_points_wait(folder: Path) -> None:
    keep(folder, with_a_day_gone_by)
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("end", "f9", "s", "down", "enter")
        digest = home.team.digest("robinek")
        assert (digest.meetings, digest.last_on) == (2, PASSED.on)
        assert {point.text for point in home.team.points if point.is_open} >= {
            "Laptop is slow",
            "The release",
        }
        assert home.meeting.id == "thismeet", "what was prepared is there next time"
        agreed = robin(home.state).agreed
        assert agreed is not None and agreed.on > home.clock.today()
        archived = home.file("people/robinek/2026.shared.json")
        assert '"held":"2026-11-19"' in archived
        assert '"became":"held"' in archived and home.team.unheld == (), "with the meeting, for the record"


async def test_one_that_is_left_out_is_followed_by_the_next(folder: Path) -> None:
    keep(folder, with_a_day_gone_by)
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("end", "f9", "s", "end", "enter")
        assert home.team.digest("robinek").meetings == 1
        assert robin(home.state).agreed == Appointment(on=date(2026, 12, 1), time="09:30")
        assert [(one.planned, one.became) for one in home.team.unheld] == [(PASSED.on, "left-out")]
        await home.press("t", "space")
        assert home.line("Moved or left out").split()[-2:] == ["1", "0"]


async def test_one_that_is_to_come_can_be_moved_and_not_held(sit: Sit) -> None:
    async with sit(size=(120, 40)) as home:
        await home.press("f9")
        await home.press("home", "down", "down", "down", "s")
        assert "what becomes of" in home.text()
        assert "nothing was written" not in home.text()


async def test_what_was_begun_and_not_closed_is_pointed_out(folder: Path) -> None:
    begun = msgspec.structs.replace(held("their-points"), phase="follow-up", held=date(2026, 11, 20))
    keep(folder, lambda state: with_meeting(state, begun))
    async with sit_at(folder, size=(120, 40)) as home:
        await home.press("f9")
        assert "Fri 20 Nov is not closed yet: m goes on to it" in home.text()
        await home.press("s")
        assert home.screen == "HomeScreen", "it is closed instead"
