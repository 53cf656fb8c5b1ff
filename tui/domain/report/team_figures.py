"""The rule by which figures on the team are told: nobody is to be found, not even by comparing two releases.

- Fixed quarters that are over, one release each; the same quarter gives the same figures for ever.
- Each figure is the average of what at least `LEAST` people answered, each of them counted once, in half steps. No
  lowest or highest value, no distribution, no number of people, no text.
- A figure covers only those who were in the team at the last release and are in it now, so that nobody's coming or
  leaving shows. After a year without one it begins anew with the team as it is.
- Those behind a figure are the same as behind each earlier one of the measure, or others by at least `APART` people.
  Without this, comparing two releases tells of the one who left; the tests of it try that on a thousand teams.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import floor

from tui.domain.people.release import Figure, Release

LEAST = 5
"""People behind each figure."""
APART = 5
"""People by whom those behind two figures of one measure differ, where they differ at all."""
_A_YEAR = timedelta(days=366)

Values = Mapping[str, Mapping[str, float]]
"""What each person answered to each measure in the quarter, one value by the id of the person."""


def team_figures(
    earlier: Sequence[Release], quarter: date, values: Values, present: Iterable[str], *, on: date, id: str
) -> Release:
    """Give the release of a quarter: the one there was, else what may be told of it, which may be nothing."""
    for release in earlier:
        if release.quarter == quarter:
            return release
    team = frozenset(present)
    figures = []
    for measure in sorted(values):
        answered = team & values[measure].keys()
        covered = answered & _of_the_last(earlier, measure, team, quarter)
        if len(covered) >= LEAST and _is_apart(earlier, measure, covered):
            average = sum(values[measure][person] for person in sorted(covered)) / len(covered)
            figures.append(
                Figure(measure=measure, average=in_half_steps(average), members=tuple(sorted(covered)))
            )
    return Release(id=id, on=on, quarter=quarter, present=tuple(sorted(team)), figures=tuple(figures))


def in_half_steps(value: float) -> float:
    return floor(value * 2 + 0.5) / 2


def _of_the_last(
    earlier: Sequence[Release], measure: str, team: frozenset[str], quarter: date
) -> frozenset[str]:
    """Give who was in the team when the measure was last told; everybody where that is over a year ago, or never."""
    told = [release for release in earlier if release.figure(measure) is not None]
    if not told:
        return team
    last = max(told, key=lambda release: release.quarter)
    return team if quarter - last.quarter > _A_YEAR else frozenset(last.present)


def _is_apart(earlier: Iterable[Release], measure: str, covered: frozenset[str]) -> bool:
    figures = (release.figure(measure) for release in earlier)
    differing = (len(covered ^ set(one.members)) + one.forgotten for one in figures if one is not None)
    return all(people == 0 or people >= APART for people in differing)
