"""Pictures of the app that are the same on every machine: fixed day, clock, ids, look, and nothing that blinks."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.screens.sitting import Clock, Sitting, counter, keep
from tests.screens.team import NOW, TODAY, held, team_state
from tui.app import FiresideApp
from tui.domain.meeting import Meeting
from tui.domain.person import Language
from tui.domain.state import with_meeting
from tui.house import House, Start
from tui.storage.demo import Fleeting, write_demo
from tui.storage.paths import shipped_data
from tui.storage.store import Store

Picture = Callable[..., bool]
"""Whether the app looks as it did, after keys were pressed."""


@pytest.fixture(autouse=True)
def _still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Set in the environment they would come too late: Textual reads it when it is imported.
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda self: None)
    for name in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "FIRESIDE_DATA", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIRESIDE_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="session")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "data"
    write_demo(folder, TODAY, NOW, shipped_data())
    return folder


@pytest.fixture(scope="session")
def team_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("team") / "data"
    keep(folder, lambda _: team_state())
    return folder


@pytest.fixture
def demo(tmp_path: Path, demo_once: Path) -> Path:
    """The demo team on the day of the tests."""
    return Path(shutil.copytree(demo_once, tmp_path / "demo"))


@pytest.fixture
def team(tmp_path: Path, team_once: Path) -> Path:
    """The small team, of which every fact is known."""
    return Path(shutil.copytree(team_once, tmp_path / "data"))


@pytest.fixture
def picture(snap_compare: Callable[..., bool]) -> Picture:
    """Take a picture of the app on a folder after `keys`, each a key or a text in quotes, and compare it."""

    def compare(
        folder: Path,
        *keys: str,
        size: tuple[int, int],
        language: Language = "en",
        start: str = "",
        minutes: float = 0.0,
    ) -> bool:
        clock = Clock()
        with Store.open(folder, files=Fleeting()) as store:
            house = House(
                store,
                config=folder.parent / "config",
                language=language,
                now=clock.now,
                today=clock.today,
                ids=counter(),
            )
            app = FiresideApp(house, Start(person=start))

            async def sit_down(pilot: Pilot[Any]) -> None:
                sitting = Sitting(app, pilot, clock, folder)
                await sitting.settle()
                for key in keys:
                    if key.startswith('"'):
                        await sitting.type(key.strip('"'))
                    else:
                        await sitting.press(key)
                await sitting.pass_time(minutes)
                # What the line says of saving would depend on how quick the disk is.
                sitting.saved()
                await sitting.settle()

            same = snap_compare(app, terminal_size=size, run_before=sit_down)
            app._writer.close()
        return same

    return compare


@pytest.fixture
def stage(team: Path, picture: Picture) -> Picture:
    """Take a picture of the dialogue in a meeting with these steps."""

    def compare(*steps: Any, person: str = "robinek", keys: tuple[str, ...] = (), **more: Any) -> bool:
        meeting: Meeting = held(*steps, person=person)
        keep(team, lambda state: with_meeting(state, meeting))
        return picture(team, *keys, start=person, **more)

    return compare
