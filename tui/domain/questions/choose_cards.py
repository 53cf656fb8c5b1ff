"""Which open questions a regular talk asks: from all decks that fit any talk, light ones before deep ones."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from tui.domain.decks.deck import DEPTHS, Card, Deck
from tui.domain.questions.asked_before import AskedBefore
from tui.domain.questions.suggest import LIGHT_FIRST, serves
from tui.domain.record import Record

REMOTE = "remote"
STYLES = "leadership-styles"
WINDOW = 14
"""Days in which nothing is asked twice."""


class Asking(Record, frozen=True, kw_only=True):
    """Whom one asks: `at_distance` where one meets in another way than in the room.

    `styles` are the leadership styles that the manager wants to strengthen, `falls` by how much measures fell.
    """

    today: date
    at_distance: bool = True
    styles: tuple[str, ...] = ()
    falls: dict[str, int] = {}
    favourites: tuple[str, ...] = ()


def choose_cards(
    decks: Sequence[Deck],
    before: AskedBefore,
    asking: Asking,
    *,
    count: int,
    taken: Collection[str] = (),
) -> tuple[Card, ...]:
    """Choose at most `count` cards, none of `taken`, none of the last meeting or of the last days; light ones first.

    One that serves a measure that fell comes before all. Then the decks take turns, those of working at a distance
    and of the chosen styles twice as often where they apply, and what was never asked comes before what was.
    """
    fitting = {deck.id: list(_fitting(deck, before, asking, taken)) for deck in decks}
    if not _is_time_for_deep(decks, before):
        fitting = {id: [card for card in cards if card.depth != "deep"] for id, cards in fitting.items()}
    chosen: list[Card] = []
    used: set[str] = set()

    def take(id: str, card: Card) -> None:
        chosen.append(card)
        used.add(id)
        fitting[id].remove(card)
        if card.depth == "deep":
            # One is enough for a talk.
            for other in fitting:
                fitting[other] = [one for one in fitting[other] if one.depth != "deep"]

    fallen = _for_what_fell(fitting, before, asking)
    if fallen is not None and count:
        take(*fallen)
    while len(chosen) < count and any(fitting.values()):
        id = _turn(decks, fitting, before, asking, used)
        take(id, min(fitting[id], key=lambda card: _rank(card, before, asking)))
    return tuple(sorted(chosen, key=lambda card: DEPTHS.index(card.depth)))


def _fitting(deck: Deck, before: AskedBefore, asking: Asking, taken: Collection[str]) -> Collection[Card]:
    newest = asking.today - timedelta(days=WINDOW)
    return [
        card
        for card in deck.cards
        if card.id not in taken
        and before.meetings_since(card.id) > 1
        and (before.day(card.id) or date.min) <= newest
        and (deck.id != STYLES or card.style in asking.styles)
    ]


def _rank(card: Card, before: AskedBefore, asking: Asking) -> tuple[date, bool, int]:
    day = before.day(card.id) or date.min
    return day, card.id not in asking.favourites, DEPTHS.index(card.depth)


def _for_what_fell(
    fitting: Mapping[str, Sequence[Card]], before: AskedBefore, asking: Asking
) -> tuple[str, Card] | None:
    """Give the card that serves the measure that fell most, with the id of its deck; none where nothing does."""
    for measure in sorted(asking.falls, key=lambda one: -asking.falls[one]):
        serving = [(id, card) for id, cards in fitting.items() for card in cards if serves(card, measure)]
        if serving:
            return min(serving, key=lambda one: _rank(one[1], before, asking))
    return None


def _turn(
    decks: Sequence[Deck],
    fitting: Mapping[str, Sequence[Card]],
    before: AskedBefore,
    asking: Asking,
    used: Collection[str],
) -> str:
    """Give the deck whose turn it is: what is new in it comes first, then what was asked from longest ago."""

    def rank(deck: Deck) -> tuple[bool, bool, int]:
        is_through = all(card.id in before.turns for card in fitting[deck.id])
        ago = min((before.meetings_since(card.id) for card in deck.cards), default=before.meetings + 1)
        weight = 2 if deck.id == STYLES or (deck.id == REMOTE and asking.at_distance) else 1
        return is_through, deck.id in used, -ago * weight

    return min((deck for deck in decks if fitting[deck.id]), key=rank).id


def _is_time_for_deep(decks: Sequence[Deck], before: AskedBefore) -> bool:
    asked = [card.depth for deck in decks for card in deck.cards if card.id in before.turns]
    return len(asked) >= LIGHT_FIRST
