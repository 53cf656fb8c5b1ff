"""Each text in each language: there, in its own letters and words, and short enough to be said."""

import re

import pytest

from tests.content.samples import Wording, wordings, words
from tui.domain.people.person import LANGUAGES

ALL = wordings()

# Words that one language has often and the two others never, whatever the text is about.
ENGLISH = set(
    words(
        "the and with what your you how which that this they would been from when who why does it their are "
        "was about should could something someone work working of not"
    )
)
SWEDISH = set(words("och att är inte jag vad hur något någon också utan mellan eller blir göra själv"))
DANISH = set(words("og ikke jeg hvad hvordan noget nogen også uden mellem eller bliver gøre selv af til"))
FOREIGN = {
    "en": (SWEDISH | DANISH) - {"til"},
    "sv": ENGLISH | (DANISH - SWEDISH),
    "da": ENGLISH | (SWEDISH - DANISH),
}
LOANS = {"walk and talk": "gåtur"}
"""What Danes say in English words."""

LETTERS = {"en": "åäöæø", "sv": "æø", "da": "äö"}
LONGEST = {"ask": 140, "say": 140, "follow_up": 110}
SAME_WORD = 12


def each() -> list[tuple[str, str, str]]:
    return [(f"{one.place} {lang}", lang, text) for one in ALL for lang, text in one.texts.items()]


def without_loans(text: str) -> str:
    for loan, own in LOANS.items():
        text = text.casefold().replace(loan, own)
    return text


def test_there_are_as_many_as_the_files_hold() -> None:
    assert len(ALL) > 700


def test_every_text_is_there_in_every_language() -> None:
    for one in ALL:
        assert sorted(one.texts) == sorted(LANGUAGES), one.place
        for text in one.texts.values():
            assert isinstance(text, str), one.place
        # Only a plan may go without a purpose, and then in all languages.
        empty = {not text.strip() for text in one.texts.values()}
        assert empty == {False} or (one.key == "purpose" and empty == {True}), one.place


def test_nothing_is_longer_than_one_breath() -> None:
    for one in ALL:
        for lang, text in one.texts.items():
            assert len(text) <= LONGEST.get(one.key, 300), f"{one.place} {lang}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_those_of_the_language(language: str) -> None:
    for place, lang, text in each():
        if lang == language:
            assert not set(text.casefold()) & set(LETTERS[lang]), f"{place}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_another_language_is_left_over(language: str) -> None:
    for place, lang, text in each():
        if lang == language:
            assert not set(words(without_loans(text))) & FOREIGN[lang], f"{place}: {text}"


def test_no_text_was_left_in_another_language_whole() -> None:
    for one in ALL:
        en, sv, da = (one.texts[language] for language in ("en", "sv", "da"))
        if len(en) > SAME_WORD:
            assert en not in (sv, da), one.place
        if len(sv) > 24:
            assert sv != da, one.place


def test_quotation_marks_and_apostrophes_are_those_of_print() -> None:
    for place, _, text in each():
        assert '"' not in text and "'" not in text, f"{place}: {text}"
        assert "..." not in text and " - " not in text and "  " not in text, f"{place}: {text}"


def asked() -> list[Wording]:
    return [one for one in ALL if one.key in ("ask", "follow_up") and ".move" not in one.place]


def test_one_question_is_asked_at_a_time() -> None:
    for one in asked():
        for lang, text in one.texts.items():
            assert text.count("?") <= 1, f"{one.place} {lang}: {text}"


def test_what_is_a_question_in_one_language_is_one_in_all() -> None:
    for one in ALL:
        assert len({"?" in text for text in one.texts.values()}) == 1, one.place


def test_nobody_is_called_by_a_formal_you() -> None:
    formal = {
        "sv": re.compile(r"(?<!^)(?<![.:?!–”] )\b(Ni|Er|Eder)\b"),
        "da": re.compile(r"(?<!^)(?<![.:?!–»] )\b(De|Dem|Deres)\b"),
    }
    for place, lang, text in each():
        if lang in formal:
            assert not formal[lang].search(text), f"{place}: {text}"


def test_each_wording_is_used_once() -> None:
    for language in LANGUAGES:
        texts = [one.texts[language] for one in ALL if one.key in ("ask", "say")]
        assert len(set(texts)) == len(texts), {text for text in texts if texts.count(text) > 1}
