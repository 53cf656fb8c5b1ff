"""What terminals send under the kitty keyboard protocol for the signs of a Nordic or German keyboard."""

import pytest
from textual.events import Key

from tui.terminal.input_parser import Keyboard


def typed(sequence: str) -> list[tuple[str, str | None]]:
    keyboard = Keyboard()
    found = keyboard.feed(sequence.encode(), 0.0) + keyboard.wait_no_more(9.0)
    assert all(isinstance(one, Key) for one in found)
    return [(one.key, one.character) for one in found if isinstance(one, Key)]


@pytest.mark.parametrize(
    "sequence",
    [
        "@",
        "\x1b[50;1;64u",
        "\x1b[50;;64u",
        "\x1b[64;;64u",
        "\x1b[64u",
        "\x1b[50;7;64u",
        "\x1b[50;71;64u",
        "\x1b[50;7u",
        "\x1b[113;7u",
        "\x1b[113;7;64u",
        "\x1b[64;3u",
        "\x1b[64;7u",
        "\x1b[50::50;7;64u",
        "\x1b[50:64;7;64u",
        "\x1b[50;7:1;64u",
        "\x1b[50;7:2;64u",
    ],
)
def test_altgr_and_the_key_of_the_at_sign_type_one(sequence: str) -> None:
    assert typed(sequence) == [("at", "@")]


def test_altgr_pressed_and_let_go_around_it_types_nothing_more() -> None:
    told = "\x1b[57453;1u\x1b[50;1;64u\x1b[50;1:3u\x1b[57453;1:3ua"
    assert [char for _key, char in typed(told) if char] == ["@", "a"]


@pytest.mark.parametrize(
    ("sequence", "key", "char"),
    [
        ("\x1b[97u", "a", "a"),
        ("\x1b[97;2u", "A", "A"),
        ("\x1b[229;2u", "Å", "Å"),
        ("\x1b[50;129u", "2", "2"),
        ("\x1b[32u", "space", " "),
        ("\x1b[49;2;33u", "exclamation_mark", "!"),
        ("\x1b[55;7u", "left_curly_bracket", "{"),
    ],
)
def test_a_key_told_without_its_text_types_it_all_the_same(sequence: str, key: str, char: str) -> None:
    assert typed(sequence) == [(key, char)]


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[99;5u", "ctrl+c"),
        ("\x1b[97;5;97u", "ctrl+a"),
        ("\x1b[107;3u", "alt+k"),
        ("\x1b[111;9u", "super+o"),
        ("\x1b[13;2u", "shift+enter"),
        ("\x1b[1;5A", "ctrl+up"),
        ("\x1b[57441;2u", "left_shift"),
        ("\x1b[49;2u", "shift+1"),
    ],
)
def test_what_types_nothing_stays_the_key_it_is(sequence: str, key: str) -> None:
    assert typed(sequence) == [(key, None)]


@pytest.mark.parametrize("code", ["99999999999", "1114112", "55296", "0", "57344"])
def test_a_code_that_is_no_character_breaks_nothing(code: str) -> None:
    assert typed(f"\x1b[{code};1ux")[-1] == ("x", "x")
