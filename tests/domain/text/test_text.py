"""The gate for text from people and files."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.yardstick import work
from tui.domain.text.clean_text import LONGEST, clean, clean_line, fold, is_blank, shorten

HOSTILE: list[dict[str, Any]] = json.loads((Path(__file__).parents[2] / "data" / "hostile.json").read_bytes())
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = set("\u200c\u200d")


def hostile(*classes: str) -> list[Any]:
    return [
        pytest.param(text_of(row), row, id=row["id"])
        for row in HOSTILE
        if row["class"] in classes and has_text(row)
    ]


def has_text(row: dict[str, Any]) -> bool:
    return "text" in row or "gen" in row


def text_of(row: dict[str, Any]) -> str:
    if "text" in row:
        return str(row["text"])
    made = row.get("gen", {"prefix": "", "unit": "", "times": 0, "suffix": ""})
    # The gate looks at no more than the first tens of thousands of characters; more need not be built.
    times = min(made["times"], 200_000)
    return str(made["prefix"] + made["unit"] * times + made["suffix"])


def is_safe(text: str) -> bool:
    """Whether a terminal draws each character as itself, in the order it stands."""
    return not any(
        char in BIDI
        or (unicodedata.category(char) in ("Cc", "Cs") and char != "\n")
        or (unicodedata.category(char) in ("Cf", "Zl", "Zp") and char not in JOINERS and not is_spelled(char))
        for char in text
    )


def is_spelled(char: str) -> bool:
    """Format characters that are drawn: number signs of other scripts."""
    return unicodedata.name(char, "").split()[0] in ("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN")


@pytest.mark.parametrize(
    ("text", "row"), hostile("control", "unicode", "markup", "size", "name", "markdown", "csv", "ics")
)
def test_hostile_text_is_harmless_after_the_gate(text: str, row: dict[str, Any]) -> None:
    with work() as cleaning:
        cleaned = clean(text)
    assert cleaning.times < 20, "never a freeze"
    assert is_safe(cleaned)
    assert all(needle not in cleaned for needle in row.get("needles", ()) if not needle.isprintable())
    assert clean(cleaned) == cleaned
    assert len(cleaned) <= LONGEST
    assert "\n" not in clean_line(text)
    cleaned.encode()


@pytest.mark.parametrize(("text", "row"), [case for case in hostile("markup") if case.id != "MK-27"])
def test_markup_is_ordinary_text(text: str, row: dict[str, Any]) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "row"), hostile("control"))
def test_controls_stay_visible(text: str, row: dict[str, Any]) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert [c for c in cleaned if c in text and c.isprintable()] == [c for c in text if c.isprintable()]


def test_controls_become_their_pictures() -> None:
    assert clean("a\x1b[2J\x00\x7f\x9b") == "a␛[2J␀␡\ufffd"
    assert clean("secret\x08\x08public") == "secret␈␈public"


def test_every_kind_of_line_end_is_one() -> None:
    assert clean("a\r\nb\rc\x85d\u2028e\u2029f\x0bg\x0ch\ni") == "a\nb\nc\nd\ne\nf\ng\nh\ni"
    assert clean("a\tb") == "a b"
    assert clean_line(" a \r\n\n b\tc\u3000d ") == "a b c d"


@pytest.mark.parametrize(
    "text",
    [
        "ÅÄÖ åäö ÆØÅ æøå é ß",
        "A\u030asa",
        "日本語 한국어 العربية עברית हिन्दी",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻 👨\u200d👩\u200d👧\u200d👦 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🇸🇪🇩🇰 👍🏽",
        "“quoted” – and so on … 10\u00a0% €",
        "ไม่รู้",
        "line\nline",
    ],
)
def test_what_people_really_write_is_left_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("pay \u2067raise\u2069", "pay ·raise·"),
        ("a\u202etxt.exe", "a·txt.exe"),
        ("An\u200bna", "An·na"),
        ("A\u200dn\u200cna\ufeff\u2060", "A·n·na··"),
        ("soft\u00adly", "soft·ly"),
        ("a\ud800b\uffff", "a\ufffdb\ufffd"),
        ("e" + "\u0301" * 50, "e" + "\u0301" * 4 + "·"),
        ("ก" + "\u0e47" * 50, "ก" + "\u0e47" * 4 + "·"),
        ("x\ufe0f\ufe0e\ufe0f", "x·"),
        ("\u200dstart \u200cword", "·start ·word"),
        ("\u3164", "·"),
        ("日\u200c\u200d本", "日·本"),
    ],
)
def test_what_hides_reorders_or_piles_up_is_shown(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("unit", ["👨\u200d", "👨🏽\u200d", "❤\ufe0f\u200d"])
def test_an_endless_chain_of_joiners_is_broken(unit: str) -> None:
    assert "\u200d" not in clean(unit * 1000 + "x")


@pytest.mark.parametrize("unit", ["a", "line\n", "åäö\r\n", "\x1b[0m"])
def test_a_text_too_long_says_how_much_is_missing(unit: str) -> None:
    text = unit * 100_000
    cleaned = clean(text)
    assert len(cleaned) <= LONGEST
    kept, _, missing = cleaned.rpartition("… (+")
    assert len(kept) > LONGEST - 50
    assert int(missing.removesuffix(")")) > len(text) - 2 * LONGEST


def test_what_is_cut_is_said_even_where_little_is_left() -> None:
    assert clean("e" + "\u0301" * 100_000 + " and more").endswith(")")
    assert clean("a" * LONGEST) == "a" * LONGEST
    assert clean("å" * (LONGEST + 1)).endswith("(+21)")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\xad\u034f\u061c\u180e\u2800\u3164\uffa0",
        "\u200b",
        "\x00",
        "\ufe0f",
        " " * 50_000,
        "\x85",
    ],
)
def test_what_cannot_be_seen_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", " å ", "日", "-", "\u0410nna", "[]", "\x00a", " " * 50_000 + "x"])
def test_what_can_be_seen_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "ANNA"),
        ("José", "jose"),
        ("A\u030asa", "åsa"),
        ("Ａnna", "anna"),
        ("Straße", "STRASSE"),
        ("İda", "ida"),
    ],
)
def test_case_and_accents_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("åsa", "asa"), ("søren", "soren"), ("bär", "bar"), ("mær", "mar")]
)
def test_nordic_letters_are_letters_of_their_own(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("two words", 5, "two…"),
        ("two\nlines", 20, "two…"),
        ("abc\nd", 3, "ab…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("", 0, ""),
    ],
)
def test_shortened_text_says_that_it_is(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short


odd = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x00\x1b\x9b\r\n\t\u200b\u200c\u200d\ufe0f\u0301\u20e3\u202e\u2028\ud800\u00adaå👩🏽❤क्"
        ),
    ),
    max_size=60,
)


@given(odd)
def test_the_gate_lets_nothing_through_and_loses_nothing(text: str) -> None:
    cleaned = clean(text)
    assert is_safe(cleaned)
    assert clean(cleaned) == cleaned
    assert clean_line(clean_line(text)) == clean_line(text)
    drawn = [c for c in text if c.isprintable() and unicodedata.category(c)[0] in "LNPS"]
    kept = [c for c in cleaned if c.isprintable() and unicodedata.category(c)[0] in "LNPS" and c in drawn]
    assert [c for c in drawn if c not in "\u115f\u1160\u3164\uffa0·\ufffd"] == [
        c for c in kept if c not in "·\ufffd"
    ]
    assert not text.strip() or cleaned


@given(odd, st.integers(0, 30))
def test_no_text_is_longer_than_asked(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most
    assert fold(fold(text)) == fold(text)
    assert is_blank(text) == is_blank(clean(text))
