"""What of an answer is for the manager alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.people.person import LANGUAGES, Language
from tui.domain.preparation.only_manager import only_sign, parted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["{sign} {text}", "{sign}\n{text}", "{text} {sign}", "{bare}: {text}"])
def test_with_the_words_in_it_all_of_an_answer_is_private(language: Language, form: str) -> None:
    sign = only_sign(language)
    text = form.format(sign=sign, bare=sign.strip("[]").capitalize(), text="4 because of Kim")
    assert parted(text, by_line=False) == ("", "4 because of Kim")


@pytest.mark.parametrize(
    "text",
    [
        "\\[Only  You] x",
        "(only you) x",
        "[ bara för dig ]: x",
        "[KUN TIL DIG] x",
        "Endast du: x",
        "x [just for you]",
        "Only you\nx",
        "*only you*\nx",
    ],
)
def test_whatever_a_mail_or_a_person_makes_of_the_words_they_count(text: str) -> None:
    assert parted(text, by_line=False) == ("", "x")


@pytest.mark.parametrize("text", ["Only you can do it", "It is only you who knows", "bara du ler", "fine"])
def test_the_words_in_a_sentence_are_a_sentence(text: str) -> None:
    assert parted(text, by_line=False) == (text, "") == parted(text, by_line=True)


def test_of_lines_those_with_the_words_are_private() -> None:
    assert parted("- pay\n- the move [only you]\n- leave", by_line=True) == ("- pay\n- leave", "- the move")
    assert parted("pay\n[only you]\nthe move\nleave", by_line=True) == ("pay", "the move\nleave")
    assert parted("- [only you] pay\n- leave", by_line=True) == ("", "- pay\n- leave")


def test_nothing_but_the_words_is_kept_as_it_is() -> None:
    assert parted("[only you]", by_line=False) == ("", "[only you]") == parted("[only you]", by_line=True)


_TEXTS = st.lists(st.sampled_from(["pay", "\n", " ", "[only you]", "- ", "only you:", "(bara du)", "7", ""]))


@given(_TEXTS, st.booleans())
def test_no_word_is_lost_and_none_is_in_both(parts: list[str], by_line: bool) -> None:
    text = "".join(parts)
    found = parted(text, by_line=by_line)
    for word in ("pay", "7"):
        assert len(re.findall(word, "\n".join(found))) == text.count(word)
    if not by_line and ("[only you]" in text or "(bara du)" in text):
        assert not found.shared
