"""Trends, spells and reasons are told where nobody else watches, and no word of private things else."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, keep
from tests.screens.team import TODAY
from tui.domain.meeting.meeting import Step
from tui.domain.people.person import Spell
from tui.domain.workspace.state import State

CARDS = Step(id="cards1", kind="cards", deck="general", questions=("general.how-scale", "general.focus"))
THOUGHT = ("fell by", "last asked", "not asked yet", "a first deeper", "still open after", "put off", "Closer contact",
           "planned to meet")  # fmt: skip


def spelled(state: State) -> State:
    spell = Spell(start=TODAY, until=TODAY.replace(day=30), every=2)
    people = tuple(msgspec.structs.replace(one, spell=spell) for one in state.team.people)
    points = tuple(msgspec.structs.replace(one, kept=3) for one in state.team.points)
    return msgspec.structs.replace(
        state, team=msgspec.structs.replace(state.team, people=people, points=points)
    )


async def told(sitting: Sitting, *keys: str) -> list[str]:
    """What is told of what the manager thinks, on the screens that keys lead to."""
    seen = sitting.text()
    for key in keys:
        await sitting.press(key)
        seen += sitting.text()
    return [word for word in THOUGHT if word in seen]


@pytest.mark.parametrize("size", [(40, 20), (120, 40)], ids=str)
async def test_the_preparation(prepare: Sit, folder: Path, size: tuple[int, int]) -> None:
    keep(folder, spelled)
    async with prepare(CARDS, "their-points", size=size) as prep:
        assert not await told(prep, "2", "3", "4", "1")
        await prep.press("f9")
        assert {"put off", "Closer contact"} <= set(await told(prep, "2", "3", "4", "1"))


async def test_the_questions(prepare: Sit, folder: Path) -> None:
    keep(folder, spelled)
    async with prepare(CARDS, size=(110, 40)) as prep:
        await prep.press("c")
        watched = prep.text()
        assert "Suggested" in watched and "still open after" not in watched
        await prep.press("f9")
        assert "still open after" in prep.text()


async def test_the_person_form(sit: Sit, folder: Path) -> None:
    keep(folder, spelled)
    async with sit(size=(100, 60)) as home:
        await home.press("end", "e")
        assert not [word for word in THOUGHT if word in home.text()]
        await home.press("tab")
        await home.type("x", "ctrl+s")
        robin = home.team.person("robinek")
        assert robin is not None and robin.role == "developerx" and robin.spell is not None, "it is kept"
        await home.press("f9", "e")
        assert "Closer contact" in home.text()
        await home.press("f9")
        assert "Closer contact" not in home.text()
        await home.press("ctrl+s")
        assert home.team.person("robinek") == robin


@pytest.mark.parametrize(
    "keys",
    [(), ("question_mark",), ("end", "p"), ("end", "p", "5"), ("end", "p", "question_mark"),
     ("end", "m"), ("end", "m", "question_mark"), ("end", "m", "n"), ("end", "m", "a"),
     ("end", "m", "n", "x", "enter", "f"), ("end", "m", "f", "question_mark"), ("end", "m", "f", "c"),
     ("end", "l"), ("e",), ("comma",), ("end", "p", "c")],
    ids=str,
)  # fmt: skip
async def test_no_word_tells_that_there_are_private_things(sit: Sit, keys: tuple[str, ...]) -> None:
    async with sit(size=(120, 60)) as sitting:
        await sitting.press(*keys)
        assert "private" not in sitting.text().lower() + "".join(sitting.told()).lower()
        titles = [command.title.lower() for command in sitting.app.get_system_commands(sitting.app.screen)]
        assert not [title for title in titles if "private" in title or "worry" in title]
        await sitting.press("f9", "f9")
        assert "private" not in "".join(sitting.told()).lower()
