"""Releases of figures on the whole team: who stood behind each, and what was told."""

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from tui.domain.record import Record


class Figure(Record, frozen=True, kw_only=True):
    """One average, in half steps, of what `measure` names; nothing else of the answers is kept or told."""

    measure: str
    average: float


class Release(Record, frozen=True, kw_only=True):
    """What was told on the day `on` of the quarter that began on `quarter`; `members` are ids of who is behind it."""

    id: str
    on: date
    quarter: date
    members: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


def without_behind(releases: Iterable[Release], gone: Collection[str]) -> tuple[Release, ...]:
    """Give the releases without the ids of the people `gone`; the figures, which are nobody's, stay."""
    return tuple(
        msgspec.structs.replace(one, members=tuple(id for id in one.members if id not in gone))
        for one in releases
    )
