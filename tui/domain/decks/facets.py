"""Narrowing a library of questions: by deck, depth, need, leadership style and tag."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Literal

from tui.domain.decks.deck import DEPTHS, Card, Deck
from tui.domain.record import Record

Shelf = Literal["favourite", "deck", "depth", "need", "style", "tag"]
SHELVES: tuple[Shelf, ...] = ("favourite", "deck", "depth", "need", "style", "tag")


class Facet(Record, frozen=True, kw_only=True):
    """One thing to narrow by: all cards of a deck, of a depth, for a need …; `value` is its id."""

    shelf: Shelf
    value: str = ""


def facets_of(deck: Deck, card: Card, favourites: Collection[str]) -> tuple[Facet, ...]:
    """Give all that a card can be found under."""
    found = [Facet(shelf="deck", value=deck.id), Facet(shelf="depth", value=card.depth)]
    if card.id in favourites:
        found.append(Facet(shelf="favourite"))
    if card.need:
        found.append(Facet(shelf="need", value=card.need))
    if card.style:
        found.append(Facet(shelf="style", value=card.style))
    return (*found, *(Facet(shelf="tag", value=tag) for tag in dict.fromkeys(card.tags)))


def counted(decks: Iterable[Deck], favourites: Collection[str]) -> dict[Facet, int]:
    """Give each facet that leads to something, with how many cards: decks as they come, tags most used first."""
    counts = Counter(
        facet for deck in decks for card in deck.cards for facet in facets_of(deck, card, favourites)
    )

    depths: tuple[str, ...] = DEPTHS

    def place(facet: Facet) -> tuple[int, int, str]:
        shelf = SHELVES.index(facet.shelf)
        if facet.shelf == "deck":
            return shelf, 0, ""
        if facet.shelf == "depth":
            return shelf, depths.index(facet.value), ""
        return shelf, -counts[facet] if facet.shelf == "tag" else 0, facet.value

    return {facet: counts[facet] for facet in sorted(counts, key=place)}


def toggled(narrowed: tuple[Facet, ...], facet: Facet) -> tuple[Facet, ...]:
    """Narrow by one more facet: in the place of the one on its shelf, and off where it was on."""
    rest = tuple(one for one in narrowed if one.shelf != facet.shelf)
    return rest if facet in narrowed else (*rest, facet)


def is_within(narrowed: Iterable[Facet], deck: Deck, card: Card, favourites: Collection[str]) -> bool:
    """Whether a card lies under every one of the facets."""
    return set(narrowed) <= set(facets_of(deck, card, favourites))
