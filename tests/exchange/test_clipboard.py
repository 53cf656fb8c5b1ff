"""The clipboard, with tools that work, fail, hang and lie."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.exchange.clipboard.system_clipboard import clear, copy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tools stand in for xclip")

TEXT = "# Anna · tis 24 nov\n\n- Skicka planen – »ja« 🔥\n"
SHELL = "#!/bin/sh\n"
PASTES = 'case "$*" in *-o*) /bin/cat {kept} 2>/dev/null; exit 0;; esac\n'

Tool = Callable[[str], None]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where the tool keeps what was copied."""
    return tmp_path / "kept"


@pytest.fixture
def tool(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Tool:
    """Put an `xclip` that does what the script says on an otherwise empty PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def make(script: str) -> None:
        program = folder / "xclip"
        program.write_text(SHELL + script.format(kept=kept))
        program.chmod(0o755)

    return make


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_a_tool_that_works(tool: Tool, kept: Path) -> None:
    tool(PASTES + "exec /bin/cat > {kept}")
    assert copy(TEXT)
    assert kept.read_bytes() == TEXT.encode()


def test_a_tool_that_stays_in_the_background_is_one_that_works(tool: Tool, kept: Path) -> None:
    """As xclip does: it holds the text, and all that it inherited, until something else is copied."""
    tool(PASTES + "/bin/cat > {kept}\n(/bin/sleep 9; echo > {kept}.over) &\nexit 0")
    assert copy(TEXT)
    assert not kept.with_suffix(".over").exists(), "its end was waited for"


@pytest.mark.parametrize("text", ["\ud800 broken", "", "one\r\ntwo\n"])
def test_any_text_gives_an_answer(tool: Tool, text: str) -> None:
    tool(PASTES + "exec /bin/cat > {kept}")
    assert copy(text) in (True, False)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("/bin/cat > /dev/null; exit 1", id="fails"),
        pytest.param("exec /bin/cat > /dev/null", id="says it worked and keeps nothing"),
        pytest.param(PASTES + "/bin/cat > /dev/null; echo other > {kept}", id="keeps something else"),
        pytest.param("exit 0", id="does not even read"),
        pytest.param("kill -9 $$", id="crashes"),
    ],
)
def test_a_tool_that_does_not_work_is_told(tool: Tool, script: str) -> None:
    tool(script)
    assert not copy(TEXT * 1000)


def test_without_a_tool_it_is_told(tool: Tool) -> None:
    assert not copy(TEXT)


def test_a_tool_that_is_no_program_is_told(tool: Tool, tmp_path: Path) -> None:
    (tmp_path / "bin" / "xclip").write_bytes(b"\x7fELF nonsense")
    (tmp_path / "bin" / "xclip").chmod(0o755)
    assert not copy(TEXT)


def test_a_tool_that_hangs_is_given_up_and_does_not_stay(tool: Tool, kept: Path) -> None:
    tool("echo $$ > {kept}\n/bin/sleep 60; echo > {kept}.over")
    assert not copy(TEXT)
    assert not kept.with_suffix(".over").exists(), "its end was waited for"
    process = int(kept.read_text())
    while is_alive(process):
        time.sleep(0.02)
    assert not kept.with_suffix(".over").exists(), "it was left running"


def test_what_lies_in_the_working_folder_is_not_run(
    tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool(PASTES + "exec /bin/cat > {kept}")
    work = tmp_path / "work"
    work.mkdir()
    (work / "pyperclip.py").write_text("raise SystemExit(0)")
    monkeypatch.chdir(work)
    assert copy(TEXT)
    (tmp_path / "bin" / "xclip").unlink()
    assert not copy(TEXT), "the file in the working folder has said that it worked"


def test_it_is_emptied(tool: Tool, kept: Path) -> None:
    tool(PASTES + "exec /bin/cat > {kept}")
    assert copy(TEXT) and clear()
    assert kept.read_bytes() == b""


def test_one_that_reaches_none_is_not_called_empty(tool: Tool) -> None:
    """As with a dead display: nothing is kept, so that nothing is read either."""
    tool(PASTES + "exec /bin/cat > /dev/null")
    assert not clear()
