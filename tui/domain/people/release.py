"""Releases of figures on the whole team: who stood behind each, and what was told."""

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from tui.domain.record import Record


class Figure(Record, frozen=True, kw_only=True):
    """One average, in half steps, of what `measure` names; `members` are ids of who is behind it, which nobody is told.

    `forgotten` counts those of them who were forgotten since.
    """

    measure: str
    average: float
    members: tuple[str, ...] = ()
    forgotten: int = 0


class Release(Record, frozen=True, kw_only=True):
    """What was told on the day `on` of the quarter that began on `quarter`; `present` are ids of the team then."""

    id: str
    on: date
    quarter: date
    present: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()

    def figure(self, measure: str) -> Figure | None:
        return next((figure for figure in self.figures if figure.measure == measure), None)

    def is_about(self, person: str) -> bool:
        """Whether the person is among those behind one of the figures."""
        return any(person in figure.members for figure in self.figures)


def without_behind(releases: Iterable[Release], gone: Collection[str]) -> tuple[Release, ...]:
    """Give the releases without the ids of the people `gone`: how many they were stays, and the figures."""
    return tuple(
        msgspec.structs.replace(
            one,
            present=tuple(id for id in one.present if id not in gone),
            figures=tuple(_without(figure, gone) for figure in one.figures),
        )
        for one in releases
    )


def _without(figure: Figure, gone: Collection[str]) -> Figure:
    rest = tuple(id for id in figure.members if id not in gone)
    return msgspec.structs.replace(
        figure, members=rest, forgotten=figure.forgotten + len(figure.members) - len(rest)
    )
