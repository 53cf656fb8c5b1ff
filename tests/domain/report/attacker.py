"""Somebody who knows every release, how it is made and who was in the team when, and wants to know one's answer.

The answers stay the same over the quarters: nothing helps an attacker more. What is guessed is the most probable
answer, by exact calculation over all answers that the others may have given.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

from tui.domain.report.team_figures import in_half_steps

ANSWERS = range(1, 8)
SPREADS = {
    "even": (1, 1, 1, 1, 1, 1, 1),
    "as people answer": (3, 5, 10, 17, 28, 25, 12),
}
"""How often each answer is given, of a hundred or so."""


@cache
def sums(people: int, spread: str) -> dict[int, float]:
    """How probable each sum of the answers of so many people is."""
    weights = SPREADS[spread]
    found = {0: 1.0}
    for _ in range(people):
        longer: dict[int, float] = {}
        for total, chance in found.items():
            for answer, weight in zip(ANSWERS, weights, strict=True):
                longer[total + answer] = longer.get(total + answer, 0.0) + chance * weight / sum(weights)
        found = longer
    return found


@cache
def chance(total: int, others: int, people: int, average: float, spread: str) -> float:
    """How probable it is that so many others make `average` with what sums up to `total`."""
    return sum(p for s, p in sums(others, spread).items() if in_half_steps((total + s) / people) == average)


def guess_by_one(average: float, people: int, spread: str) -> int:
    """Guess an answer by the published average alone."""
    weights = SPREADS[spread]
    return max(ANSWERS, key=lambda a: weights[a - 1] * chance(a, people - 1, people, average, spread))


def guess_by_two(
    first: tuple[float, frozenset[str]], second: tuple[float, frozenset[str]], person: str, spread: str
) -> int:
    """Guess the answer of somebody who is behind one of two averages alone."""
    (average, here), (other, there) = (first, second) if person in first[1] else (second, first)
    both, mine, theirs = len(here & there), len(here - there) - 1, len(there - here)
    weights = SPREADS[spread]

    def likely(answer: int) -> float:
        return weights[answer - 1] * sum(
            p
            * chance(total, theirs, len(there), other, spread)
            * chance(total + answer, mine, len(here), average, spread)
            for total, p in sums(both, spread).items()
        )

    return max(ANSWERS, key=likely)


def teams(at: random.Random, quarters: int = 8) -> list[frozenset[str]]:
    """Give who was in a team, quarter by quarter: people come and leave one by one."""
    count = at.randint(5, 15)
    team, found = [str(n) for n in range(count)], []
    for quarter in range(quarters):
        if quarter:
            team = [person for person in team if at.random() > 0.08]
            for _ in range(at.choice((0, 0, 0, 1, 1, 2))):
                team.append(str(count))
                count += 1
        found.append(frozenset(team))
    return found


def most_exposed(
    told: Sequence[tuple[float, frozenset[str]]],
) -> tuple[tuple[float, frozenset[str]], tuple[float, frozenset[str]], str] | None:
    """Give the two averages that differ by the fewest people, and one of those; None where there are none."""
    pairs = [(a, b) for n, a in enumerate(told) for b in told[n + 1 :] if a[1] != b[1]]
    if not pairs:
        return None
    one, other = min(pairs, key=lambda pair: len(pair[0][1] ^ pair[1][1]))
    return one, other, min(one[1] ^ other[1])
