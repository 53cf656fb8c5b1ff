"""Whatever was asked and answered before, suggestions are new, true and in order."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import TODAY, meeting, step
from tui.domain.decks.deck import DEPTHS, Card, Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.people.point import Point
from tui.domain.questions.suggest import (
    LIGHT_FIRST,
    PUT_OFF,
    Grounds,
    Suggestion,
    fallen,
    last_asked,
    serves,
    suggestions,
)

IDS = "abcdefghij"
MEASURES = ("load", "safety", "autonomy")
STATEMENTS = {
    f"s{n}": Statement(id=f"s{n}", say="x", measures=(MEASURES[n], MEASURES[0]), reverse=n == 2)
    for n in range(3)
}

CARDS = st.lists(
    st.builds(
        Card,
        id=st.sampled_from(IDS),
        ask=st.just("?"),
        depth=st.sampled_from(DEPTHS),
        tags=st.sampled_from([(), ("load",), ("safety", "load")]),
        need=st.sampled_from(["", "autonomy"]),
    ),
    max_size=12,
    unique_by=lambda card: card.id,
)
ANSWERS = st.lists(
    st.builds(
        Answer,
        question=st.sampled_from([*STATEMENTS, *IDS]),
        value=st.none() | st.integers(1, 7),
        version=st.integers(1, 2),
    ),
    max_size=4,
    unique_by=lambda answer: answer.question,
).map(tuple)


@st.composite
def pasts(draw: st.DrawFn) -> tuple[Held, ...]:
    days = draw(st.lists(st.integers(-3, 200), max_size=6, unique=True))
    return tuple(
        Held(
            meeting=meeting(
                step(
                    "s",
                    "cards",
                    questions=tuple(draw(st.lists(st.sampled_from(IDS), max_size=4))),
                    state=draw(st.sampled_from(["visited", "skipped", "waiting"])),
                ),
                id=f"m{day}",
                answers=draw(ANSWERS),
                held=TODAY - timedelta(day),
            )
        )
        for day in days
    )


POINTS = st.lists(
    st.builds(
        Point,
        id=st.sampled_from(["p1", "p2", "p3"]),
        person=st.just("anna"),
        text=st.just("x"),
        side=st.sampled_from(["manager", "employee"]),
        raised=st.just(TODAY),
        state=st.sampled_from(["open", "talked"]),
        kept=st.integers(0, 4),
    ),
    max_size=3,
    unique_by=lambda point: point.id,
)
TAKEN = st.frozensets(st.sampled_from([*IDS, "p1"]), max_size=4)


def asked_in(held: Held) -> set[str]:
    visited = {q for s in held.meeting.steps if s.state == "visited" for q in s.questions}
    return visited | {answer.question for answer in held.meeting.answers}


def is_true(
    one: Suggestion, cards: dict[str, Card], history: tuple[Held, ...], points: dict[str, Point]
) -> bool:
    """Whether the reason holds, found out in another way."""
    asked = {q for held in history for q in asked_in(held)}
    if one.why == "raised":
        point = points[one.question]
        return point.is_open and point.kept == one.number >= PUT_OFF
    card = cards[one.question]
    if one.why == "fell":
        return fallen(history, STATEMENTS, TODAY)[one.measure] == one.number >= 1 and serves(
            card, one.measure
        )
    if one.why == "first-deep":
        before = [cards[id].depth for id in asked & set(cards)]
        return card.depth == "deep" and "deep" not in before and len(before) >= LIGHT_FIRST
    if one.why == "never-asked":
        return one.question not in asked
    newest = max(h.meeting.held for h in history if one.question in asked_in(h) and h.meeting.held)
    return newest == TODAY - timedelta(one.number)


@given(CARDS, pasts(), POINTS, TAKEN, st.integers(0, 6), st.integers(0, 60))
def test_suggestions_are_new_true_and_in_order(
    cards: list[Card],
    history: tuple[Held, ...],
    points: list[Point],
    taken: frozenset[str],
    count: int,
    window: int,
) -> None:
    found = suggestions(
        cards,
        history=history,
        today=TODAY,
        count=count,
        window=window,
        statements=STATEMENTS,
        points=points,
        taken=taken,
    )
    questions = [one.question for one in found]
    assert len(questions) == len(set(questions)) <= count
    assert not set(questions) & taken
    recent = {id for id, day in last_asked(history).items() if (TODAY - day).days < window}
    last = max(history, key=lambda held: held.meeting.held or TODAY, default=None)
    assert not set(questions) & (recent | (asked_in(last) if last else set()))
    by_id, points_by_id = {card.id: card for card in cards}, {point.id: point for point in points}
    assert all(is_true(one, by_id, history, points_by_id) for one in found)
    depths = [-1 if one.why == "raised" else DEPTHS.index(by_id[one.question].depth) for one in found]
    assert depths == sorted(depths)
    barred = taken | recent | (asked_in(last) if last else set())
    free = {card.id for card in cards} - barred
    # As many as there are, once more is wanted than there is.
    assert len(found) >= min(count, len(free))


@given(CARDS, pasts(), POINTS, st.integers(0, 6), st.randoms(use_true_random=False))
def test_the_order_of_the_history_does_not_matter(
    cards: list[Card], history: tuple[Held, ...], points: list[Point], count: int, random: Random
) -> None:
    shuffled = random.sample(history, len(history))
    first, second = (
        suggestions(cards, history=past, today=TODAY, count=count, statements=STATEMENTS, points=points)
        for past in (history, shuffled)
    )
    assert first == second


@given(pasts())
def test_a_measure_falls_by_no_more_than_the_scale_has(history: tuple[Held, ...]) -> None:
    assert all(1 <= by <= 6 for by in fallen(history, STATEMENTS, TODAY).values())


@given(CARDS, pasts())
def test_the_reason_told_of_any_card_is_true(cards: list[Card], history: tuple[Held, ...]) -> None:
    grounds = Grounds(history, STATEMENTS, TODAY)
    by_id = {card.id: card for card in cards}
    assert all(is_true(grounds.why(card, cards), by_id, history, {}) for card in cards)
