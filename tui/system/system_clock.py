"""The machine's time as the app hands it on: the wall clock, never running backwards."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta


def steady_now() -> Callable[[], datetime]:
    """Give a clock that starts at the wall clock and then counts on by itself.

    A wall clock set back or forth while the app runs does not touch it; time asleep counts
    (CLOCK_BOOTTIME; where there is none the monotonic clock, which may not count sleep).
    """
    source = getattr(time, "CLOCK_BOOTTIME", None)

    def passed() -> float:
        return time.monotonic() if source is None else time.clock_gettime(source)

    begin, wall = passed(), datetime.now(UTC)
    return lambda: wall + timedelta(seconds=passed() - begin)


def local_today() -> date:
    """The day it is where the manager is."""
    return datetime.now().astimezone().date()
