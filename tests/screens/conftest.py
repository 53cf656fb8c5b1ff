"""Data folders to sit at: a small team whose facts are known, and the demo team."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.screens.sitting import Sitting, keep, sit_at
from tests.screens.team import NOW, TODAY, held, team_state
from tui.app.start.start import Start
from tui.demo.demo_folder import write_demo
from tui.domain.meeting.meeting import Kind, Step
from tui.domain.workspace.state import with_meeting
from tui.screens.messages import GoPrepare
from tui.storage.paths import shipped_data
from tui.usecases.changes import MeetingChange

Sit = Callable[..., AbstractAsyncContextManager[Sitting]]


@pytest.fixture(scope="session")
def team_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("team") / "data"
    keep(folder, lambda _: team_state())
    return folder


@pytest.fixture(scope="session")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "data"
    write_demo(folder, TODAY, NOW, shipped_data())
    return folder


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FIRESIDE_DATA", "NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIRESIDE_CONFIG", str(tmp_path / "config"))
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def folder(tmp_path: Path, team_once: Path) -> Path:
    """The small team, to change as one likes."""
    return Path(shutil.copytree(team_once, tmp_path / "data"))


@pytest.fixture
def demo(tmp_path: Path, demo_once: Path) -> Path:
    return Path(shutil.copytree(demo_once, tmp_path / "demo"))


@pytest.fixture
def sit(folder: Path) -> Sit:
    """Sit at home with the small team."""

    def sitting(**more: Any) -> AbstractAsyncContextManager[Sitting]:
        return sit_at(folder, **more)

    return sitting


@pytest.fixture
def meet(folder: Path) -> Sit:
    """Sit in the dialogue of a meeting with steps of these kinds; `prepared` changes it before."""

    def meeting(*kinds: Kind | Step, **more: Any) -> AbstractAsyncContextManager[Sitting]:
        person = _put(folder, kinds, more)
        return sit_at(folder, start=Start(person=person), **more)

    return meeting


@pytest.fixture
def prepare(folder: Path) -> Sit:
    """Sit at the preparation of a meeting with steps of these kinds."""

    @asynccontextmanager
    async def meeting(*kinds: Kind | Step, **more: Any) -> AsyncIterator[Sitting]:
        person = _put(folder, kinds, more)
        async with sit_at(folder, **more) as sitting:
            sitting.app.post_message(GoPrepare(person))
            await sitting.settle()
            yield sitting

    return meeting


def _put(folder: Path, kinds: tuple[Kind | Step, ...], more: dict[str, Any]) -> str:
    """Save the meeting that `more` describes, take from it what describes it, and give with whom it is."""
    about = {name: more.pop(name) for name in ("person", "way", "minutes", "purpose") if name in more}
    change: MeetingChange = more.pop("prepared", lambda meeting: meeting)
    planned = change(held(*kinds, **about))
    keep(folder, lambda state: with_meeting(state, planned))
    return planned.person
