"""What time does by itself: a day begins at home, and one comes back to a meeting after a while."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Clock, Sitting, keep, sit_at
from tests.screens.team import ROBIN, TODAY
from tui.app.start.start import Start
from tui.domain.meeting.meeting_clock import elapsed
from tui.domain.people.team import with_digest
from tui.domain.workspace.state import State
from tui.language.translator import Translator


async def on_the_next_day(talk: Sitting, days: int = 1) -> None:
    talk.clock.advance(days * 24 * 60)
    talk.app.parts.look()
    await talk.settle()


@pytest.mark.parametrize("size", [(120, 36), (60, 18)])
async def test_home_that_stays_open_over_midnight_is_as_one_that_is_opened_then(
    folder: Path, size: tuple[int, int]
) -> None:
    async with sit_at(folder, size=size) as talk:
        before = talk.text()
        await on_the_next_day(talk)
        shown = talk.text()
        assert shown.splitlines()[0] != before.splitlines()[0]
    clock = Clock()
    clock.advance(24 * 60)
    async with sit_at(folder, clock=clock, size=size) as fresh:
        assert fresh.text() == shown


async def test_home_behind_a_meeting_is_on_the_new_day_too(meet: Sit) -> None:
    async with meet("free", size=(120, 36)) as talk:
        await on_the_next_day(talk)
        await talk.press("escape", "escape")
        assert talk.screen == "HomeScreen"
        tomorrow = TODAY + timedelta(days=1)
        assert f" {tomorrow.day} " in talk.text().splitlines()[0]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "still to come"), ("sv", "ligger framåt"), ("da", "ligger fremme")]
)
def test_a_meeting_in_the_future_is_not_called_today(language: str, said: str) -> None:
    _ = Translator(language)  # type: ignore[arg-type]
    for days in (1, 3, 400):
        text = _.since(TODAY + timedelta(days=days), TODAY)
        assert said in text and _("today") not in text
    assert _.since(TODAY, TODAY) == _("today")


async def test_with_the_clock_set_back_home_does_not_say_today(folder: Path) -> None:
    def met(state: State) -> State:
        digest = state.team.digest(ROBIN.id)
        later = msgspec.structs.replace(digest, last_on=TODAY + timedelta(days=3), meetings=1)
        return msgspec.structs.replace(state, team=with_digest(state.team, ROBIN.id, later))

    keep(folder, met)
    async with sit_at(folder, size=(120, 36)) as talk:
        await talk.press("f9", "home")
        while talk.app.screen.person.id != ROBIN.id:  # type: ignore[attr-defined]
            await talk.press("down")
        assert "Last met on Fri 27 Nov, still to come" in talk.text()


@pytest.mark.parametrize(("key", "minutes"), [("y", 135), ("n", 5), ("escape", 5)])
async def test_back_after_a_while_one_is_asked_once_whether_it_counts(
    meet: Sit, folder: Path, key: str, minutes: int
) -> None:
    async with meet("free") as talk:
        await talk.press("n")
        await talk.type("a note", "enter")
    clock = Clock()
    clock.advance(130)
    async with sit_at(folder, clock=clock, start=Start(person=ROBIN.id)) as talk:
        assert talk.screen == "Confirm" and "Away 2 h 10 min. Count it?" in talk.text()
        await talk.pass_time(3)
        assert not talk.meeting.clock.runs
        clock.advance(-3)
        await talk.press(key)
        assert talk.screen == "DialogueScreen"
        clock.advance(5)
        assert elapsed(talk.meeting.clock, clock.now()) == minutes * 60
        step = talk.meeting.current_step
        assert step is not None and elapsed(step.clock, clock.now()) == minutes * 60
    async with sit_at(folder, clock=clock, start=Start(person=ROBIN.id)) as talk:
        assert talk.screen == "DialogueScreen"


@pytest.mark.parametrize("keys", [("m",), ("enter",)])
async def test_likewise_from_home(meet: Sit, keys: tuple[str, ...]) -> None:
    async with meet("free") as talk:
        await talk.press("escape", "escape")
        talk.clock.advance(25)
        await talk.press("home")
        while talk.app.screen.person.id != ROBIN.id:  # type: ignore[attr-defined]
            await talk.press("down")
        await talk.press(*keys)
        assert talk.screen == "Confirm" and "Away 25 min. Count it?" in talk.text()
        await talk.press("n")
        assert talk.screen == "DialogueScreen" and talk.meeting.clock.runs


async def test_after_a_short_absence_nothing_is_asked(meet: Sit, folder: Path) -> None:
    async with meet("free"):
        pass
    clock = Clock()
    clock.advance(9)
    async with sit_at(folder, clock=clock, start=Start(person=ROBIN.id)) as talk:
        assert talk.screen == "DialogueScreen"
        assert elapsed(talk.meeting.clock, clock.now()) == 9 * 60
