"""A phone has letters, digits, space, backspace and enter: every other key has a second way."""

import pytest
from textual.binding import Binding

from tests.app.test_one_meaning import MEANINGS
from tui.app.fireside_app import FiresideApp
from tui.app.keys.keymap import bindings, split
from tui.widgets.keys.leader_keys import KEYS, LEADER, MOVES, choices, second_way

PLAIN = {"space", "backspace", "enter"}
OTHER_WAYS = {
    "pageup": "up, once and again",
    "pagedown": "down, once and again; in the dialogue space",
    "home": "up, once and again",
    "end": "down, once and again",
    "f5": "space and backspace turn the pages of the follow-up",
    "f6": "space and backspace turn the pages of the follow-up",
    "f7": "space and backspace turn the pages of the follow-up",
    "f8": "space and backspace turn the pages of the follow-up",
    "f10": "space and backspace turn the pages of the follow-up",
}
"""Keys for which no two letters stand, and what does the same."""


def is_plain(key: str) -> bool:
    return key in PLAIN or (len(key) == 1 and key.isalnum())


def without_plain_key() -> list[Binding]:
    found = {(one.id, one.key): one for _, one in bindings(FiresideApp)}
    return [one for one in found.values() if not any(map(is_plain, split(one.key)))]


@pytest.mark.parametrize("binding", without_plain_key(), ids=lambda one: f"{one.id} {one.key}")
def test_what_no_plain_key_does_two_letters_do(binding: Binding) -> None:
    keys = split(binding.key)
    assert any(second_way(key) or key in OTHER_WAYS for key in keys), "name a second way"


def test_each_letter_stands_for_one_key_and_is_one_that_a_phone_has() -> None:
    assert all(is_plain(letter) for letter in KEYS)
    assert len(set(KEYS.values())) == len(KEYS)
    assert {KEYS[letter] for letter in MOVES} == {"left", "down", "up", "right"}


def test_the_letter_that_begins_it_begins_nothing_else() -> None:
    ids = {one.id for _, one in bindings(FiresideApp) if LEADER in split(one.key)}
    assert ids == {id for meant in MEANINGS[LEADER].values() for id in meant}
    assert not {"dialogue", "home", "prep", "follow-up"} & {str(id).partition(".")[0] for id in ids}


def test_nothing_is_offered_that_does_nothing() -> None:
    from tui.language.translator import Translator

    assert choices({}, Translator("en"), guarded=True) == []
