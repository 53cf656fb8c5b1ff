"""Any way through the app: while others may watch, nothing private is drawn, for no frame, and nobody else's record."""

from __future__ import annotations

import asyncio
import re
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from textual._compositor import CompositorUpdate

from tests.faults.extent import FULL, times
from tests.hostile.watched_team import PRIVATE, RECORD, leave_action, prepared, watched_team
from tests.screens.sitting import Sitting, keep, sit_at
from tui.app.start.start import Start
from tui.domain.people.person import Way
from tui.screens.home.home_screen import HomeScreen
from tui.widgets.base.state_view import StateView
from tui.widgets.fields.inputs import PatientInput

TYPED = "qztyped"
KEYS = (
    *"mplacneN fcfboksyvutgiwdxhWGjX".replace(" ", ""),
    *("1", "2", "3", "4", "5", "space", "left", "up", "down", "home", "end", "tab", "backspace", "delete"),
    *(
        "enter",
        "enter",
        "escape",
        "escape",
        "f5",
        "f6",
        "f7",
        "f8",
        "f10",
        "f9",
        "f9",
        "f12",
        "f12",
        "f1",
        "f3",
    ),
    *(
        "ctrl+z",
        "ctrl+z",
        "ctrl+y",
        "ctrl+p",
        "ctrl+s",
        "ctrl+n",
        "question_mark",
        "comma",
        "slash",
        "!",
        "#",
    ),
)
SECRETLY = ("#", " # ", "! # ", "n#", "!#")
"""How a private line is begun that is typed letter by letter."""
SIZES = ((40, 20), (60, 18), (100, 30), (120, 40))
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_PRIVATE_RECORD = re.compile(r'"text":"[^"]*"(?=[^{}]*"private":true)')
_PRIVATE_ALONE = re.compile(rf"{TYPED}|qz\w*(?:focus|reason|health|note|capture|draft)")
"""What may stand in private files alone."""
Walk = Sequence[str]
PARTS = 4
"""Into how many parts random walks are dealt, so that no worker walks alone at the end."""
QUICKLY = settings(
    max_examples=times(12, 250),
    # The same walks each time, so that a change is told by what it changed: each part has a seed of its own.
    database=None,
    deadline=None,
    # A walk that is found is short enough to read; making it shorter would take minutes.
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class Watcher:
    """Somebody who sees all that is drawn, frame by frame, and remembers what was not for them."""

    def __init__(self, sitting: Sitting) -> None:
        self.seen: list[str] = []
        self._sitting = sitting
        self._app = sitting.app
        self._draw = sitting.app._display
        sitting.app._display = self._display  # type: ignore[method-assign]

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate) and screen is self._app.screen:
            self.look(_ESCAPES.sub("", renderable.render_segments(self._app.console)))
        self._draw(screen, renderable)

    def look(self, text: str) -> None:
        if not self._app.guarded:
            return
        self.seen += [
            f"{line.strip()!r} on {self._app.screen}" for line in text.splitlines() if PRIVATE.search(line)
        ]
        allowed = self._allowed()
        self.seen += [
            f"{found[0]} on {self._app.screen}" for found in RECORD.finditer(text) if found[1] not in allowed
        ]

    def _allowed(self) -> set[str]:
        """Whose records the screens in front are about; nobody's at home itself."""
        people = [one.person for one in self._app.screen_stack if isinstance(one, StateView)]
        if isinstance(self._app.screen, HomeScreen):
            return set()
        ids = {person.id for person in people if person is not None}
        return ids.union(*(m.participants for id, m in self._app.state.meetings.items() if id in ids))

    def look_around(self) -> None:
        app = self._app
        self.look(self._sitting.text())
        self.look("\n".join((app.title, app.sub_title, str(app.screen.title), *self._sitting.told())))


def _different(one: str, other: str) -> list[str]:
    """Give the lines that differ, as they are and as they were."""
    pairs = zip(one.splitlines(), other.splitlines(), strict=False)
    return [f"{after.strip()!r} was {before.strip()!r}" for before, after in pairs if before != after]


async def secretly(sitting: Sitting, watcher: Watcher, sign: str) -> None:
    """Type a private line, and hold each letter to drawing what the empty line draws."""
    field = sitting.app.focused
    if not isinstance(field, PatientInput) or field.value or not sitting.app.guarded:
        return
    empty = sitting.text()
    for letter in sign + TYPED:
        await sitting.press("space" if letter == " " else letter)
        if sitting.text() != empty:
            watcher.seen.append(f"{letter} of {sign}{TYPED} on {sitting.screen} in {field}")
            watcher.seen += _different(empty, sitting.text())
            return
    field.tell_now()
    await sitting.settle()
    if sitting.text() != empty:
        watcher.seen.append(f"{sign}{TYPED} resting on {sitting.screen} in {field}")


