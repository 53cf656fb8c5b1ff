"""One word for one thing: in the messages and in the decks, in every language."""

import pytest
from babel.messages.pofile import read_po

from tests.content.samples import wordings
from tests.language.glossary import Term, found, second_words, terms
from tests.language.test_catalogues import TOOL, texts_of

TERMS = terms()


def messages() -> list[dict[str, str]]:
    """Give every message in all languages, each of its number forms by itself."""
    catalogues = {}
    for language in TOOL.LANGUAGES:
        with TOOL.catalogue(language).open("rb") as file:
            catalogues[language] = read_po(file, locale=language)
    texts = []
    for message in TOOL.messages():
        forms = [message] if isinstance(message, str) else list(message)
        for number, english in enumerate(forms):
            told = {"en": english}
            for language, catalogue in catalogues.items():
                there = catalogue.get(forms[0])
                assert there is not None, forms[0]
                told[language] = texts_of(there.string)[number]
            texts.append(told)
    return texts


TEXTS = [*messages(), *(one.texts for one in wordings())]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.forms["en"][0])
def test_no_text_has_a_second_word_for_it(term: Term) -> None:
    assert [fault for texts in TEXTS for fault in second_words(term, texts)] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.forms["en"][0])
def test_the_word_itself_is_in_use(term: Term) -> None:
    # What a label says as "by when" has its word in Danish sentences alone.
    languages = ("da",) if "deadline" in term.forms["en"] else ("sv", "da")
    for language in languages:
        assert any(found(term.forms[language], texts[language]) for texts in TEXTS), language


def of(word: str) -> Term:
    return next(term for term in TERMS if word in term.forms["en"])


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("action", {"en": "Change the action", "sv": "Ändra åtgärden", "da": "Ret opgaven"}),
        ("action", {"en": "Two actions", "sv": "Två åtaganden", "da": "To aftaler"}),
        ("action", {"en": "Two actions", "sv": "Två punkter", "da": "To aftaler"}),
        ("the minutes", {"en": "Copy the minutes", "sv": "Kopiera protokollet", "da": "Kopiér referatet"}),
        ("one-to-one", {"en": "My 1:1", "sv": "Mitt samtal", "da": "Min samtale"}),
        ("template", {"en": "A template", "sv": "En schablon", "da": "En skabelon"}),
        ("deadline", {"en": "Soon", "sv": "Snart", "da": "Den nye deadlinen"}),
    ],
)
def test_a_second_word_is_found(word: str, texts: dict[str, str]) -> None:
    assert list(second_words(of(word), texts))


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("action", {"en": "Change the action", "sv": "Ändra åtgärden", "da": "Ret aftalen"}),
        ("action", {"en": "My tasks", "sv": "Mina uppgifter", "da": "Mine opgaver"}),
        ("the minutes", {"en": "Ten minutes", "sv": "Tio minuter", "da": "Ti minutter"}),
        ("one-to-one", {"en": "A one-to-one", "sv": "Ett enskilt samtal", "da": "En 1:1-samtale"}),
    ],
)
def test_its_own_word_in_any_form_is_not(word: str, texts: dict[str, str]) -> None:
    assert list(second_words(of(word), texts)) == []


def test_a_word_is_found_at_its_boundaries_alone() -> None:
    assert found(["mål"], "Ett mål.") and not found(["mål"], "Målet")
    assert found(["mål*"], "Målet") and not found(["mål*"], "Delmål")
    assert found(["*mål"], "Delmål")
