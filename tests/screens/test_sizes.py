"""However much is stored, a frame draws what is in sight: counted, as a stopwatch tells of the machine."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.crowd import BUSY, crowded_state, write_crowd, write_decks
from tests.screens.sitting import Sitting, sit_at
from tui.domain.text.clean_text import LONGEST, clean
from tui.widgets.base import content as drawing
from tui.widgets.base.excerpt import GLIMPSE
from tui.widgets.base.row_list import Rows

MOST_DRAWN = 400
"""Texts given to be drawn for one key: some for each line of the screen, none for each thing there is."""


class Drawn:
    """Counts what is drawn."""

    texts = 0
    longest = 0


@pytest.fixture
def crowd(crowd_once: Path, tmp_path: Path) -> Path:
    shutil.copytree(crowd_once, tmp_path / "crowd")
    return tmp_path / "crowd" / "data"


@pytest.fixture(scope="module")
def crowd_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crowd")
    write_crowd(folder / "data", crowded_state(each=2_000), years=3)
    write_decks(folder / "config", 2_000)
    return folder


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawn]:
    count = Drawn()

    def counted(text: str) -> str:
        count.texts += 1
        count.longest = max(count.longest, len(text))
        return clean(text)

    monkeypatch.setattr(drawing, "clean", counted)
    yield count


async def bounded(
    sitting: Sitting, drawn: Drawn, *keys: str, longest: int = 2 * GLIMPSE, most: int = MOST_DRAWN
) -> None:
    for key in keys:
        drawn.texts = drawn.longest = 0
        await sitting.press(key)
        assert drawn.texts <= most, (key, sitting.screen, drawn.texts)
        assert drawn.longest <= longest, (key, sitting.screen, drawn.longest)


async def test_a_frame_draws_what_is_in_sight(crowd: Path, drawn: Drawn, tmp_path: Path) -> None:
    async with sit_at(crowd, size=(100, 30)) as sitting:
        assert len(sitting.team.people) == 500
        await bounded(sitting, drawn, "down", "end", "home", "l", "down", "end", "d", "escape", "m")
        assert sitting.screen == "FollowUpScreen"
        await bounded(sitting, drawn, "end", "n", "home", "n", "f6", "end", "d")
        # The minutes: their first characters, a line each.
        await bounded(sitting, drawn, "f7", longest=LONGEST, most=LONGEST // 10)
        assert re.search(r"… \d+ more characters, v shows al", sitting.text())
        await bounded(sitting, drawn, "f7", "f10", "b", "space", "d", "space", "space", "space", "space")
        await bounded(sitting, drawn, "space", "space")
        await bounded(sitting, drawn, "escape", "escape")


async def test_a_choice_of_thousands_draws_what_is_in_sight(crowd: Path, drawn: Drawn) -> None:
    async with sit_at(crowd, size=(100, 30)) as sitting:
        await sitting.press("end", "p", "c")
        assert sitting.screen == "Browser"
        assert len(sitting.app.screen.query_one(Rows).rows) > 2_000
        await bounded(sitting, drawn, "q", "u", "down", "enter")


async def test_the_rest_of_a_long_text_is_a_key_away(crowd: Path) -> None:
    async with sit_at(crowd, size=(120, 30)) as sitting:
        text = sitting.state.meetings[BUSY].notes[0].text
        await sitting.press("m", "f5", "home")
        assert "v whole text" in sitting.line("? more")
        await sitting.press("v")
        assert sitting.screen == "WholeText"
        assert f"… {len(text) - LONGEST} more characters" in sitting.text()
        assert text[:70] in sitting.text()
        last = sitting.text()
        while f"… {len(text) - LONGEST} more" in sitting.text():
            await sitting.press("space")
            assert sitting.text() != last, "each key shows more"
            last = sitting.text()
        assert f"… {len(text) - 2 * LONGEST} more characters" in sitting.text()
        await sitting.press("left")
        assert f"… {len(text) - LONGEST} more characters" in sitting.text()
        await sitting.press("escape")
        assert sitting.screen == "FollowUpScreen"


async def test_a_private_text_goes_when_others_begin_to_watch(crowd: Path) -> None:
    async with sit_at(crowd, size=(100, 30)) as sitting:
        await sitting.press("f9", "m", "f9", "f9", "f5", "home", "v")
        assert sitting.screen == "WholeText"
        guarded = sitting.app.guarded
        await sitting.press("f9")
        assert (sitting.screen == "WholeText") is guarded