async def walk(folder: Path, steps: Walk, start: Start, size: tuple[int, int]) -> None:
    async with sit_at(folder, start=start, size=size) as sitting:
        # A field that is come to is scrolled to: nothing is to move any more when letters are typed.
        sitting.app.animation_level = "none"
        watcher = Watcher(sitting)
        watcher.look_around()
        for number, step in enumerate(steps):
            if step in SECRETLY:
                await secretly(sitting, watcher, step)
            elif step.startswith("size"):
                await sitting.resize(*SIZES[int(step[4:])])
            else:
                await sitting.press(step)
            if sitting.app.return_value is not None:
                break
            watcher.look_around()
            assert not watcher.seen, (watcher.seen, steps[: number + 1])
    for path in folder.parent.rglob("*"):
        if path.is_file() and "private" not in path.name:
            found = re.findall(
                rf"{TYPED}|qz[a-z]+(?:focus|reason|health|note)|qz\w*capture|qzdraft",
                # An action for the manager alone lies with the others, and says so.
                _PRIVATE_RECORD.sub("", path.read_text(errors="replace")),
            )
            assert not found, (path, found)


@st.composite
def walks(draw: st.DrawFn) -> list[str]:
    step = st.one_of(
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
        st.sampled_from(SECRETLY),
        st.sampled_from([f"size{number}" for number in range(len(SIZES))]),
    )
    return draw(st.lists(step, min_size=15, max_size=30))


CLOSES = ["f", "c", "enter", "home", "down", "down", "up", "ctrl+z", "ctrl+y", "f9", "f9", "size3", "down"]
PREPARES = [
    "end",
    "p",
    "2",
    "3",
    "4",
    "5",
    "size3",
    "c",
    "down",
    "escape",
    "1",
    "f9",
    "f9",
    "4",
    "escape",
    "e",
    "tab",
]
WRITES = [
    "enter",
    "#",
    "enter",
    "space",
    "enter",
    " # ",
    "escape",
    "space",
    "p",
    "! # ",
    "enter",
    "a",
    "#",
    "ctrl+s",
]
SHOWS = ["f9", "home", "size2", "down", "end", "m", "f", "c", "enter", "up"]
TOLD = [
    "size2",
    "size3",
    "i",
    "p",
    "home",
    "enter",
    "comma",
    "f8",
    "4",
    "! # ",
    " # ",
    "3",
    "enter",
    "f6",
    "f9",
]
ELSEWHERE = ["f9", "home", "l", "d", "escape", "end", "m", "ctrl+z", "f9", "f9", "ctrl+z", "ctrl+y"]


@pytest.mark.parametrize(
    ("steps", "way", "meets", "size", "several"),
    [
        pytest.param(CLOSES, "video", True, 2, False, id="closes"),
        pytest.param(CLOSES, "room", True, 0, True, id="closes with several"),
        pytest.param(PREPARES, "video", False, 1, False, id="prepares"),
        pytest.param(WRITES, "video", True, 2, False, id="writes"),
        pytest.param(SHOWS, "video", False, 2, False, id="shows"),
        pytest.param(TOLD, "chat", True, 2, False, id="a toast"),
        pytest.param(ELSEWHERE, "video", False, 2, False, id="elsewhere"),
    ],
)
def test_while_others_watch(steps: list[str], way: Way, meets: bool, size: int, several: bool) -> None:
    walk_twice(steps, way, meets=meets, size=size, several=several)


@pytest.mark.parametrize("part", range(PARTS))
def test_any_way_while_others_watch(part: int) -> None:
    @seed(secrets.randbits(64) if FULL else part)
    @QUICKLY
    @given(
        walks(),
        st.sampled_from(["video", "room", "walk", "chat"]),
        st.booleans(),
        st.integers(0, 3),
        st.booleans(),
    )
    def any_way(steps: list[str], way: Way, meets: bool, size: int, several: bool) -> None:
        walk_twice(steps, way, meets=meets, size=size, several=several)

    any_way()


def walk_twice(steps: list[str], way: Way, *, meets: bool, size: int, several: bool) -> None:
    """Go a way, and its second half once more where it was left."""
    with TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(_once(), Path(temporary) / "data"))
        keep(folder, lambda state: prepared(state, several=several))
        leave_action(folder)
        start = Start(person="robinek", way=way) if meets else Start()
        asyncio.run(walk(folder, steps, start, SIZES[size]))
        asyncio.run(walk(folder, steps[len(steps) // 2 :], Start(), SIZES[size]))


_FOLDERS: list[TemporaryDirectory[str]] = []


def _once() -> Path:
    """The team on the disk, written once."""
    if not _FOLDERS:
        _FOLDERS.append(TemporaryDirectory())
        keep(Path(_FOLDERS[0].name) / "data", lambda _: watched_team())
    return Path(_FOLDERS[0].name) / "data"
