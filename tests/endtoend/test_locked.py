"""Encrypted data in a real terminal: asked for, never shown, and nothing readable on the disk."""

from __future__ import annotations

import os
import re
import signal
import stat
from pathlib import Path

import pytest

from tests.endtoend.faults import FULL
from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, in_dialogue, in_step

PASSPHRASE = "fyra egna ord räcker"
CANARY = "kanariefågel"


@pytest.fixture
def locked(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine whose data is encrypted, by the command."""
    runtime = machine.home / "run"
    runtime.mkdir(mode=0o700)
    machine.environment_more["XDG_RUNTIME_DIR"] = str(runtime)
    terminal = machine.open("passphrase")
    terminal.wait("New passphrase:")
    terminal.type("short")
    terminal.press("enter")
    terminal.wait("too short")
    for prompt in ("New passphrase:", "Once more:"):
        terminal.settle(0.1)
        assert prompt in terminal.text.splitlines()[-1] or prompt in terminal.text
        terminal.type(PASSPHRASE)
        terminal.press("enter")
    terminal.wait("encrypted now")
    assert terminal.ended() == 0
    assert PASSPHRASE.encode() not in terminal.raw
    return machine


def plain_files(machine: Machine) -> list[Path]:
    """Files among the data in which something can be read: a name of the demo team, or what was typed."""
    words = [word.encode() for word in ("Anna", "Priya", "remote", CANARY)]
    files = [path for path in machine.data.rglob("*") if path.is_file()]
    return [path for path in files if any(word in path.read_bytes() for word in words)]


def test_a_meeting_behind_a_passphrase(locked: Machine) -> None:
    assert plain_files(locked) == []
    terminal = locked.open("meet", "Priya", size=(80, 24))
    terminal.wait("Passphrase:")
    terminal.type("wrong")
    terminal.press("enter")
    terminal.wait("does not open it")
    terminal.settle(0.1)
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    in_step(terminal, "Weather")
    left = re.search(r"(\d+):(\d\d) +\d+ min left", terminal.text)
    assert left
    terminal.press("n")
    terminal.type(f"half a {CANARY}")
    terminal.press("ctrl+l")
    terminal.wait("Fireside is locked")
    assert CANARY not in terminal.text
    terminal.settle(0.5)
    assert plain_files(locked) == []
    # Killed while it is locked: what was being typed is there all the same.
    terminal.kill(signal.SIGKILL)
    assert plain_files(locked) == []
    again = locked.open()
    again.wait("Fireside is locked")
    again.type("not this one")
    again.press("enter")
    again.wait("does not open it")
    again.type(PASSPHRASE)
    again.press("enter")
    at_home(again)
    assert PASSPHRASE.encode() not in again.raw
    again.press("ctrl+q")
    assert again.ended() == 0
    assert again.modes_left == []


def test_locked_while_something_goes_on_and_left_by_a_signal(locked: Machine) -> None:
    terminal = locked.open()
    terminal.wait("Fireside is locked")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    at_home(terminal)
    terminal.press("m")
    in_dialogue(terminal)
    terminal.press("n")
    terminal.type(CANARY)
    terminal.press("enter")
    terminal.wait("● noterat")
    terminal.press("ctrl+l")
    terminal.wait("Fireside is locked")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    terminal.wait(f"· {CANARY}")
    terminal.press("ctrl+l")
    terminal.wait("Fireside is locked")
    terminal.kill(signal.SIGTERM)
    assert terminal.ended() in (0, 128 + signal.SIGTERM)
    assert terminal.modes_left == []
    assert plain_files(locked) == []


def test_unlock_holds_the_key_until_lock(locked: Machine) -> None:
    assert locked.run("due", "--prompt").stdout == "locked\n"
    ran = locked.run("last", "Anna")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert "fireside unlock" in ran.stderr
    terminal = locked.open("unlock")
    terminal.wait("Passphrase:")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    terminal.wait("Unlocked until unused for 15 minutes")
    assert terminal.ended() == 0
    try:
        assert "Anna Lindqvist" in locked.run("last", "Anna").stdout
        assert locked.run("add", "Anna", CANARY).returncode == 0
        assert locked.run("check").returncode == 0
        assert plain_files(locked) == []
        (address,) = (locked.home / "run" / "fireside").iterdir()
        assert stat.S_IMODE(address.stat().st_mode) == 0o600
        assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
        app = locked.open()
        at_home(app)
        app.press("ctrl+l")
        app.wait("Fireside is locked")
        app.settle(0.5)
        assert locked.run("last", "Anna").returncode == 1, "what locks the app locks the shell"
    finally:
        locked.run("lock")
    assert locked.run("lock").stdout == "It was locked already.\n"


def test_the_passphrase_can_come_by_a_file_descriptor(locked: Machine) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    os.close(writing)
    os.set_inheritable(reading, True)
    locked.environment_more["FIRESIDE_PASSPHRASE_FD"] = str(reading)
    ran = locked.run("last", "Anna", pass_fds=(reading,))
    os.close(reading)
    assert ran.returncode == 0 and "Anna Lindqvist" in ran.stdout
    ran = locked.run("last", "Anna")
    assert ran.returncode == 1 and ran.stderr.count("\n") == 1


def test_changing_and_removing(locked: Machine) -> None:
    def change(*arguments: str, lines: list[str]) -> tuple[int, str]:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        locked.environment_more["FIRESIDE_PASSPHRASE_FD"] = str(reading)
        ran = locked.run("passphrase", *arguments, pass_fds=(reading,))
        os.close(reading)
        return ran.returncode, ran.stdout + ran.stderr

    code, said = change(lines=["wrong", "another green door"])
    assert code == 1 and "does not open it" in said
    code, said = change(lines=[PASSPHRASE, "another green door"])
    assert code == 0 and "changed" in said
    assert plain_files(locked) == []
    code, said = change("--remove", "--yes", lines=[PASSPHRASE])
    assert code == 1
    code, said = change("--remove", "--yes", lines=["another green door"])
    assert code == 0 and plain_files(locked)
    assert locked.run("last", "Anna").returncode == 0


def test_it_cannot_be_changed_while_the_app_is_open(locked: Machine) -> None:
    app = locked.open()
    app.wait("Fireside is locked")
    app.type(PASSPHRASE)
    app.press("enter")
    at_home(app)
    terminal = locked.open("passphrase", size=(300, 30))
    terminal.wait("Passphrase:")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    terminal.wait("in use by another Fireside")
    assert terminal.ended() == 1


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_the_process_gives_nothing_away(machine: Machine) -> None:
    terminal = machine.open()
    at_home(terminal)
    proc = Path("/proc", str(terminal.pid))
    assert "Umask:\t0077" in (proc / "status").read_text()
    assert re.search(r"Max core file size +0 +0 ", (proc / "limits").read_text())
    # The system gives what is in a process that is not dumpable to root alone.
    assert (proc / "environ").stat().st_uid == 0


@pytest.mark.parametrize(
    "data",
    [
        *(b"\xff", b"\xf0\x9f\x98", b"\x00\xff\xfe", b"\x1b[200~half a paste\xff"),
        *((b"\xc3(", b"\xe2\x82", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80") if FULL else ()),
        *((b"\x80" * 50, b"\x1b[200~half a paste", b"\x1b[200~\xff") if FULL else ()),
    ],
)
def test_no_bytes_end_the_unlock_screen(locked: Machine, data: bytes) -> None:
    terminal = locked.open()
    terminal.wait("Fireside is locked")
    terminal.send(data)
    terminal.rest(0.3)
    # A paste without its end is given up when nothing comes any more.
    terminal.rest(3.5 if data.startswith(b"\x1b") else 0.0)
    terminal.press("esc")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    at_home(terminal)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.modes_left == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_the_unlock_screen_as_it_ends_the_app(locked: Machine, number: signal.Signals) -> None:
    terminal = locked.open()
    terminal.wait("Fireside is locked")
    terminal.kill(number)
    assert terminal.ended() == 128 + number
    assert terminal.modes_left == []


def test_the_unlock_screen_can_be_left(locked: Machine) -> None:
    terminal = locked.open()
    terminal.wait("Fireside is locked")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.modes_left == []


@pytest.mark.parametrize("marks", [(b"", b""), (b"\x1b[200~", b"\x1b[201~")], ids=["bare", "marked"])
@pytest.mark.parametrize("text", [b"x" * 200_000, b"\xc3\xa5" * 100_000], ids=["letters", "signs"])
def test_far_too_much_pasted_is_taken_as_far_as_it_fits_and_said(
    locked: Machine, marks: tuple[bytes, bytes], text: bytes
) -> None:
    terminal = locked.open()
    terminal.wait("Fireside is locked")
    terminal.settle()
    terminal.send(marks[0] + text + marks[1])
    terminal.wait("only the first 1000 characters")
    terminal.press("esc")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    at_home(terminal)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])
