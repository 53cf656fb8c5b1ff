"""How like two lines are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.text.likeness import is_negated, key_words, likeness, numbers


@pytest.mark.parametrize(
    ("one", "other", "at_least", "below"),
    [
        ("The laptop is slow", "Laptop still slow", 0.6, 1.01),
        ("Deploy on Fridays", "No deploys on Friday", 1.0, 1.01),
        ("A better chair", "The release date", 0.0, 0.01),
        ("Meet 2 times", "Meet 3 times", 0.3, 0.6),
        ("Löneförhandling", "löneförhandlingen", 1.0, 1.01),
        ("a b", "", 0.0, 0.01),
    ],
)
def test_by_the_words_they_share(one: str, other: str, at_least: float, below: float) -> None:
    assert at_least <= likeness(one, other) < below


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_is_a_share(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == (1.0 if key_words(one) else 0.0)


@pytest.mark.parametrize(
    "text", ["No calls", "don’t call", "Vi ringer inte", "Vi ringer ikke", "Aldrig på fredag"]
)
def test_what_is_not_so_is_heard_in_three_languages(text: str) -> None:
    assert is_negated(text)
    assert not is_negated("We call on Fridays")


def test_numbers_tell_two_lines_apart() -> None:
    assert numbers("Meet 2 times in week 49") == {"2", "49"}
