"""Reminded that something was kept long enough; a field for what was agreed because of health."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.home.test_people import fill
from tests.screens.sitting import Clock, Sitting, keep, sit_at
from tests.screens.team import LAST, NOW, TODAY, last_meeting
from tui.app.start.start import Start
from tui.domain.meeting.archive import Held
from tui.domain.meeting.privacy import HealthRemark, Private
from tui.domain.workspace.state import Closing, State

REMARK = "works from ten o’clock"


def with_old_ratings(state: State) -> State:
    """Robin has one more meeting, of a year and a month ago."""
    day = LAST - timedelta(400)
    held = Held(meeting=last_meeting(id="longago", held=day), minutes="# Then\n")
    return msgspec.structs.replace(state, closings={"longago": Closing(held=held, year=day.year)})


def reminded(home: Sitting) -> bool:
    return any("fireside forget --old" in line for line in home.told())


async def test_with_nothing_due_nothing_is_said_and_nothing_written(sit: Sit, folder: Path) -> None:
    async with sit() as home:
        assert home.told() == []
    assert not (folder / "erasure.json").exists()


async def test_what_was_kept_long_enough_is_told_once_a_week(sit: Sit, folder: Path) -> None:
    keep(folder, with_old_ratings)
    async with sit() as home:
        assert home.told() == [
            "Ratings from 1 meeting are older than 12 months. `fireside forget --old` shows them."
        ]
        assert "Robin" not in home.told()[0]
    for days, told in ((0, False), (6, False), (7, True), (8, False)):
        async with sit(clock=Clock(NOW + timedelta(days))) as home:
            assert reminded(home) is told


async def test_in_a_meeting_nothing_is_said(folder: Path) -> None:
    keep(folder, with_old_ratings)
    async with sit_at(folder, start=Start(person="robinek")) as meeting:
        assert not reminded(meeting)


@pytest.mark.parametrize("text", ['[retention]\nratings = "keep"\n', "[retention]\nratings = 1.5\n"])
async def test_kept_for_good_or_unclear_nothing_is_said(sit: Sit, folder: Path, text: str) -> None:
    keep(folder, with_old_ratings)
    settings(folder, text)
    async with sit() as home:
        assert not reminded(home)


async def test_damage_is_no_reminder(sit: Sit, folder: Path) -> None:
    keep(folder, with_old_ratings)
    path = folder / "people" / "robinek" / "2025.shared.json"
    path.write_bytes(path.read_bytes()[:-4])
    async with sit() as home:
        assert not reminded(home)


def settings(folder: Path, text: str) -> None:
    (folder.parent / "config").mkdir(exist_ok=True)
    (folder.parent / "config" / "settings.toml").write_text(text)


async def test_there_is_no_field_for_health_unless_one_wants_it(sit: Sit) -> None:
    async with sit(size=(80, 60)) as home:
        await home.press("end", "f9", "e")
        assert home.has("#role") and not home.has("#health")


async def test_it_is_asked_whether_it_is_needed(sit: Sit, folder: Path) -> None:
    settings(folder, "health_remarks = true\n")
    async with sit(size=(80, 60)) as home:
        await home.press("end", "f9", "e")
        await fill(home, "health", REMARK)
        await home.press("ctrl+s")
        assert "Is it needed?" in home.text()
        await home.press("n")
        assert home.field("#health").has_focus
        assert home.file("people/robinek/private.json").count(REMARK) == 0
        await home.press("ctrl+s", "y")
        assert home.screen == "HomeScreen"
        assert home.state.privates["robinek"].health == HealthRemark(text=REMARK, on=TODAY)
        assert REMARK in home.file("people/robinek/private.json")
        assert REMARK not in home.file("*.json") + home.file("people/*/*.shared.json") + home.text()
        await home.press("e", "ctrl+s")
        assert home.screen == "HomeScreen", "unchanged it is not asked about again"
        await home.press("e")
        await fill(home, "health", "")
        await home.press("ctrl+s")
        assert home.state.privates["robinek"].health is None
        await home.press("ctrl+z")
        assert home.state.privates["robinek"].health == HealthRemark(text=REMARK, on=TODAY)


async def test_while_others_may_watch_it_is_absent_and_stays_as_it_is(sit: Sit, folder: Path) -> None:
    settings(folder, "health_remarks = true\n")
    remark = HealthRemark(text=REMARK, on=LAST)
    keep(folder, lambda s: msgspec.structs.replace(s, privates={"robinek": Private(health=remark)}))
    async with sit(size=(80, 60)) as home:
        await home.press("end", "e")
        assert not home.has("#health") and REMARK not in home.text()
        await fill(home, "role", "lead")
        await home.press("ctrl+s")
        assert home.state.privates["robinek"].health == remark
        await home.press("f9", "e")
        assert REMARK in home.text()
        await home.press("f9")
        assert REMARK not in home.text()


async def test_it_comes_through_a_meeting_and_reaches_none_of_what_goes_out(sit: Sit, folder: Path) -> None:
    settings(folder, "health_remarks = true\n")
    remark = HealthRemark(text=REMARK, on=datetime(2026, 11, 20, tzinfo=UTC).date())
    keep(folder, lambda s: msgspec.structs.replace(s, privates={"robinek": Private(health=remark)}))
    async with sit(size=(120, 40)) as home:
        await home.press("end", "f9", "m")
        seen = [home.text()]
        for key in ("space", "space", "o", "escape", "f"):
            await home.press(key)
            seen.append(home.text())
        assert home.screen == "FollowUpScreen"
        await home.press("c")
        seen.append(home.text())
        await home.press("enter")
        seen.append(home.text())
        home.saved()
        assert not any(REMARK in text for text in seen)
        assert REMARK not in "".join(home.told()) + home.file("*.json") + home.file("**/*.shared.json")
        assert REMARK in home.file("people/robinek/private.json")
