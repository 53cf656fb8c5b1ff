"""Keys changed in the settings: what can be changed, and what is said of what cannot."""

import pytest

from tui.app.fireside_app import FiresideApp
from tui.app.keys.keymap import usable
from tui.language.translator import Translator


def said(changed: dict[str, str]) -> dict[str, str]:
    _good, wrong = usable(FiresideApp, changed)
    _ = Translator("en")
    return {id: _(line.why, name=id, **dict(line.values)) for id, line in wrong.items()}


@pytest.mark.parametrize(
    "changed",
    [
        {"dialogue.note": "b"},
        {"dialogue.note": "f2, Y"},
        {"dialogue.note": "s", "dialogue.skip": "n"},
        {"home.last": "ctrl+g"},
        {"dialogue.later": "j"},
        {"point.add": "Y", "focus.add": "Y"},
        {"home.add": "-"},
        {"curtain": "f11"},
    ],
)
def test_a_key_that_is_free_can_be_taken(changed: dict[str, str]) -> None:
    good, wrong = usable(FiresideApp, changed)
    assert set(good) == set(changed) and not wrong


@pytest.mark.parametrize(
    ("id", "key", "why"),
    [
        ("dialogue.noet", "w", "no key is called dialogue.noet"),
        ("home.meet", "foo", "“foo” is not a key"),
        ("home.meet", "", "“” is not a key"),
        ("home.meet", "m,", "“” is not a key"),
        ("home.meet", "ctrl+", "“ctrl+” is not a key"),
        ("dialogue.note", "s", "dialogue.note and dialogue.skip would both be s"),
        ("home.meet", "p", "home.meet and home.prep would both be p"),
        ("home.meet", "j", "home.meet and list.letter-down would both be j"),
        ("plan.insert", "m", "plan.insert and prep.begin would both be m"),
        ("goal.met", "s", "goal.met and dialogue.skip would both be s"),
        ("prep.cards", "?", "prep.cards and help would both be ?"),
        ("home.meet", "ctrl+p", "home.meet and palette would both be ctrl+p"),
        ("curtain", "x", "curtain would take x away from what is typed"),
        ("form.save", "enter", "form.save would take enter away from what is typed"),
        ("capture.leave", "q", "capture.leave has to work while you type, and q would be typed"),
    ],
)
def test_a_key_that_cannot_be_is_named_and_stays_as_it_was(id: str, key: str, why: str) -> None:
    good, _wrong = usable(FiresideApp, {id: key})
    assert not good
    assert said({id: key}) == {id: why}


def test_a_change_that_is_left_out_keeps_its_own_key_from_others() -> None:
    """Skip stays on s as foo is no key: then the note cannot have it."""
    assert set(said({"dialogue.note": "s", "dialogue.skip": "foo"})) == {"dialogue.note", "dialogue.skip"}


def test_no_two_things_are_on_one_key_as_shipped() -> None:
    good, wrong = usable(FiresideApp, {"undo": "ctrl+z"})
    assert good and not wrong
