"""Output that may be lost without stopping the work: a closed pipe, a full disk behind a redirection."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO


class SurvivableOutput(io.RawIOBase):
    """Bytes to the file descriptor `fd`; from the first failure on they go nowhere, and `failure` tells why."""

    def __init__(self, fd: int) -> None:
        super().__init__()
        self._fd = fd
        self.failure: OSError | None = None
        self.is_excused = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._fd

    def isatty(self) -> bool:
        return os.isatty(self._fd)

    def write(self, data: object, /) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        if self.failure is None:
            try:
                return os.write(self._fd, view)
            except OSError as error:
                self.failure = error
        return view.nbytes


def survive_lost_output() -> None:
    """Let the words of a command be lost where nobody takes them, so that its work is done all the same."""
    if sys.stdout is not None:
        sys.stdout = _survivable(sys.stdout)
    if sys.stderr is not None:
        sys.stderr = _survivable(sys.stderr)


def lost_output() -> OSError | None:
    """Write out what waits and give why standard output does not take it; None where it does."""
    if sys.stdout is None:
        return None
    try:
        sys.stdout.flush()
    except OSError as error:
        return error
    raw = _raw(sys.stdout)
    return None if raw is None or raw.is_excused else raw.failure


def excuse_lost_output() -> None:
    """Have it count as no failure if standard output is lost."""
    raw = None if sys.stdout is None else _raw(sys.stdout)
    if raw is not None:
        raw.is_excused = True


def _survivable(stream: TextIO) -> TextIO:
    try:
        stream.flush()
        fd = stream.fileno()
    except (OSError, ValueError):
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(SurvivableOutput(fd)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.isatty() or stream is sys.stderr,
    )


def _raw(stream: TextIO) -> SurvivableOutput | None:
    raw = getattr(getattr(stream, "buffer", None), "raw", None)
    return raw if isinstance(raw, SurvivableOutput) else None
