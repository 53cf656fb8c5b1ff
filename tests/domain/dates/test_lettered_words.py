"""A word of one language means nothing else because another has a word like it, but for its letters."""

from datetime import date

import pytest

from tui.domain.capture.capture_grammar import read_line
from tui.domain.dates.parse_date import parse_day

TODAY = date(2026, 11, 24)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        ("for friday", "en", FRIDAY),
        ("For Friday", "en", FRIDAY),
        ("due for friday", "en", FRIDAY),
        ("for 27 november", "en", FRIDAY),
        ("för fredag", "sv", FRIDAY),
        ("for fredag", "sv", FRIDAY),
        ("före fredag", "sv", THURSDAY),
        ("fore fredag", "sv", THURSDAY),
        ("dagen före fredag", "sv", THURSDAY),
        # Danes without the letter at hand.
        ("for fredag", "da", THURSDAY),
        ("foer fredag", "da", THURSDAY),
        ("inden for 3 dage", "da", FRIDAY),
        ("inden  for 3 dage", "da", FRIDAY),
    ],
)
def test_for_and_before_are_two_words(said: str, language: str, day: date) -> None:
    assert parse_day(said, TODAY, language) == day


@pytest.mark.parametrize("language", ["en", "sv", "da"])
@pytest.mark.parametrize("said", ["før fredag", "FØR FREDAG", "dagen før fredag", "aftenen før fredag"])
def test_the_danish_word_is_before_whatever_language_is_spoken(said: str, language: str) -> None:
    assert parse_day(said, TODAY, language) == THURSDAY


@pytest.mark.parametrize(
    ("line", "language", "due"),
    [
        ("action Anna reports for Friday", "en", FRIDAY),
        ("action Anna reports before Friday", "en", THURSDAY),
        ("action Anna reports før Friday", "en", THURSDAY),
        ("action Anna asks Bo for Friday numbers of the team", "en", None),
        ("action Anna buys a gift for son", "en", None),
        ("action Anna waits for man", "en", None),
        ("åtgärd Anna köper present till son", "sv", None),
        ("åtgärd Anna hjälper den man", "sv", None),
        ("åtgärd Anna ringer på sön", "sv", date(2026, 11, 29)),
        ("åtgärd Anna ringer de andra på fredag", "sv", FRIDAY),
        ("åtgärd Anna ändrar mötet till fredag", "sv", None),
        ("åtgärd ändra mötet till fredag", "sv", None),
        ("aftale ring til de andre på fredag", "da", FRIDAY),
        ("aftale ændre mødet til fredag", "da", None),
        ("aftale send planen foer fredag", "da", THURSDAY),
    ],
)
def test_a_line_means_what_it_says_in_its_language(line: str, language: str, due: date | None) -> None:
    assert read_line(line, today=TODAY, employee="Anna", language=language).due == due
