"""Reading requests of many at once: whoever connects and says nothing keeps nobody waiting."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic

LONGEST = 100
"""Bytes of a request."""
PATIENCE = 2.0
"""Seconds that one is given to say it."""
MOST_WAITING = 64
"""Connections at a time; of more the one that has waited longest goes."""


class Requests:
    """The connections of one listening socket; `close` ends them, not the socket."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self._selector = selectors.DefaultSelector()
        self._selector.register(listening, selectors.EVENT_READ)
        self._heard: dict[socket.socket, tuple[bytes, float]] = {}
        listening.setblocking(False)

    def come(self, most: float) -> Iterator[tuple[socket.socket, bytes]]:
        """Wait at most so many seconds, and give whole requests with whom to answer; each is closed afterwards."""
        ends = [end for _, end in self._heard.values()]
        for ready, _ in self._selector.select(max(0.0, min([most, *(end - monotonic() for end in ends)]))):
            if ready.fileobj is self._listening:
                self._accept()
                continue
            other = ready.fileobj
            assert isinstance(other, socket.socket)
            line = self._line(other)
            if line is not None:
                with suppress(OSError):
                    yield other, line
                self._end(other)
        for other in [other for other, (_, end) in self._heard.items() if end <= monotonic()]:
            self._end(other)

    def close(self) -> None:
        """End all connections."""
        for other in list(self._heard):
            self._end(other)
        self._selector.close()

    def _accept(self) -> None:
        with suppress(OSError):
            other = self._listening.accept()[0]
            other.setblocking(False)
            self._selector.register(other, selectors.EVENT_READ)
            self._heard[other] = b"", monotonic() + PATIENCE
        if len(self._heard) > MOST_WAITING:
            self._end(next(iter(self._heard)))

    def _line(self, other: socket.socket) -> bytes | None:
        """Give the request once it is whole; empty where it is none."""
        text, end = self._heard[other]
        try:
            more = other.recv(LONGEST)
        except BlockingIOError:
            return None
        except OSError:
            return b""
        text += more
        if more and len(text) < LONGEST and not text.endswith(b"\n"):
            self._heard[other] = text, end
            return None
        return text.rstrip(b"\n") if more else b""

    def _end(self, other: socket.socket) -> None:
        if self._heard.pop(other, None) is not None:
            self._selector.unregister(other)
            other.close()
