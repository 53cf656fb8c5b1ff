"""Whether others watch is seen by the shape of the screen: the stage is bare, the desk has all that is at hand."""

import pytest

from tests.screens.conftest import Sit
from tests.screens.test_saved import Disk, disk, settled
from tui.widgets.meeting.clock.talk_line import TalkLine

SIZES = [(40, 20), (60, 18), (80, 24), (100, 30)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_stage_is_bare(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", "agree", size=size) as talk:
        await talk.press("n")
        await talk.type("calmer now", "enter")
        text = talk.text()
        assert not [
            word for word in ("saved", "who speaks", "1 note", "0 actions", "noted so far") if word in text
        ]
        assert "▀" * size[0] not in text, "no mantel"
        assert "What we agree" not in text, "no plan"
        keys = [hint for hint in text.rstrip().splitlines()[-1].strip().split("   ") if hint]
        assert 2 <= len(keys) <= 4


@pytest.mark.parametrize("size", SIZES[1:], ids=str)
async def test_the_desk_has_all_at_hand(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", "agree", size=size) as talk:
        await talk.press("f9", "n")
        await talk.type("calmer now", "enter")
        text = talk.text()
        assert "1 note · 0 actions · saved" in text
        assert "▀" * size[0] in text, "the mantel tells it at a glance"
        assert ("What we agree" in text) == (size[0] >= 60), "the plan"
        assert ("noted so far" in text) == (size[0] >= 100), "the notes"


async def test_the_rail_has_private_notes_too_and_goes_with_the_desk(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await talk.press("f9", "n")
        await talk.type("# looks worn", "enter", "n")
        await talk.type("! send it @them >fri", "enter")
        assert "# looks worn" in talk.text() and "→ send it" in talk.text()
        await talk.press("f9")
        assert "worn" not in talk.text() and "agreed so far" not in talk.text()


async def test_the_stage_lies_still_while_a_note_is_written_and_kept(meet: Sit) -> None:
    async with meet("weather", "free", size=(80, 24)) as talk:
        before = talk.text().splitlines()
        await talk.press("n")
        await talk.type("calm")
        assert talk.text().splitlines()[:18] == before[:18]


async def test_who_speaks_is_counted_unseen(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        before = talk.text()
        await talk.press("tab")
        assert talk.text() == before
        await talk.pass_time(2)
        await talk.press("f9")
        assert "Robin is speaking" in talk.text() and "0 %" in talk.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_failed_save_is_said_on_the_stage_until_it_is_mended(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("free", store=Disk, size=size, person="annaak") as talk:
        disk(talk).is_full = True
        await talk.press("n")
        await talk.type("en rad", "enter")
        assert "Inte sparat" in await settled(talk)
        await talk.hush()
        assert "Inte sparat" in talk.text(), "it is said for as long as it is so"
        disk(talk).is_full = False
        await talk.press("n")
        await talk.type("en till", "enter")
        assert "Inte sparat" not in await settled(talk)


async def test_a_line_of_the_desk_is_not_said_on_the_stage(meet: Sit) -> None:
    async with meet("free", way="walk") as talk:
        await talk.press("n")
        await talk.type("# looks worn", "enter", "ctrl+z")
        assert "looks worn" in talk.text()
        await talk.press("f9")
        assert "worn" not in talk.text() and "Taken back" not in talk.text()


async def test_no_toast_covers_the_stage(meet: Sit) -> None:
    async with meet("weather", "free") as talk:
        await talk.press("n")
        await talk.type("en rad", "enter", "ctrl+z")
        assert "Taken back" in talk.text().splitlines()[2], "in the row under the bar"
        assert not talk.app._notifications
        assert talk.app.screen.query_one(TalkLine).display is False
