"""Hostile texts that lie in the files already, on every screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle, repeat
from pathlib import Path

import pytest

from tests.hostile.crowd import KINDS, MORE_KINDS, meeting_of, write, write_decks
from tests.hostile.texts import STORABLE, check_strips, is_lost
from tests.screens.sitting import Sitting, sit_at
from tui.domain.text.clean_text import is_blank

SIZE = (120, 40)
NASTY = {
    id: STORABLE[id]
    for id in (
        "MK-01",
        "MK-27",
        "MK-29",
        "CT-05",
        "CT-07",
        "CT-15",
        "CT-25",
        "CT-31",
        "UN-02",
        "UN-22",
        "MD-02",
        "SZ-03",
    )
}
"""One text of each kind that has ever done harm; each of them goes to every place."""


def look(sitting: Sitting, *, wanted: str = "") -> None:
    """Hold what is on the screen to being harmless, and to show what is wanted."""
    assert sitting.app._exception is None
    said = check_strips(sitting.app.screen._compositor.render_strips())
    said += "".join(sitting.told())
    if wanted and not is_blank(wanted):
        assert not is_lost(wanted, said), (ascii(wanted[:80]), said)


def ids(texts: dict[str, str]) -> dict[str, str]:
    return {id.lower().replace("-", "") + "xx": text for id, text in texts.items()}


@asynccontextmanager
async def opened(tmp_path: Path, texts: dict[str, str]) -> AsyncIterator[Sitting]:
    people = {id: repeat(text) for id, text in ids(texts).items()}
    write(tmp_path / "data", people, {id: meeting_of(id, text) for id, text in people.items()})
    write_decks(tmp_path / "config", texts)
    async with sit_at(tmp_path / "data", size=SIZE) as sitting:
        yield sitting


async def test_home_shows_everybody_and_their_card(tmp_path: Path) -> None:
    async with opened(tmp_path, STORABLE) as sitting:
        people = {person.id: person for person in sitting.team.people}
        assert len(people) == len(STORABLE)
        await sitting.press("f9")
        for _ in range(0, len(people), 3):
            person = people[sitting.app.screen.query_one("#people").chosen]  # type: ignore[attr-defined]
            look(sitting, wanted=person.name)
            sitting.burst("down", "down", "down")
            await sitting.settle()


@pytest.mark.parametrize("first", range(2))
async def test_the_way_through_a_meeting(tmp_path: Path, first: int) -> None:
    """Each place has another text; the second time each has the text of a neighbour seven further on."""
    turned = [*NASTY.values()][7 * first :] + [*NASTY.values()][: 7 * first]
    person, texts = "nastyone", cycle(turned)
    write(tmp_path / "data", {person: texts}, {person: meeting_of(person, texts)})
    write_decks(tmp_path / "config", NASTY)
    async with sit_at(tmp_path / "data", size=SIZE) as sitting:
        for key in ("l", "f9", "enter", "escape", "x", "escape", "u", "escape", "t", "escape", "e", "escape"):
            await sitting.press(key)
            look(sitting)
        await sitting.press("p")
        assert sitting.screen == "PrepScreen"
        for key in (
            "2",
            "3",
            "4",
            "5",
            "1",
            "e",
            "escape",
            "c",
            "down",
            "enter",
            "escape",
            "T",
            "escape",
            "i",
            "escape",
        ):
            await sitting.press(key)
            look(sitting)
        await sitting.press("m", "f9")
        assert sitting.screen == "DialogueScreen"
        for _ in range(2 * len((*KINDS, *MORE_KINDS))):
            look(sitting)
            await sitting.press("space")
        for key in ("o", "escape", "n", "escape", "a", "escape", "question_mark", "escape"):
            await sitting.press(key)
            look(sitting)
        await sitting.press("f")
        assert sitting.screen == "FollowUpScreen"
        seen = set[str]()
        for key in (
            "f5",
            "x",
            "v",
            "escape",
            "f6",
            "enter",
            "escape",
            "f7",
            "v",
            "escape",
            "f8",
            "f10",
            "y",
            "escape",
        ):
            if key != "escape" or sitting.screen != "FollowUpScreen":
                await sitting.press(key)
            look(sitting)
            seen.add(sitting.screen)
        assert "WholeText" in seen
        # What was left half written is named first.
        await sitting.press("f5", "n", "c", "c")
        look(sitting)
        assert sitting.screen == "ClosingScreen"
        await sitting.press("enter")
        look(sitting)
        assert sitting.screen == "HomeScreen" and sitting.team.person(person) is not None
        sitting.saved()


async def test_the_browser_of_questions_shows_each(tmp_path: Path) -> None:
    texts = {id: text for id, text in STORABLE.items() if len(text) < 1000 and text.strip()}
    async with opened(tmp_path, texts) as sitting:
        await sitting.press("p", "c")
        assert sitting.screen == "Browser"
        rows = len(texts) + 2
        for _ in range(rows // 20 + 1):
            look(sitting)
            await sitting.press("pagedown", "pagedown", "pagedown")


async def test_toasts_and_the_window_title_say_it_plainly(tmp_path: Path) -> None:
    async with opened(tmp_path, {"MK-01": "x"}) as sitting:
        texts = [text for text in STORABLE.values() if len(text) < 400]
        for at in range(0, len(texts), 8):
            sitting.app.clear_notifications()
            for text in texts[at : at + 8]:
                sitting.app.notify(text)
            await sitting.settle()
            look(sitting)
        assert sitting.app.title == "Fireside"


async def test_the_palette_finds_only_what_the_screen_does(tmp_path: Path) -> None:
    async with opened(tmp_path, {"MK-01": STORABLE["MK-01"]}) as sitting:
        await sitting.press("ctrl+p")
        look(sitting)
        for char in "[b]x":
            await sitting.pilot.press(char)
        await sitting.pilot.pause()
        look(sitting)
