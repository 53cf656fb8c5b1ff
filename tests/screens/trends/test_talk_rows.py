"""What is drawn of talk, guesses and promises: in the columns of the measures, without colour too."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tui.domain.people.promises import Fate
from tui.domain.trends.person_trends import Guessed, Promised, Talk, Trends
from tui.domain.trends.trend_columns import columns
from tui.language import Translator
from tui.screens.trends.talk_rows import GUESSES, PROMISES, TALK, detail_of_both, rows_of_both
from tui.widgets.drawing.trend_bars import columns_for, layout_for

ENGLISH = Translator("en")
DAYS = tuple(date(2026, 11, 3) + timedelta(7 * n) for n in range(3))
FATES: tuple[Fate, ...] = ("kept", "late", "moved", "open", "dropped")

TALKS = tuple(
    Talk(meeting=str(n), on=day, share=share, manager=600 * (1 - share), employee=600 * share)
    for n, (day, share) in enumerate(zip(DAYS, (0.0, 0.5, 1.0), strict=True))
)
GUESSED = (
    Guessed(meeting="0", on=DAYS[0], employee=True, manager=False),
    Guessed(meeting="2", on=DAYS[2], employee=True),
)
PROMISED = tuple(
    Promised(id=fate, on=DAYS[1] - timedelta(1), owner="both", fate=fate, text=f"it is {fate}")
    for fate in FATES
)


def over(
    talk: Sequence[Talk] = (), guesses: Sequence[Guessed] = (), promised: Sequence[Promised] = ()
) -> Trends:
    return Trends(
        since=DAYS[0],
        until=DAYS[-1],
        held=DAYS,
        talk=tuple(talk),
        guesses=tuple(guesses),
        promised=tuple(promised),
        guesses_employee=(2, 2),
        guesses_manager=(0, 1),
    )


def drawn_lines(trends: Trends, width: int = 110) -> dict[str, list[str]]:
    there = columns(DAYS, columns_for(width, 10))
    layout = layout_for(width, 30, len(there))
    rows = rows_of_both(trends, there, layout, "Anna", ENGLISH)
    return {row.id: row.said.split("\n") for row in rows}


def test_half_of_the_talk_is_half_a_bar_and_all_of_it_a_whole_one() -> None:
    lines = drawn_lines(over(TALKS))[TALK]
    assert lines[0].count("█████") == 1 and lines[0].startswith(" " * 24)
    assert lines[-1].split()[-1] == "100" and " 50" in lines[-1] and "▁▁▁▁▁ 0" in lines[-1]


def test_guesses_stand_below_their_meeting_and_are_counted() -> None:
    theirs, mine = drawn_lines(over(guesses=GUESSED))[GUESSES]
    assert theirs.split() == ["Guesses,", "Anna", "●", "●", "2/2"] and mine.split()[-2:] == ["○", "0/1"]
    assert theirs.index("●") == mine.index("○"), "the same meeting, the same column"


def test_each_fate_of_a_promise_has_its_sign_in_the_column_of_the_meeting_after_it() -> None:
    theirs, mine = drawn_lines(over(promised=PROMISED))[PROMISES]
    assert "●●→○×" in theirs and theirs.split()[-1] == "2/5" and "●●→○×" in mine
    assert drawn_lines(over(promised=PROMISED * 3))[PROMISES][0].split()[2:] == ["6/15", "6/15"]


@pytest.mark.parametrize("width", [30, 54, 60, 90, 110, 160])
def test_no_line_is_wider_than_the_list_and_short_ones_have_a_heading(width: int) -> None:
    found = drawn_lines(over(TALKS, GUESSED, PROMISED), width)
    assert max(len(line) for lines in found.values() for line in lines) <= width
    if width == 60:
        assert found[PROMISES][0] == "Promises" and found[PROMISES][2].startswith("you")


def test_what_there_is_nothing_of_is_left_out() -> None:
    assert drawn_lines(over()) == {}
    other = Promised(id="x", on=DAYS[0], owner="Bo", fate="open", text="x")
    assert drawn_lines(over(promised=[other])) == {}


def test_each_row_opens_to_all_it_is_made_of_the_newest_first() -> None:
    trends = over(TALKS, GUESSED, PROMISED)
    talk = detail_of_both(TALK, trends, "Anna", ENGLISH).split("\n")
    assert talk[2] == "Tue 17 Nov 2026   Anna 100 %, you 0 %   10 + 0 min"
    guesses = detail_of_both(GUESSES, trends, "Anna", ENGLISH).split("\n")
    assert guesses[2:] == ["Tue 17 Nov 2026   Anna: right", "Tue 3 Nov 2026    Anna: right, you: not right"]
    assert detail_of_both(PROMISES, trends, "Anna", ENGLISH).endswith("Mon 9 Nov 2026   ● both: it is kept")
