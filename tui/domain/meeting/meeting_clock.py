"""Time that runs and pauses, kept as instants and never as ticks."""

from datetime import UTC, datetime, timedelta

import msgspec

from tui.domain.record import Record


class Clock(Record, frozen=True, kw_only=True):
    """`spent` seconds of earlier runs; `since` is the instant the present run began, None while it stands."""

    spent: float = 0.0
    since: datetime | None = None

    @property
    def runs(self) -> bool:
        return self.since is not None


def elapsed(clock: Clock, now: datetime) -> float:
    """Seconds up to `now`. An instant before the start of the run (a clock set back) counts as the start."""
    if clock.since is None:
        return clock.spent
    return clock.spent + max(0.0, _between(clock.since, now))


def start(clock: Clock, now: datetime) -> Clock:
    return clock if clock.runs else msgspec.structs.replace(clock, since=now)


def stop(clock: Clock, now: datetime) -> Clock:
    return Clock(spent=elapsed(clock, now)) if clock.runs else clock


def steady(clock: Clock, seen: datetime, now: datetime) -> Clock:
    """Give the clock as it goes on at `now`, when the last instant seen was `seen`.

    Where the computer's clock was set back between the two, the run starts anew from `now` with all
    it had at `seen`; otherwise nothing changes.
    """
    if not clock.runs or _between(seen, now) >= 0:
        return clock
    return Clock(spent=elapsed(clock, seen), since=now)


def gone_by(first: datetime, second: datetime) -> float:
    """Seconds from one instant to the other; below zero where the second is before the first."""
    return _between(first, second)


def remaining(clock: Clock, planned: timedelta, now: datetime) -> float:
    """Seconds left of `planned`; below zero when over time."""
    return planned.total_seconds() - elapsed(clock, now)


def as_clock(seconds: float) -> str:
    """Write seconds as `M:SS`; below zero as `+M:SS`, which is time over."""
    whole = int(abs(seconds))
    sign = "+" if seconds <= -1 else ""
    return f"{sign}{whole // 60}:{whole % 60:02d}"


def _between(first: datetime, second: datetime) -> float:
    # Two instants of one zone would be subtracted by the face of the clock, an hour wrong on a DST night.
    return (second.astimezone(UTC) - first.astimezone(UTC)).total_seconds()
