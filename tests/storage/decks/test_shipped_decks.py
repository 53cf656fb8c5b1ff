"""The decks and templates that come with Fireside."""

from pathlib import Path

import pytest

from tui.domain.decks.deck import Text
from tui.domain.people.person import LANGUAGES
from tui.storage.decks.deck_check import check_file
from tui.storage.decks.deck_file import read_toml
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks

FILES = sorted(shipped_decks().rglob("*.toml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(shipped_decks())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_has_no_fault_and_lies_in_the_file_of_its_id(path: Path) -> None:
    assert [str(fault) for fault in check_file(path)] == []
    assert read_toml(path)[0]["id"].replace(".", "-") == path.stem


def test_every_template_asks_what_is_there(library: Library) -> None:
    assert library.templates()
    for template in library.templates():
        for step in template.steps:
            where = f"{template.id}: {step.kind}"
            if step.deck:
                deck = library.deck(step.deck)
                assert deck is not None, where
                assert len(deck.cards) >= step.count, where
            for card in step.cards:
                assert library.question(card) is not None, f"{where}: {card}"
            if step.kind == "statements":
                assert library.check(step.check) is not None, where
            elif step.kind == "cards":
                assert step.deck or step.cards, where
            elif not step.slot:
                assert library.move(f"move.{step.kind}") is not None, where
    assert library.faults == ()


def test_every_text_is_there_in_all_languages(library: Library) -> None:
    texts: list[tuple[str, Text]] = []
    for deck in library.decks():
        texts += [(deck.id, deck.title), (deck.id, deck.about)]
        texts += [(card.id, text) for card in deck.cards for text in (card.ask, card.follow_up)]
        texts += [(one.id, text) for one in deck.statements for text in (one.say, one.why)]
    for move in library.moves():
        texts += [(move.id, text) for text in (move.title, move.ask, move.follow_up, move.why)]
    for template in library.templates():
        texts += [(template.id, template.title), (template.id, template.about)]
    for id, text in texts:
        assert isinstance(text, dict), id
        assert set(text) == set(LANGUAGES), id


def test_ids_are_used_once_in_the_whole_collection(library: Library) -> None:
    ids = [card.id for deck in library.decks() for card in deck.cards]
    ids += [one.id for deck in library.decks() for one in deck.statements]
    ids += [one.id for one in library.guess_sets()]
    assert len(set(ids)) == len(ids)


def test_the_skies_come_in_the_order_of_the_weather(library: Library) -> None:
    assert [sky.id for sky in library.skies()] == [
        "sunny",
        "partly-cloudy",
        "cloudy",
        "foggy",
        "rainy",
        "stormy",
        "rainbow",
    ]
