"""What is told of the team, and that it tells of nobody."""

import random
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.report.attacker import (
    ANSWERS,
    SPREADS,
    guess_by_one,
    guess_by_two,
    most_exposed,
    teams,
)
from tui.domain.people.release import Release, without_behind
from tui.domain.report import team_figures as rule
from tui.domain.report.quarters import end_of, last_quarter, quarter_of
from tui.domain.report.team_figures import LEAST, Values, in_half_steps, team_figures

QUARTERS = [date(2025 + n // 4, n % 4 * 3 + 1, 1) for n in range(8)]


def told(earlier: list[Release], quarter: int, values: Values, present: str = "abcdefghij") -> Release:
    on = end_of(QUARTERS[quarter])
    return team_figures(earlier, QUARTERS[quarter], values, present, on=on, id=f"r{quarter}")


def same(people: str, value: float = 4) -> Values:
    return {"clarity": dict.fromkeys(people, value)}


def test_a_figure_is_the_average_of_each_once_in_half_steps() -> None:
    values: Values = {
        "clarity": {"a": 7, "b": 6, "c": 6, "d": 5, "e": 5.5},
        "load": {"a": 1, "b": 2, "c": 3, "d": 4},
    }
    release = told([], 0, values)
    assert [(one.measure, one.average) for one in release.figures] == [("clarity", 6.0)]
    assert release.figures[0].members == tuple("abcde") and release.present == tuple("abcdefghij")


@given(st.lists(st.integers(1, 7), min_size=1, max_size=12))
def test_nothing_is_told_of_fewer_than_five(answers: list[int]) -> None:
    people = {str(n): float(answer) for n, answer in enumerate(answers)}
    release = told([], 0, {"clarity": people}, present="0123456789")
    shown = {person: value for person, value in people.items() if len(person) == 1}
    assert bool(release.figures) is (len(shown) >= LEAST)
    for figure in release.figures:
        assert abs(figure.average - sum(shown.values()) / len(shown)) <= 0.25
        assert figure.average * 2 == int(figure.average * 2)


@pytest.mark.parametrize(("value", "told_as"), [(4.24, 4.0), (4.25, 4.5), (4.74, 4.5), (4.75, 5.0), (1, 1.0)])
def test_half_steps(value: float, told_as: float) -> None:
    assert in_half_steps(value) == told_as


def test_one_quarter_has_one_release_for_ever() -> None:
    first = told([], 0, same("abcde"))
    assert told([first], 0, same("abcdefgh", 7)) == first


def test_who_came_since_the_last_release_waits_for_the_next() -> None:
    first = told([], 0, same("abcde"), "abcde")
    second = told([first], 1, same("abcdevwxyz", 1), "abcdevwxyz")
    assert second.figures[0].members == tuple("abcde")
    third = told([first, second], 2, same("abcdevwxyz", 1), "abcdevwxyz")
    assert third.figures[0].members == tuple("abcdevwxyz")


@pytest.mark.parametrize(("left", "is_told"), [("", True), ("a", False), ("abcd", False), ("abcde", True)])
def test_fewer_than_five_who_left_keep_a_figure_back(left: str, is_told: bool) -> None:
    first = told([], 0, same("abcdefghij"))
    rest = "".join(person for person in "abcdefghij" if person not in left)
    assert bool(told([first], 1, same(rest), rest).figures) is is_told
    assert bool(told([first], 1, same(rest)).figures) is is_told, "as does not having answered"


def test_who_was_forgotten_still_counts() -> None:
    first = told([], 0, same("abcdefghij"))
    (kept,) = without_behind((first,), {"a"})
    assert "a" not in kept.present and kept.figures[0].members == tuple("bcdefghij")
    assert told([kept], 1, same("bcdefghij"), "bcdefghij").figures == ()
    (kept,) = without_behind((kept,), {"b", "c", "d", "e"})
    assert len(told([kept], 1, same("fghij"), "fghij").figures) == 1


def test_after_a_year_without_a_figure_it_begins_anew_and_still_apart() -> None:
    first = told([], 0, same("abcde"), "abcde")
    assert told([first], 4, same("abvwxyz"), "abvwxyz").figures == ()
    assert len(told([first], 5, same("abvwxyz"), "abvwxyz").figures) == 1
    assert told([first], 5, same("abcdex"), "abcdex").figures == ()


def test_quarters() -> None:
    assert quarter_of(date(2026, 11, 24)) == date(2026, 10, 1)
    assert last_quarter(date(2026, 1, 3)) == date(2025, 10, 1)
    assert [end_of(day) for day in QUARTERS[:4]] == [
        date(2025, 3, 31),
        date(2025, 6, 30),
        date(2025, 9, 30),
        date(2025, 12, 31),
    ]


def gain(spread: str, histories: int, seed: int) -> float:
    """How much oftener an answer is guessed by two releases than by one, of those most exposed in each history."""
    at, guessed, alone, tried = random.Random(seed), 0, 0, 0
    for _ in range(histories):
        answers: dict[str, int] = {}
        releases: list[Release] = []
        for number, team in enumerate(teams(at)):
            for person in sorted(team - answers.keys()):
                answers[person] = at.choices(ANSWERS, SPREADS[spread])[0]
            values = {"m": {person: float(answers[person]) for person in team}}
            release = team_figures(
                releases, QUARTERS[number], values, team, on=QUARTERS[number], id=str(number)
            )
            if release.figures:
                releases.append(release)
        shown = [(one.figures[0].average, frozenset(one.figures[0].members)) for one in releases]
        found = most_exposed(shown)
        if found is not None:
            one, other, person = found
            tried += 1
            average, people = one if person in one[1] else other
            guessed += guess_by_two(one, other, person, spread) == answers[person]
            alone += guess_by_one(average, len(people), spread) == answers[person]
    assert tried > histories / 3, "enough of them have two releases of other people"
    return (guessed - alone) / tried


@pytest.mark.parametrize("spread", SPREADS)
def test_two_releases_of_a_thousand_teams_tell_hardly_more_of_anybody_than_one(spread: str) -> None:
    assert gain(spread, 1_000, 2026) <= 0.05


def test_without_the_distance_between_two_figures_they_would_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule, "APART", 1)
    assert gain("even", 300, 2026) > 0.05


def test_a_release_names_nobody_it_is_not_about() -> None:
    release = told([], 0, same("abcde"))
    assert release.is_about("a") and not release.is_about("h")
    assert msgspec.structs.replace(release, figures=()).is_about("a") is False
