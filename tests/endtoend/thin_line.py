"""A thin line: what goes through it comes late and little by little, and it can be cut."""

from __future__ import annotations

import selectors
import socket
import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

LATE = 0.04
"""Seconds that each piece comes later."""

PIECE = 700
"""Bytes that go through at a time: some 17 kB a second."""


class ThinLine:
    """Listens on a port of its own and hands on to another; `passed` counts the bytes from there to here."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.passed = 0

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def __enter__(self) -> Self:
        self._begin(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
        for thread in self._threads:
            thread.join(5.0)

    def cut(self) -> None:
        """Break what goes through, without a word to either end that it is over."""
        gone, self._open = self._open, []
        for end in gone:
            with suppress(OSError):
                # Nothing that waits is sent any more, and no end is told.
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _begin(self, job: object, *given: object) -> None:
        thread = threading.Thread(target=job, args=given, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                self._open += [near, far]
                self._begin(self._carry, near, far)

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        with suppress(OSError, ValueError), selectors.DefaultSelector() as ready:
            ready.register(near, selectors.EVENT_READ, far)
            ready.register(far, selectors.EVENT_READ, near)
            while True:
                for key, _ in ready.select():
                    end = key.fileobj
                    assert isinstance(end, socket.socket)
                    data = end.recv(PIECE)
                    if not data:
                        key.data.shutdown(socket.SHUT_WR)
                        return
                    self.passed += len(data) if end is far else 0
                    time.sleep(LATE)
                    key.data.sendall(data)
