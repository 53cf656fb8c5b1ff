"""Closing: the next date, the archive, what is there next time, and taking it back."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import ANNA, TODAY
from tui.domain.people.person import Appointment, Spell
from tui.domain.people.team import with_person
from tui.domain.workspace.state import State


def agreed(home: Sitting) -> Appointment | None:
    robin = home.team.person("robinek")
    assert robin is not None
    return robin.agreed


async def hold(talk: Sitting) -> None:
    """A short talk: a note, a private note, an action, a question for later, one thing done."""
    for line in (
        "The estimate slipped",
        "# looks worn",
        "! Write it down @them >fri",
        "? ask about the move",
    ):
        await talk.press("n")
        await talk.type(line, "enter")
    await talk.press("d", "f")


async def choose_robin(home: Sitting) -> None:
    home.app.clear_notifications()
    await home.press("end")
    assert "Robin Ek" in home.line("▌")


async def test_the_next_date_is_suggested_by_cadence(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await hold(talk)
        await talk.press("f10")
        assert "Tue 1 Dec 09:30" in talk.text()
        assert "(suggested)" in talk.text()
        assert "1 action agreed" in talk.text()
        assert "points wait for next time" in talk.text()
        assert "1 note goes into the minutes unsorted" in talk.text()


@pytest.mark.parametrize(
    ("every", "reason"), [(0, "suggested from how often you meet"), (3, "closer contact until Thu 24 Dec")]
)
async def test_why_a_date_is_suggested_is_said_where_nobody_watches(
    meet: Sit, folder: Path, every: int, reason: str
) -> None:
    spell = Spell(start=TODAY - timedelta(days=9), until=TODAY + timedelta(days=30), every=every)
    keep(folder, lambda state: with_spell(state, spell if every else None))
    async with meet("last-actions") as talk:
        await talk.press("d", "f", "f10")
        watched = talk.text()
        assert "closer contact" not in watched and "how often" not in watched
        await talk.press("f9")
        assert reason in talk.text()


def with_spell(state: State, spell: Spell | None) -> State:
    robin = state.team.person("robinek")
    assert robin is not None
    return msgspec.structs.replace(
        state, team=with_person(state.team, msgspec.structs.replace(robin, spell=spell))
    )


@pytest.mark.parametrize(("setting", "shown"), [("working", "mån 28 dec"), ("any", "tors 24 dec")])
async def test_a_red_day_is_passed_by_and_named(meet: Sit, folder: Path, setting: str, shown: str) -> None:
    monthly = msgspec.structs.replace(ANNA, cadence=30)
    keep(folder, lambda state: msgspec.structs.replace(state, team=with_person(state.team, monthly)))
    config = folder.parent / "config"
    config.mkdir(exist_ok=True)
    (config / "settings.toml").write_text(f'next_dates = "{setting}"\n')
    async with meet("free", person="annaak", size=(100, 30)) as talk:
        await talk.press("f", "f10")
        assert shown in talk.text() and "(förslag)" in talk.text()
        assert ("inte tors 24 dec: Julafton" in talk.text()) is (setting == "working")
        await talk.press("c", "enter")
        anna = talk.team.person("annaak")
        assert anna is not None and anna.agreed is not None
        assert anna.agreed.on == date(2026, 12, 28 if setting == "working" else 24)


@pytest.mark.parametrize(
    ("typed", "shown", "expected"),
    [
        ("thursday 14.15", "→ Thu 26 Nov 14:15", Appointment(on=date(2026, 11, 26), time="14:15")),
        ("in 2 weeks", "→ Tue 8 Dec", Appointment(on=date(2026, 12, 8))),
        ("2026-12-03 9", "→ Thu 3 Dec 09:00", Appointment(on=date(2026, 12, 3), time="09:00")),
        ("om 2 uger kl 10", "→ Tue 8 Dec 10:00", Appointment(on=date(2026, 12, 8), time="10:00")),
    ],
)
async def test_another_date_is_typed_and_shown_resolved(
    meet: Sit, typed: str, shown: str, expected: Appointment
) -> None:
    async with meet("free") as talk:
        await talk.press("f", "f10", "d")
        talk.field().value = ""
        await talk.type(typed)
        assert shown in talk.text()
        await talk.press("enter")
        assert talk.meeting.next == expected
        assert "suggested" not in talk.text()
        await talk.press("c", "enter")
        assert agreed(talk) == expected


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "not understood yet – try friday"),
        ("someday", "not understood yet – try friday"),
        ("yesterday", "not understood yet – try friday"),
        ("2020-01-01", "Wed 1 Jan 2020 has passed"),
        ("friday at teatime", "not understood yet – try fri 27/11"),
    ],
)
async def test_a_date_that_is_none_is_asked_again(meet: Sit, typed: str, said: str) -> None:
    async with meet("free") as talk:
        await talk.press("f", "f10", "d")
        talk.field().value = typed
        await talk.press("enter")
        assert said in talk.text()
        await talk.press("escape")
        assert talk.meeting.next is None


async def test_closing_archives_the_meeting_and_sets_the_next_date_in_one_step(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await hold(talk)
        await talk.press("c", "enter")
        assert talk.screen == "HomeScreen"
        assert talk.state.meetings == {}
        assert agreed(talk) == Appointment(on=date(2026, 12, 1), time="09:30")
        assert any("Tue 1 Dec" in line for line in talk.told())
        talk.saved()
        assert list((talk.folder / "live").iterdir()) == []
        archive = talk.file("people/robinek/2026.shared.json")
        assert "thismeet" in archive
        assert "# Robin Ek · Tue 24 Nov" in archive
        assert "The estimate slipped" in archive
        assert "looks worn" not in archive + talk.file("team.json")
        assert "looks worn" in talk.file("people/robinek/private.json")


async def test_next_time_what_was_agreed_and_kept_is_there_by_itself(meet: Sit) -> None:
    async with meet("last-actions", size=(80, 40)) as talk:
        await hold(talk)
        await talk.press("c", "enter")
        await choose_robin(talk)
        await talk.press("l")
        assert "Write it down" in talk.text()
        assert "Send the plan" not in talk.text(), "done, and gone with the meeting"
        await talk.press("escape", "p", "3")
        assert "ask about the move" in talk.text()
        await talk.press("m", "space", "space", "pagedown", "pagedown")
        assert "Write it down" in talk.text()


async def test_home_tells_of_the_meeting_at_once(meet: Sit) -> None:
    async with meet("weather", size=(120, 40)) as talk:
        await talk.press("1")
        await hold(talk)
        await talk.press("c", "enter")
        await choose_robin(talk)
        await talk.press("f9", "escape")
        assert "Next: Tue 1 Dec 09:30" in talk.text()
        assert "(suggested" not in talk.text()
        assert "Last met today" in talk.text()
        assert "sunny" in talk.text()
        assert "The estimate slipped" in talk.text()


async def test_undo_brings_the_meeting_back(meet: Sit) -> None:
    async with meet("last-actions") as talk:
        await hold(talk)
        before = talk.state
        await talk.press("c", "enter")
        talk.saved()
        await talk.press("ctrl+z")
        assert talk.state.team == before.team
        assert talk.meeting.notes == before.meetings["robinek"].notes
        assert "thismeet" not in talk.file("people/robinek/2026.shared.json")
        assert "looks worn" not in talk.file("people/robinek/private.json")
        assert "looks worn" in talk.file("live/*.private.json")
        await choose_robin(talk)
        await talk.press("f9")
        assert "to follow up" in talk.line("Robin Ek")
        await talk.press("m")
        assert talk.screen == "FollowUpScreen"
        await talk.press("c", "enter", "ctrl+z", "ctrl+y")
        assert talk.state.meetings == {}
        assert "thismeet" in talk.file("people/robinek/2026.shared.json")


async def test_closed_twice_in_a_day_both_are_kept(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f", "c", "enter")
        await choose_robin(talk)
        await talk.press("m", "f", "c", "enter")
        archive = talk.file("people/robinek/2026.shared.json")
        assert archive.count('"# Robin Ek') == 2
        assert talk.team.digest("robinek").meetings == 3
