"""The key holder: a process that keeps the data key in memory for a while, and how one asks it.

It listens on a socket that only its owner can reach, in a folder that only its owner can enter; both
ends look whose process the other one is, where the system tells. Any process of its owner gets the key: a system
with one user for all programs cannot tell them apart. A request is one line, `key ID` or
`drop`; the answer is the key, or nothing.
"""

import os
import socket
import stat
import struct
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

from tui.storage.crypt.idle_timer import Idle
from tui.storage.crypt.key_requests import LONGEST, Requests

_PATIENCE = 2.0


def address(folder: Path) -> Path:
    """Where the key holder for a data folder listens."""
    name = sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return _meeting_place() / f"{name}.sock"


def held_key(folder: Path, id: str) -> bytes | None:
    """The data key with this id, where somebody holds it."""
    answer = _asked(folder, f"key {id}\n".encode())
    return answer if len(answer) == 32 else None


def drop_key(folder: Path) -> bool:
    """Have the key forgotten; gives whether somebody held one."""
    return _asked(folder, b"drop\n") == b"dropped"


def listen(folder: Path) -> socket.socket:
    """Begin to listen for a data folder, in the place of whoever did so before. Raises OSError."""
    drop_key(folder)
    path = address(folder)
    with suppress(FileExistsError):
        path.parent.mkdir(0o700, parents=True)
    if not _is_ours(path.parent):
        raise PermissionError(f"{path.parent} is not for its owner alone")
    with suppress(FileNotFoundError):
        path.unlink()
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        listening.bind(str(path))
        path.chmod(0o600)
        listening.listen(4)
    except BaseException:
        listening.close()
        raise
    return listening


def hold(listening: socket.socket, id: str, key: bytearray, idle: Idle) -> None:
    """Answer until told to drop the key, or until nobody asked for too long; the key is overwritten then."""
    requests = Requests(listening)
    try:
        is_held = True
        while is_held and idle.left:
            for other, request in requests.come(min(idle.left, 60.0)):
                # It may have slept through the night since it last looked at the clock.
                if is_held and idle.left and _is_of_same_user(other):
                    is_held = _answer(other, request, id, key, idle)
    finally:
        requests.close()
        key[:] = bytes(len(key))


def _answer(other: socket.socket, request: bytes, id: str, key: bytearray, idle: Idle) -> bool:
    """Answer one request; gives whether the key is held on."""
    if request == b"drop":
        with suppress(OSError):
            other.sendall(b"dropped")
        return False
    if request == f"key {id}".encode():
        idle.touch()
        with suppress(OSError):
            other.sendall(key)
    return True


def _asked(folder: Path, request: bytes) -> bytes:
    path = address(folder)
    try:
        if not _is_ours(path.parent):
            return b""
        with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as other:
            other.settimeout(_PATIENCE)
            other.connect(str(path))
            if not _is_of_same_user(other):
                return b""
            other.sendall(request)
            answer = b""
            while len(answer) < LONGEST and (more := other.recv(LONGEST)):
                answer += more
            return answer
    except OSError:
        return b""


def _meeting_place() -> Path:
    """The folder that the system gives a user for such things; else one of ours beside other temporary ones."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and _is_ours(Path(runtime)):
        return Path(runtime, "fireside")
    return Path(os.environ.get("TMPDIR") or "/tmp", f"fireside-{os.getuid()}")


def _is_ours(folder: Path) -> bool:
    """Whether it is a real folder that nobody else can enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _is_of_same_user(other: socket.socket) -> bool:
    """Whether the process at the other end is the same user's, where the system tells it; else the folder does."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    told = other.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return bool(struct.unpack("3i", told)[1] == os.getuid())
