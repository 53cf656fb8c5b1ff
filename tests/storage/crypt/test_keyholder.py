"""Who holds the key gives it to its owner alone, for as long as it is asked for now and then."""

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from threading import Thread

import pytest

from tui.storage.crypt import idle_timer, key_agent
from tui.storage.crypt.idle_timer import Idle
from tui.storage.crypt.key_agent import address, drop_key, held_key, hold, listen

KEY, ID = bytes(range(32)), "0123456789abcdef"


class Holder:
    """One in a thread, for a folder."""

    def __init__(self, folder: Path, minutes: float = 15) -> None:
        self.key = bytearray(KEY)
        self.idle = Idle(minutes * 60)
        self._listening = listen(folder)
        self._thread = Thread(target=hold, args=(self._listening, ID, self.key, self.idle), daemon=True)
        self._thread.start()

    def ended(self) -> None:
        self._thread.join(5)
        assert not self._thread.is_alive()
        self._listening.close()


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def holder(runtime: Path, tmp_path: Path) -> Iterator[Holder]:
    held = Holder(tmp_path)
    yield held
    drop_key(tmp_path)
    held.ended()


def test_the_key_is_given_for_its_id_until_it_is_dropped(holder: Holder, tmp_path: Path) -> None:
    assert held_key(tmp_path, ID) == KEY
    assert held_key(tmp_path, ID) == KEY
    assert held_key(tmp_path, "f" * 16) is None
    assert held_key(tmp_path / "other", ID) is None
    assert drop_key(tmp_path)
    holder.ended()
    assert holder.key == bytearray(32), "it is overwritten"
    assert held_key(tmp_path, ID) is None
    assert not drop_key(tmp_path)


def test_only_its_owner_can_reach_it(holder: Holder, tmp_path: Path) -> None:
    path = address(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_another_user_gets_nothing(holder: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched, closing(socket.socket(socket.AF_UNIX)) as other:
        patched.setattr(key_agent, "_is_of_same_user", lambda _: False)
        assert held_key(tmp_path, ID) is None
        other.connect(str(address(tmp_path)))
        with suppress(ConnectionError):
            other.sendall(f"key {ID}\n".encode())
            assert other.recv(100) == b""


@pytest.mark.parametrize("said", [b"", b"\n", b"key\n", b"key " + b"f" * 5000, b"\xff\x00\n", b"drop it\n"])
def test_nonsense_is_not_answered(holder: Holder, tmp_path: Path, said: bytes) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as other:
        other.settimeout(5)
        other.connect(str(address(tmp_path)))
        other.sendall(said)
        other.shutdown(socket.SHUT_WR)
        with suppress(ConnectionError):
            assert other.recv(100) == b""
    assert held_key(tmp_path, ID) == KEY


def test_after_a_time_of_rest_it_is_gone(
    runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(idle_timer, "_now", lambda: now[0])
    held = Holder(tmp_path)
    now[0] += 14 * 60
    assert held_key(tmp_path, ID) == KEY
    now[0] += 14 * 60
    assert held_key(tmp_path, ID) == KEY, "asking counts"
    # The machine slept, and the first to ask wakes it.
    now[0] += 16 * 60
    assert held_key(tmp_path, ID) is None
    held.ended()
    assert held.key == bytearray(32)


def test_a_second_one_takes_the_place_of_the_first(holder: Holder, tmp_path: Path) -> None:
    second = Holder(tmp_path)
    holder.ended()
    assert held_key(tmp_path, ID) == KEY
    drop_key(tmp_path)
    second.ended()
    holder._listening = second._listening


def test_what_a_killed_one_left_is_no_hindrance(runtime: Path, tmp_path: Path) -> None:
    listen(tmp_path).close()
    assert address(tmp_path).exists()
    assert held_key(tmp_path, ID) is None
    held = Holder(tmp_path)
    assert held_key(tmp_path, ID) == KEY
    drop_key(tmp_path)
    held.ended()


def test_a_folder_that_others_can_enter_is_not_used(
    runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime.chmod(0o755)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    place = address(tmp_path).parent
    assert place == tmp_path / f"fireside-{os.getuid()}"
    place.mkdir()
    place.chmod(0o777)
    with pytest.raises(PermissionError):
        listen(tmp_path)
    place.rmdir()
    place.symlink_to(runtime)
    with pytest.raises(PermissionError):
        listen(tmp_path)


def test_whoever_says_nothing_keeps_nobody_waiting(
    holder: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With more patience for the silent than there is for an answer: whoever waited for them would get none."""
    monkeypatch.setattr("tui.storage.crypt.key_requests.PATIENCE", 3600.0)
    with ExitStack() as silent:
        for said in (b"", b"key ", b"") * 20:
            other = silent.enter_context(closing(socket.socket(socket.AF_UNIX)))
            other.connect(str(address(tmp_path)))
            other.sendall(said)
            assert held_key(tmp_path, ID) == KEY
        assert drop_key(tmp_path)
        holder.ended()


def test_of_too_many_the_one_that_waited_longest_goes(
    holder: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.storage.crypt.key_requests.PATIENCE", 3600.0)
    monkeypatch.setattr("tui.storage.crypt.key_requests.MOST_WAITING", 3)
    with ExitStack() as silent:
        others = [silent.enter_context(closing(socket.socket(socket.AF_UNIX))) for _ in range(5)]
        for other in others:
            other.settimeout(5)
            other.connect(str(address(tmp_path)))
            assert held_key(tmp_path, ID) == KEY
        assert others[0].recv(1) == b""


def test_a_request_that_comes_in_pieces_is_answered(holder: Holder, tmp_path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as other:
        other.settimeout(5)
        other.connect(str(address(tmp_path)))
        for piece in (b"k", b"ey ", ID.encode(), b"\n"):
            other.sendall(piece)
            assert held_key(tmp_path, ID) == KEY
        assert other.recv(100) == KEY


def test_the_silent_are_let_go_after_a_while(
    holder: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.storage.crypt.key_requests.PATIENCE", 0.01)
    with closing(socket.socket(socket.AF_UNIX)) as other:
        other.settimeout(5)
        other.connect(str(address(tmp_path)))
        assert other.recv(100) == b""
