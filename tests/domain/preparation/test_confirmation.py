"""Whether somebody says that what was agreed is right."""

import pytest

from tui.domain.preparation.confirmation import is_yes


@pytest.mark.parametrize(
    "text", ["Yes", "ja!", "Ja, det stämmer", "OK.", "Yes, that is all right", "JEP", "Det hele"]
)
def test_a_yes_is_one(text: str) -> None:
    assert is_yes(text) is (text != "Det hele")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "no",
        "Yes, but Friday",
        "ja men inte rummet",
        "not quite",
        "Nej",
        "Yes I will do all of that by then",
    ],
)
def test_whoever_says_more_has_something_to_say(text: str) -> None:
    assert not is_yes(text)
