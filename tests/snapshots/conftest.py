"""Pictures of the app: the demo team on a fixed day, no cursor that blinks, no home of the machine."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from textual.theme import Theme
from textual.widgets import Input

from tests.screens.sitting import Clock, counter
from tests.screens.team import NOW, TODAY, held
from tui.app.fireside_app import FiresideApp
from tui.app.services import Services
from tui.app.start.start import Start
from tui.demo.demo_folder import Fleeting, write_demo
from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.domain.people.person import Language, Person, Way
from tui.domain.workspace.state import with_meeting
from tui.storage.paths import shipped_data
from tui.storage.repository.store import Store
from tui.widgets.looks.themes import THEMES

NAMES = {"en": "Callum Reid", "sv": "Anna Lindqvist", "da": "Mikkel Thorsen"}
"""Whom one meets in which language."""

QUESTIONS: dict[str, tuple[str, ...]] = {
    "cards": ("general.how-scale", "one-to-one.motivation"),
    "statements": ("check.growth.strengths", "check.growth.fast-progress"),
}

SEVERAL = ("round", "who-does-what", "sounding-board")
"""What is for a whole team."""

Open = Callable[..., FiresideApp]


@pytest.fixture(scope="session")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "data"
    write_demo(folder, TODAY, NOW, shipped_data())
    return folder


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANG", "FIRESIDE_DATA", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)


@pytest.fixture
def open_app(tmp_path: Path, demo_once: Path) -> Iterator[Open]:
    """Open the app on the demo team, or on nobody; `kind` starts in a meeting with that step alone."""
    with ExitStack() as stack:

        def opening(
            *,
            language: Language = "en",
            kind: Kind | None = None,
            way: Way = "video",
            empty: bool = False,
            themes: Sequence[Theme] = THEMES,
            clock: Clock | None = None,
            folder: str = "data",
        ) -> FiresideApp:
            clock = clock or Clock()
            place = tmp_path / folder
            if not empty:
                shutil.copytree(demo_once, place)
            store = stack.enter_context(Store.open(place, files=Fleeting()))
            services = Services(
                store,
                config=tmp_path / "config",
                language=language,
                now=clock.now,
                today=clock.today,
                ids=counter("newone"),
            )
            if kind is None:
                return FiresideApp(services, Start(), themes)
            person = next(p for p in services.state.team.people if p.name == NAMES[language])
            meeting = _meeting(person, kind, way)
            if kind in SEVERAL:
                others = tuple(one.id for one in services.state.team.people if one.id != person.id)
                meeting = msgspec.structs.replace(meeting, participants=others)
            services.state = with_meeting(services.state, meeting)
            return FiresideApp(services, Start(person=person.id), themes)

        yield opening


def _meeting(person: Person, kind: Kind, way: Way) -> Meeting:
    deck = {"cards": "general", "statements": "check.growth", "guess-week": "guess.pace"}.get(kind, "")
    step = Step(id="s1", kind=kind, minutes=5, deck=deck, questions=QUESTIONS.get(kind, ()))
    after = Step(id="s2", kind="agree", minutes=4) if kind != "agree" else Step(id="s2", kind="free")
    return held(step, after, person=person.id, way=way, purpose="")
