"""Names that are not what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.text.confusables import looking_like, strange_letters

PLAIN = (
    "Anna Åkesson",
    "Bo Sørensen",
    "Zoë Ærø",
    "Анна Петрова",
    "Άννα",
    "日本 Anna",
    "안나 Lee",
    "O’Brien-Ek 2",
    "",
    "Ａnna",
)


@pytest.mark.parametrize("name", PLAIN)
def test_a_name_of_one_alphabet_is_as_it_looks(name: str) -> None:
    assert strange_letters(name) == ""


@pytest.mark.parametrize(
    ("name", "strange"),
    [
        ("\u0410nna", "\u0410"),
        ("Ann\u0430 \u0410nders", "\u0430\u0410"),
        ("R\u03bfbin", "\u03bf"),
        ("Петр\u006fва", "o"),
        ("\u13aanna", "\u13aa"),
        ("Anna \u0578", "\u0578"),
    ],
)
def test_a_letter_of_another_alphabet_is_found(name: str, strange: str) -> None:
    assert strange_letters(name) == strange


@pytest.mark.parametrize(
    "other",
    [
        "Anna Ek",
        "ANNA  EK",
        "\u0410nna Ek",
        "Ann\u0430 \u0415k",
        "\u0391nna Ek",
        "Ａｎｎａ Ek",
        "Ánna Ék",
        "An\u00b7na Ek",
        "AnnaEk",
    ],
)
def test_names_that_look_the_same_are_found(other: str) -> None:
    assert looking_like("Anna Ek", ["Bo Ek", other]) == other


def test_names_that_differ_to_the_eye_are_different() -> None:
    assert looking_like("Anna Ek", ["Hanna Ek", "Anna Åk", "Anne Ek", "Ek Anna"]) == ""
    assert looking_like("Åsa", ["Asa", "Äsa"]) == "", "they are other letters here"


@given(st.text(max_size=30))
def test_any_name_looks_like_itself(name: str) -> None:
    assert looking_like(name, [name]) == name
    assert set(strange_letters(name)) <= set(name)
