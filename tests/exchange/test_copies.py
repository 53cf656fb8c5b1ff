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


def made(tmp_path: Path, environ: dict[str, str], *, says: bool = False) -> tuple[Copies, list[str]]:
    sent: list[str] = []
    return Copies(tmp_path / "copied.md", sent.append, environ, says=lambda: says), sent


def told(sequence: str) -> str:
    return base64.b64decode(sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode()


def test_a_tool_here_comes_first(tmp_path: Path, tool: list[str]) -> None:
    copies, sent = made(tmp_path, HERE)
    assert copies.copy(TEXT) == "tool"
    assert (tool, sent) == ([TEXT], [])


def test_on_another_machine_the_terminal_comes_first(tmp_path: Path, tool: list[str]) -> None:
    copies, sent = made(tmp_path, AWAY)
    assert copies.copy(TEXT) == "terminal"
    assert tool == []
    (sequence,) = sent
    assert told(sequence) == TEXT


def test_where_ssh_brings_the_display_along_the_tool_is_the_one_that_can_be_read_back(
    tmp_path: Path, tool: list[str]
) -> None:
    copies, sent = made(tmp_path, {**AWAY, "DISPLAY": "localhost:10.0"})
    assert copies.copy(TEXT) == "tool" and sent == []
    copies, sent = made(tmp_path, {**AWAY, "DISPLAY": ":0"})
    assert copies.copy(TEXT) == "terminal", "that display stands beside the other machine"


@pytest.mark.usefixtures("no_tool")
@pytest.mark.parametrize("environ", [HERE, {**HERE, "VTE_VERSION": "9000"}, {"TERM": "vt525"}])
def test_a_terminal_that_says_that_it_takes_copies_is_believed(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    copies, sent = made(tmp_path, environ, says=True)
    assert copies.copy(TEXT) == "taken"
    assert told(sent[0]) == TEXT


@pytest.mark.usefixtures("no_tool")
def test_screen_is_given_pieces_that_it_holds(tmp_path: Path) -> None:
    copies, sent = made(tmp_path, {"TERM": "screen", "STY": "1.pts"}, says=True)
    assert copies.copy(TEXT * 40) == "terminal", "what screen says is not what the terminal outside does"
    pieces = [piece for piece in sent[0].split("\x1b\\") if piece]
    assert len(pieces) > 2 and all(piece.startswith("\x1bP") and len(piece) <= 250 for piece in pieces)
    assert told("".join(piece.removeprefix("\x1bP") for piece in pieces)) == TEXT * 40


@pytest.mark.usefixtures("no_tool")
def test_a_tmux_on_the_way_that_cannot_be_asked_is_sent_both(tmp_path: Path) -> None:
    for environ in ({**AWAY, "TERM": "tmux-256color"}, {"TERM": "screen", "TMUX": "/x,1,0", "PATH": ""}):
        copies, sent = made(tmp_path, environ)
        assert copies.copy(TEXT) == "terminal"
        plain, wrapped = sent
        assert told(plain) == TEXT
        assert wrapped == f"\x1bPtmux;\x1b{plain}\x1b\\"


@pytest.mark.usefixtures("no_tool")
def test_an_old_name_of_a_multiplexer_alone_is_sent_what_each_of_them_leaves_whole(tmp_path: Path) -> None:
    copies, sent = made(tmp_path, {**AWAY, "TERM": "screen-256color"})
    assert copies.copy(TEXT) == "terminal" and [told(one) for one in sent] == [TEXT]


STATES = {
    "on": ("on|0|clipboard,title|3.3a", "taken", "load"),
    "external": ("external|0|clipboard|3.5", "taken", "load"),
    "outside unknown": ("external|0|title|3.5", "terminal", "load"),
    "old": ("external||clipboard|3.1", "terminal", "wrapped"),
    "old and on": ("on||clipboard|3.1", "taken", "plain"),
    "passed through": ("off|1||3.4", "terminal", "wrapped"),
    "closed": ("off|0|clipboard|3.5a", "file", "nothing"),
}


@pytest.mark.usefixtures("no_tool")
@pytest.mark.parametrize("state", STATES)
def test_tmux_is_asked_how_it_is_set(tmp_path: Path, state: str) -> None:
    answer, how, way = STATES[state]
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "tmux"
    kept, is_old = tmp_path / "buffer", "|3.1" in answer
    script.write_text(
        "#!/bin/sh\n"
        f'case "$1" in display-message) echo "{answer}";; delete-buffer) /bin/rm -f {kept};; '
        f"load-buffer) {'exit 1' if is_old else f'exec /bin/cat > {kept}'};; esac\n"
    )
    script.chmod(0o755)
    environ = {"TERM": "tmux-256color", "TMUX": "/x,1,0", "TMUX_PANE": "%0", "PATH": str(tmp_path / "bin")}
    copies, sent = made(tmp_path, environ)
    assert copies.copy(TEXT) == how
    assert (kept.exists() and kept.read_text() == TEXT) is (way == "load")
    assert [one.startswith("\x1bPtmux;") for one in sent] == {"plain": [False], "wrapped": [True]}.get(
        way, []
    )
    sent.clear()
    done = copies.clear()
    assert not kept.exists(), "tmux keeps no copy either"
    assert ("terminal" in done) is (state != "closed")


@pytest.mark.usefixtures("no_tool")
def test_without_a_tool_the_terminal_is_asked_where_it_may_listen(tmp_path: Path) -> None:
    copies, sent = made(tmp_path, HERE)
    assert copies.copy(TEXT) == "terminal" and len(sent) == 1


@pytest.mark.usefixtures("no_tool")
@pytest.mark.parametrize(
    "environ",
    [
        DEAF,
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
