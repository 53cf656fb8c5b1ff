"""How long nobody came."""

import time


class Idle:
    """Tells how long nobody came. The time that the machine slept counts, where the system tells it."""

    def __init__(self, most: float) -> None:
        self.most = most
        self._last = _now()

    def touch(self) -> None:
        self._last = _now()

    @property
    def left(self) -> float:
        """Seconds until it has been idle for too long; 0 from then on."""
        return max(0.0, self._last + self.most - _now())


def _now() -> float:
    clock: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
