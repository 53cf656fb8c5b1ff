"""Ten on a scale: a one that waits a moment for a nought, so that ten never shows as one."""

from __future__ import annotations

from collections.abc import Callable

TEN = 0.5
"""Seconds within which a nought after a one makes it ten."""

Cancel = Callable[[], None]


class TenKey:
    """`later` calls after some seconds, and gives what keeps it from that."""

    def __init__(self, later: Callable[[float, Callable[[], None]], Cancel]) -> None:
        self._later = later
        self._waiting: Cancel | None = None

    def press(self, digit: int, most: int, take: Callable[[int], None]) -> None:
        """Take a digit on a scale to `most`; `take` is called with the value that is meant, perhaps later."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        if digit == 1 and most == 10:
            self._waiting = self._later(TEN, lambda: self._one(take))
            return
        value = 10 if digit == 0 and waiting is not None else digit
        if value <= most:
            take(value)

    def _one(self, take: Callable[[int], None]) -> None:
        self._waiting = None
        take(1)
