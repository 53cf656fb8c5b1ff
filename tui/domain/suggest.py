"""Which questions to ask next: those not asked for longest, light ones before deep ones."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tui.domain.archive import Held
from tui.domain.deck import DEPTHS, Card


def last_asked(history: Iterable[Held]) -> dict[str, date]:
    """Give the day each question was last answered or gone through, by question id."""
    asked: dict[str, date] = {}
    for held in history:
        day = held.meeting.held
        if day is None:
            continue
        went_through = [q for step in held.meeting.steps if step.state == "visited" for q in step.questions]
        for question in (*went_through, *(answer.question for answer in held.meeting.answers)):
            asked[question] = max(day, asked.get(question, day))
    return asked


def suggest(cards: Sequence[Card], asked: Mapping[str, date], count: int) -> tuple[str, ...]:
    """Choose `count` cards: never asked before asked, longest ago first; of equals the light ones first."""
    chosen = sorted(cards, key=lambda c: (asked.get(c.id, date.min), DEPTHS.index(c.depth)))[:count]
    return tuple(card.id for card in sorted(chosen, key=lambda card: DEPTHS.index(card.depth)))
