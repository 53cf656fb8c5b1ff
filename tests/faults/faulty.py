"""Disks that fail on demand."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui.domain.workspace.state import State
from tui.storage.durable.disk import Files
from tui.storage.durable.whole_files import is_temporary
from tui.storage.repository.store import Store

OPERATIONS = tuple(name for name in vars(Files) if not name.startswith("_"))


Fault = Callable[[int, str], None]
"""Called with the number (from 0) and the name of each operation before it is done; it may raise."""


def no_fault(now: int, name: str) -> None:
    """All is well."""


class Killed(BaseException):
    """The process is gone: no later operation has an effect either."""


class Quick(Files):
    """Real files, without the waiting for a disk."""

    def fsync(self, handle: int) -> None:
        os.fstat(handle)

    def fsync_folder(self, folder: Path) -> None:
        folder.stat()


class Faulty(Quick):
    """Asks `fault` before each operation."""

    def __init__(self, fault: Fault = no_fault) -> None:
        self.fault = fault
        self.names: list[str] = []

    def begin(self, name: str) -> None:
        self.names.append(name)
        self.fault(len(self.names) - 1, name)


def _watched(name: str) -> Callable[..., Any]:
    def operation(self: Faulty, *arguments: Any) -> Any:
        if name == "close":
            # The system closes the handles of a process that is gone.
            Quick.close(self, *arguments)
            return self.begin(name)
        self.begin(name)
        return getattr(Quick, name)(self, *arguments)

    return operation


for _name in OPERATIONS:
    setattr(Faulty, _name, _watched(_name))


def kill_at(number: int) -> Fault:
    def fault(now: int, name: str) -> None:
        if now >= number:
            raise Killed

    return fault


def fail_at(number: int, code: int, *, lasting: bool = False) -> Fault:
    """An error at one operation; `lasting`: at all later ones that need room on the disk too."""

    def fault(now: int, name: str) -> None:
        if now == number or (lasting and now > number and name in ("open_new", "write", "mkdir")):
            raise OSError(code, os.strerror(code))

    return fault


def fail_in(operation: str, code: int) -> Fault:
    """An error at every operation of one kind."""

    def fault(now: int, name: str) -> None:
        if name == operation:
            raise OSError(code, os.strerror(code))

    return fault


ERRORS = (
    errno.ENOSPC,
    errno.EACCES,
    errno.EIO,
    errno.EROFS,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EMFILE,
    errno.ENOMEM,
)


def temporary_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if is_temporary(path.name)]


def on_disk(folder: Path, *people: str) -> State:
    """Everything that a Fireside started now would find."""
    with Store.open(folder, files=Quick()) as store:
        return with_privates(store, *people)


def with_privates(store: Store, *people: str) -> State:
    state = store.load()
    return State(
        team=state.team,
        meetings=state.meetings,
        privates={person: store.private(person) for person in people},
    )
