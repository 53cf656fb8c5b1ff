"""Narrowing the library."""

from tui.domain.decks.deck import Card, Deck
from tui.domain.decks.facets import Facet, counted, is_within, toggled

CARDS = (
    Card(id="a.light", ask="?", tags=("load", "sleep", "load"), need="autonomy"),
    Card(id="a.deep", ask="?", depth="deep", tags=("load",), style="task"),
)
DECKS = (Deck(id="a", title="A", cards=CARDS), Deck(id="b", title="B", cards=(Card(id="b.one", ask="?"),)))
DEEP, LOAD = Facet(shelf="depth", value="deep"), Facet(shelf="tag", value="load")
LIGHT, LIKED = Facet(shelf="depth", value="light"), Facet(shelf="favourite")


def test_all_one_can_narrow_by_is_counted_and_in_order() -> None:
    counts = counted(DECKS, {"b.one"})
    assert [(f.shelf, f.value, n) for f, n in counts.items()] == [
        ("favourite", "", 1),
        ("deck", "a", 2),
        ("deck", "b", 1),
        ("depth", "light", 2),
        ("depth", "deep", 1),
        ("need", "autonomy", 1),
        ("style", "task", 1),
        ("tag", "load", 2),
        ("tag", "sleep", 1),
    ]
    assert LIKED not in counted(DECKS, ())


def test_each_shelf_narrows_once_and_several_narrow_together() -> None:
    assert toggled((), DEEP) == (DEEP,)
    assert toggled((DEEP,), LIGHT) == (LIGHT,)
    assert toggled((DEEP, LOAD), DEEP) == (LOAD,)
    deck = DECKS[0]
    assert [card.id for card in CARDS if is_within((LOAD,), deck, card, ())] == ["a.light", "a.deep"]
    assert [card.id for card in CARDS if is_within((LOAD, DEEP), deck, card, ())] == ["a.deep"]
    assert [card.id for card in CARDS if is_within((LIKED,), deck, card, {"a.light"})] == ["a.light"]
