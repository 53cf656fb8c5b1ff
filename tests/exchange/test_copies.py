"""Ways to copy: the clipboard, the terminal, a file; chosen by where one is, and told as they are."""

import base64
import stat
from pathlib import Path

import pytest

from tui.exchange.clipboard import osc52, system_clipboard
from tui.exchange.clipboard.copy_text import Copies

TEXT = "# Anna\n\n- Skicka planen – »ja« 🔥\n"
HERE = {"TERM": "xterm-256color"}
AWAY = {**HERE, "SSH_TTY": "/dev/pts/3"}
DEAF = {"TERM": "linux"}


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A tool that works; what it was given."""
    given: list[str] = []

    def copy(text: str) -> bool:
        given.append(text)
        return True

    monkeypatch.setattr(system_clipboard, "copy", copy)
    monkeypatch.setattr(system_clipboard, "clear", lambda: bool(given))
    return given


@pytest.fixture
def no_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_clipboard, "copy", lambda _: False)
    monkeypatch.setattr(system_clipboard, "clear", lambda: False)


def made(tmp_path: Path, environ: dict[str, str]) -> tuple[Copies, list[str]]:
    sent: list[str] = []
    return Copies(tmp_path / "copied.md", sent.append, environ), sent


def test_a_tool_here_comes_first(tmp_path: Path, tool: list[str]) -> None:
    copies, sent = made(tmp_path, HERE)
    assert copies.copy(TEXT) == "tool"
    assert (tool, sent) == ([TEXT], [])


def test_on_another_machine_the_terminal_comes_first(tmp_path: Path, tool: list[str]) -> None:
    copies, sent = made(tmp_path, AWAY)
    assert copies.copy(TEXT) == "terminal"
    assert tool == []
    (sequence,) = sent
    assert base64.b64decode(sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode() == TEXT


@pytest.mark.usefixtures("no_tool")
def test_without_a_tool_the_terminal_is_asked_where_it_may_listen(tmp_path: Path) -> None:
    copies, sent = made(tmp_path, HERE)
    assert copies.copy(TEXT) == "terminal" and len(sent) == 1


@pytest.mark.usefixtures("no_tool")
@pytest.mark.parametrize(
    "environ",
    [
        DEAF,
        {"TERM": "screen-256color"},
        {"TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"},
        {"TERM": "vt100"},
        {"TERM": "xterm-256color", "VTE_VERSION": "6003"},
        {"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"},
        {},
    ],
)
def test_where_neither_is_to_be_had_it_is_a_file_of_ones_own(tmp_path: Path, environ: dict[str, str]) -> None:
    copies, sent = made(tmp_path, environ)
    copies.path.write_text("of before")
    copies.path.chmod(0o644)
    assert copies.copy(TEXT) == "file" and not sent
    assert copies.path.read_text() == TEXT
    assert stat.S_IMODE(copies.path.stat().st_mode) == 0o600
    assert copies.clear() == ("file",)
    assert not copies.path.exists()


@pytest.mark.usefixtures("no_tool")
def test_what_is_too_long_for_a_terminal_is_a_file(tmp_path: Path) -> None:
    copies, sent = made(tmp_path, HERE)
    assert copies.copy("x" * osc52.MOST) == "file" and not sent


@pytest.mark.usefixtures("no_tool")
def test_where_nothing_works_nothing_is_claimed(tmp_path: Path) -> None:
    copies, _ = made(tmp_path / "none", DEAF)
    assert copies.copy(TEXT) == ""
    assert copies.clear() == ()


@pytest.mark.usefixtures("no_tool")
def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    copies, _ = made(tmp_path, DEAF)
    other = tmp_path / "other"
    other.write_text("not mine to change")
    copies.path.symlink_to(other)
    assert copies.copy(TEXT) == "file"
    assert other.read_text() == "not mine to change"


def test_clearing_asks_everyone(tmp_path: Path, tool: list[str]) -> None:
    copies, sent = made(tmp_path, HERE)
    copies.copy(TEXT)
    assert copies.clear() == ("tool", "terminal")
    assert sent == [osc52.CLEAR]
