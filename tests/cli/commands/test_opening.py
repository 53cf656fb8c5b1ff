"""`fireside`, `meet` and `demo`: what the app is opened with, and where it is not."""

import io
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from tests.cli.samples import NOW, Fireside
from tui.app.start.start import HOME, Start
from tui.domain.meeting.meeting import Meeting
from tui.domain.workspace.state import with_meeting
from tui.storage.paths import spare_folder
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store

Opened = list[dict[str, Any]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the app was opened with, in a terminal that can show it; it is left at once."""
    calls: Opened = []

    def run_app(**given: Any) -> int:
        calls.append(given)
        return 0

    _put_app(monkeypatch, run_app)
    monkeypatch.setattr("tui.cli.launch.need_terminal", lambda _: None)
    return calls


def _put_app(monkeypatch: pytest.MonkeyPatch, run_app: Callable[..., int]) -> None:
    app, services = ModuleType("tui.app.start.run_app"), ModuleType("tui.app.services")
    app.run_app = run_app  # type: ignore[attr-defined]
    services.OPEN_DEMO = 64  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tui.app.start.run_app", app)
    monkeypatch.setitem(sys.modules, "tui.app.services", services)


def test_without_a_command_it_is_home(fireside: Fireside, data: Path, opened: Opened, tmp_path: Path) -> None:
    assert fireside("--lang", "da").code == 0
    assert opened == [
        {
            "data": data,
            "config": tmp_path / "config",
            "language": "da",
            "start": HOME,
            "report": None,
            "sealing": None,
            "spare": spare_folder(data),
        }
    ]


def test_the_exit_code_is_that_of_the_app(
    fireside: Fireside, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put_app(monkeypatch, lambda **_: 1)
    assert fireside().code == 1


def test_meeting_somebody(fireside: Fireside, data: Path, opened: Opened) -> None:
    assert fireside("meet", "bo", "--template", "free-talk", "--way", "walk").code == 0
    assert opened[0]["start"] == Start(person="bo0002", template="free-talk", way="walk")


def test_without_a_name_it_is_the_one_under_way_else_whoever_is_next(
    fireside: Fireside, data: Path, opened: Opened
) -> None:
    fireside("meet")
    with Store.open(data) as store:
        old = store.load()
        meeting = Meeting(id="live01", person="anna01", template="free-talk", created=NOW, touched=NOW)
        store.save(old, with_meeting(old, msgspec.structs.replace(meeting, phase="dialogue")))
    fireside("meet")
    assert [call["start"].person for call in opened] == ["anne03", "anna01"]


def test_what_cannot_be_met_is_said(fireside: Fireside, data: Path, opened: Opened) -> None:
    assert fireside("meet", "bo", "--template", "none").code == 1
    assert fireside("meet", "bo", "--way", "boat").err.startswith(
        "--way is one of video, phone, walk, chat, room."
    )
    assert not opened


def test_the_demo_is_a_private_copy_that_goes_away(
    fireside: Fireside, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []

    def run_app(**given: Any) -> int:
        opened.append(given)
        mode = stat.S_IMODE(given["data"].parent.stat().st_mode)
        seen.append((mode, len(Reader(given["data"]).team().people)))
        return 0

    _put_app(monkeypatch, run_app)
    assert fireside("demo").code == 0
    assert seen == [(0o700, 6)]
    assert not opened[0]["data"].parent.exists()
    assert opened[0]["config"].parent == opened[0]["data"].parent
    assert not (tmp_path / "data").exists()


def test_home_can_ask_for_the_demo(
    fireside: Fireside, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    codes = iter([64, 0])

    def run_app(**given: Any) -> int:
        opened.append(given)
        return next(codes)

    _put_app(monkeypatch, run_app)
    assert fireside().code == 0
    assert opened[0]["data"] == tmp_path / "data"
    assert opened[1]["data"].parent.name.startswith("fireside-demo-")


def test_the_demo_team_can_be_kept(fireside: Fireside, tmp_path: Path) -> None:
    folder = tmp_path / "a team"
    ran = fireside("demo", "--keep", str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\n") == 1 and f"fireside --data '{folder}' people" in ran.out
    assert len(fireside("--data", str(folder), "people", "--json").json) == 6
    assert fireside("check", "--data", str(folder)).code == 0


def test_it_is_kept_in_a_folder_of_its_own_alone(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    ran = fireside("demo", "--keep", str(data))
    assert ran.code == 1 and "not empty" in ran.err and ran.err.count("\n") == 1
    assert fireside("demo", "--keep", str(data / "team.json")).code == 1
    assert before == {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    (tmp_path / "empty").mkdir()
    assert fireside("demo", "--keep", str(tmp_path / "empty")).code == 0


@pytest.mark.parametrize("command", [(), ("meet", "bo"), ("demo",)])
def test_without_a_terminal_it_is_refused_in_one_line(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    _put_app(monkeypatch, lambda **_: pytest.fail("it was opened"))
    ran = fireside(*command)
    assert (ran.code, ran.out) == (1, "")
    assert "needs a terminal" in ran.err and ran.err.count("\n") == 1


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("term", "encoding", "said"),
    [
        ("dumb", "utf-8", "TERM=xterm-256color"),
        ("", "utf-8", "TERM=xterm-256color"),
        ("xterm", "iso-8859-1", "LC_ALL=C.UTF-8"),
        ("xterm", "UTF8", ""),
    ],
)
def test_a_terminal_that_cannot_show_it_is_told_the_mend(
    monkeypatch: pytest.MonkeyPatch, term: str, encoding: str, said: str
) -> None:
    from tui.cli.cli_errors import RefusedError
    from tui.cli.launch import need_terminal
    from tui.language import Translator

    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stdin", _Terminal(io.BytesIO()))
    monkeypatch.setattr(sys, "stdout", _Terminal(io.BytesIO(), encoding=encoding))
    if not said:
        need_terminal(Translator())
        return
    with pytest.raises(RefusedError) as refused:
        need_terminal(Translator())
    assert said in str(refused.value)
