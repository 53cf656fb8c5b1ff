"""Home while others may watch: names and dates, of everybody alike."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import keep, sit_at
from tests.screens.team import NOW, TODAY, held
from tui.domain.people.person import Spell
from tui.domain.workspace.state import State, with_meeting

SIZES = [(40, 20), (60, 18), (80, 24), (100, 30), (120, 36)]
RECORDS = (
    "Send the plan", "Book the room", "Laptop", "chair", "The release", "ski trip", "The estimate slipped",
    "Closer contact", "weekly", "every", "monthly", "foggy", "≡", "due", "ago", "to do", "to talk about",
    "nothing open", "prepared", "under way", "follow up", "not met",
)  # fmt: skip
"""What is told of somebody elsewhere."""


def troubled(state: State) -> State:
    """With a spell, a preparation, and a meeting under way."""
    spell = Spell(start=TODAY, until=TODAY.replace(day=30), every=2)
    people = tuple(
        msgspec.structs.replace(one, spell=spell) if one.id == "robinek" else one for one in state.team.people
    )
    state = msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, people=people))
    state = with_meeting(state, msgspec.structs.replace(held("free", person="cleomar"), id="prepared"))
    under_way = msgspec.structs.replace(
        held("free", person="bosoren"), phase="dialogue", current="s1", held=TODAY, touched=NOW
    )
    return with_meeting(state, under_way)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_it_tells_names_and_days_to_come_and_nothing_else(folder: Path, size: tuple[int, int]) -> None:
    keep(folder, troubled)
    async with sit_at(folder, size=size) as home:
        for key in ("home", "down", "down", "down"):
            text = home.text()
            assert not [word for word in RECORDS if word in text]
            for name in ("Anna Åkesson", "Bo Sørensen", "Cleo Martin", "Robin Ek", "today 09:30", "Thursday"):
                assert name in text, name
            await home.press(key)
        await home.press("f9")
        assert [word for word in RECORDS if word in home.text()]
        await home.press("f9")
        assert not [word for word in RECORDS if word in home.text()]


async def test_no_order_and_no_colour_tells_who_waits(folder: Path) -> None:
    async with sit_at(folder, size=(100, 30)) as home:
        rows = [
            line
            for line in home.text().splitlines()
            if any(n in line for n in ("Anna", "Bo", "Cleo", "Robin"))
        ]
        assert [row.replace("▌", " ").split()[0] for row in rows] == ["Anna", "Bo", "Cleo", "Robin"]
        assert rows[1].replace("▌", " ").split() == ["Bo", "Sørensen"], "a day gone by is not told"
        assert home.colour("today 09:30") == home.colour("Thursday")


async def test_the_hand_is_on_whom_one_is_meeting(folder: Path) -> None:
    keep(folder, troubled)
    async with sit_at(folder) as home:
        assert "Bo Sørensen" in home.line("▌")


async def test_a_name_is_found_among_names_alone(sit: Sit) -> None:
    async with sit() as home:
        await home.press("slash")
        await home.type("ÅKE")
        assert "Anna Åkesson" in home.text() and "Robin" not in home.text()
        await home.type("xx")
        assert "Nobody matches" in home.text()
        await home.press("escape")
        assert "Robin" in home.text()


async def test_shown_before_a_meeting_it_is_watched_from_the_first_frame_after(folder: Path) -> None:
    """What stood there before must not be drawn again while the way home is still being gone."""
    async with sit_at(folder, size=(100, 30)) as home:
        await home.press("end", "f9")
        assert "Send the plan" in home.text()
        await home.press("m", "f", "c")
        seen: list[str] = []
        drawn = home.app._display

        def display(screen: object, renderable: object) -> None:
            if type(screen).__name__ == "HomeScreen":
                seen.append(home.text())
            drawn(screen, renderable)  # type: ignore[arg-type]

        home.app._display = display  # type: ignore[method-assign]
        await home.press("enter")
        assert home.screen == "HomeScreen" and seen
        assert not [word for text in seen for word in RECORDS if word in text]


@pytest.mark.parametrize("keys", [(), ("f9",)], ids=["watched", "desk"])
async def test_the_foot_leads_back_to_a_meeting_that_is_under_way(
    folder: Path, keys: tuple[str, ...]
) -> None:
    keep(folder, troubled)
    async with sit_at(folder, size=(80, 24)) as home:
        await home.press(*keys)
        while home.app.screen.person.id != "bosoren":  # type: ignore[attr-defined]
            await home.press("down")
        assert "m back to the meeting" in home.text().splitlines()[-1]
        assert "p prepare" not in home.text().splitlines()[-1], "what has begun is not prepared"
        await home.press("m")
        assert home.screen == "DialogueScreen"
        await home.press("escape", "escape", "up")
        assert home.screen == "HomeScreen"
        assert "m meet" in home.text().splitlines()[-1]
        assert "p prepare" in home.text().splitlines()[-1]


@pytest.mark.parametrize("key", ["t", "P", "L"])
async def test_a_key_that_waits_until_nobody_watches_says_so(sit: Sit, key: str) -> None:
    async with sit(size=(40, 20)) as home:
        await home.press("end", key)
        assert home.screen == "HomeScreen" and f"Once nobody watches: f9, then {key}" in home.text()
        await home.press("f9", key)
        assert home.screen != "HomeScreen"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_foot_leads_back_to_a_meeting_under_way(folder: Path, size: tuple[int, int]) -> None:
    keep(folder, troubled)
    async with sit_at(folder, size=size) as home:
        for key in ("home", "down", "down", "down"):
            await home.press(key)
            if "Bo" in home.line("▌"):
                foot = home.text().splitlines()[-1]
                assert ("m back to the meeting" if size[0] >= 58 else "m go on") in foot
                assert "f9 show all" in foot
                return
        raise AssertionError("Bo is on the list")
