"""Which questions to ask next, and why: what fell or was put off first, deep ones after light ones."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from tui.domain.decks.deck import DEPTHS, Card, Statement
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.people.point import Point
from tui.domain.questions.asked_before import asked_in
from tui.domain.record import Record

Why = Literal[
    "raised",
    "fell",
    "style",
    "first-deep",
    "distance",
    "in-turn",
    "never-asked",
    "long-ago",
    "never-tried",
    "tried",
]

PUT_OFF = 2
"""Times that a point was put off before it is suggested."""

LIGHT_FIRST = 5
"""Questions that were gone through with a person before the first deep one is suggested."""

FRESH = 90
"""Days after which a fallen measure is no news any more."""

RESTED = 60
"""Days after which a question is worth coming back to, before all of the new ones are through."""

_SERVED_BY = {"satisfaction": frozenset({"satisfaction", "motivation", "joy"})}
"""Tags of the cards that serve a measure, where they are called otherwise."""


class Suggestion(Record, frozen=True, kw_only=True):
    """`question` is a card's id, where it was `raised` a point's.

    `number` goes with the reason: how often the point was put off, by how much `measure` fell (on 1–7),
    how many days ago the card was last asked. `measure` is the style where that is the reason.
    """

    question: str
    why: Why
    number: int = 0
    measure: str = ""


def last_asked(history: Iterable[Held]) -> dict[str, date]:
    """Give the day each question was last answered or gone through, by question id."""
    asked: dict[str, date] = {}
    for held in history:
        day = held.meeting.held
        if day is None:
            continue
        for question in asked_in(held.meeting):
            asked[question] = max(day, asked.get(question, day))
    return asked


def suggestions(
    cards: Sequence[Card],
    *,
    history: Collection[Held],
    today: date,
    count: int,
    window: int = 14,
    statements: Mapping[str, Statement] | None = None,
    points: Iterable[Point] = (),
    taken: Collection[str] = (),
    favourites: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """Choose at most `count` things to ask a person, light ones first, each with a reason that is true.

    None of `taken` (in the plan already, or never to be asked), none asked in the last meeting or in the
    last `window` days. Of equals `favourites` come first. `points` are the person's; `statements` by id let
    answers of checks be compared.
    """
    asked = last_asked(history)
    last = max(history, key=_when, default=None)
    recent = {id for id, day in asked.items() if (today - day).days < window}
    barred = {*taken, *recent, *(asked_in(last.meeting) if last else ())}
    free = {card.id: card for card in cards if card.id not in barred}
    chosen: dict[str, Suggestion] = {}

    def rank(card: Card) -> tuple[date, bool, int]:
        return asked.get(card.id, date.min), card.id not in favourites, DEPTHS.index(card.depth)

    def take(fitting: Iterable[Card], why: Why, number: int = 0, measure: str = "") -> None:
        left = [card for card in fitting if card.id not in chosen]
        best = min(left, key=rank, default=None)
        if best is None or len(chosen) >= count:
            return
        if why == "never-asked" and best.id in asked:
            why, number = "long-ago", (today - asked[best.id]).days
        chosen[best.id] = Suggestion(question=best.id, why=why, number=number, measure=measure)

    # They take half the room at most, as a talk is not made of arrears alone.
    put_off = [p for p in points if p.is_open and p.kept >= PUT_OFF and p.id not in barred]
    for point in sorted(put_off, key=lambda p: (-p.kept, p.raised))[: (count + 1) // 2]:
        chosen[point.id] = Suggestion(question=point.id, why="raised", number=point.kept)
    falls = fallen(history, statements or {}, today)
    for measure, by in sorted(falls.items(), key=lambda fall: -fall[1]):
        take((card for card in free.values() if serves(card, measure)), "fell", by, measure)
    if _is_time_for_deep(cards, asked):
        take((card for card in free.values() if card.depth == "deep"), "first-deep")
    rested = [card for card in free.values() if card.id in asked and (today - asked[card.id]).days >= RESTED]
    take(rested, "never-asked")
    for _ in range(min(count, len(free))):
        take(free.values(), "never-asked")

    def depth(one: Suggestion) -> int:
        return -1 if one.why == "raised" else DEPTHS.index(free[one.question].depth)

    return tuple(sorted(chosen.values(), key=depth))


class Grounds:
    """What speaks for asking a card of one person, found out once for many cards."""

    def __init__(self, history: Collection[Held], statements: Mapping[str, Statement], today: date) -> None:
        self._asked = last_asked(history)
        self._falls = fallen(history, statements, today)
        self._today = today

    def why(self, card: Card, among: Iterable[Card]) -> Suggestion:
        """Give the reason that says most of those that are true of `card`, the first deep one `among` others."""
        falls = [(by, measure) for measure, by in self._falls.items() if serves(card, measure)]
        if falls:
            by, measure = max(falls)
            return Suggestion(question=card.id, why="fell", number=by, measure=measure)
        if card.depth == "deep" and _is_time_for_deep(among, self._asked):
            return Suggestion(question=card.id, why="first-deep")
        day = self._asked.get(card.id)
        if day is None:
            return Suggestion(question=card.id, why="never-asked")
        return Suggestion(question=card.id, why="long-ago", number=(self._today - day).days)


def serves(card: Card, measure: str) -> bool:
    """Whether a card asks after what `measure` measures."""
    return card.need == measure or not _SERVED_BY.get(measure, frozenset({measure})).isdisjoint(card.tags)


def fallen(history: Iterable[Held], statements: Mapping[str, Statement], today: date) -> dict[str, int]:
    """Give by how many whole points each measure fell from the time before to the last time it was asked for.

    Compared are only statements answered both times, by the employee and in the same wording.
    """
    answered: dict[str, list[tuple[Held, Answer]]] = {}
    for held in sorted(history, key=_when):
        for answer in held.meeting.answers:
            if answer.question in statements and answer.side == "employee" and answer.value is not None:
                answered.setdefault(answer.question, []).append((held, answer))
    falls: dict[str, int] = {}
    for measure in sorted({measure for id in answered for measure in statements[id].measures}):
        mine = {id: pairs for id, pairs in answered.items() if measure in statements[id].measures}
        newest = max((pairs[-1][0] for pairs in mine.values()), key=_when)
        compared = [
            _score(before, statements[id]) - _score(after, statements[id])
            for id, pairs in mine.items()
            if pairs[-1][0] is newest and len(pairs) > 1
            for before, after in [(pairs[-2][1], pairs[-1][1])]
            if before.version == after.version
        ]
        age = (today - (newest.meeting.held or date.min)).days
        if compared and age < FRESH and sum(compared) >= len(compared):
            falls[measure] = sum(compared) // len(compared)
    return falls


def _score(answer: Answer, statement: Statement) -> int:
    value = answer.value or 0
    return 8 - value if statement.reverse else value


def _is_time_for_deep(cards: Iterable[Card], asked: Mapping[str, date]) -> bool:
    before = [card.depth for card in cards if card.id in asked]
    return "deep" not in before and len(before) >= LIGHT_FIRST


def _when(held: Held) -> tuple[date, float]:
    return held.meeting.held or date.min, held.meeting.created.timestamp()
