"""The words that cards are found by have a name in every language."""

import pytest

from tui.domain.decks.deck import DEPTHS
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.people.person import Language
from tui.language.titles.meeting_titles import kind_title
from tui.language.titles.tag_titles import depth_title, style_title, word_title
from tui.language.translator import Translator
from tui.storage.decks.deck_library import Library
from tui.storage.decks.deck_schema import MEASURES, NEEDS, STYLES
from tui.storage.paths import shipped_decks

LONGEST = 16
"""Letters that the plan beside the stage has room for."""


def test_every_tag_of_a_shipped_card_has_its_name() -> None:
    cards = [card for deck in Library(shipped_decks()).decks() for card in deck.cards]
    words = {*(tag for card in cards for tag in card.tags), *NEEDS, *MEASURES}
    swedish = Translator("sv")
    same = {word for word in words if word_title(word, swedish) == word}
    # These few are the same word in Swedish.
    assert same <= {"team", "motivation", "process", "vision", "potential", "start", "stress", "information"}


def test_a_word_of_ones_own_stays_as_it_is() -> None:
    assert word_title("sauna-night", Translator("sv")) == "sauna-night"
    assert style_title("mine", Translator("da")) == "mine"
    assert style_title("", Translator("sv")) == ""


@pytest.mark.parametrize("language", ["sv", "da"])
def test_depths_and_styles_are_named(language: Language) -> None:
    _ = Translator(language)
    assert len({depth_title(depth, _) for depth in DEPTHS}) == len(DEPTHS)
    assert not {style_title(style, _) for style in STYLES} & set(STYLES)


@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_a_step_is_called_by_a_name_that_the_plan_has_room_for(language: Language) -> None:
    long = [
        title for kind in tuple(STEP_KINDS) if len(title := kind_title(kind, Translator(language))) > LONGEST
    ]
    assert long == []
