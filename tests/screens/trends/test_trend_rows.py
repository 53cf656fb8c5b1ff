"""What is drawn of a measure: bars with their figures, gaps, both sides, and no more than there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.trends.test_rating_series import QUESTIONS, on, one, said
from tui.domain.trends.rating_series import WORTH
from tui.domain.trends.trend_columns import columns
from tui.language import Translator
from tui.screens.trends.trend_rows import detail, series_row
from tui.widgets.drawing.trend_bars import columns_for, layout_for

ENGLISH = Translator("en")


def drawn_lines(width: int, *values: int | None, manager: int | None = None) -> list[str]:
    """Give a row with a value a week, as it is drawn in a list of this width."""
    mine = () if manager is None else (said(WORTH, manager, side="manager"),)
    series = one(*(on(n * 7, said(WORTH, value), *mine) for n, value in enumerate(values)))
    there = columns([point.on for point in series.points], columns_for(width, 10))
    row = series_row(series, there, layout_for(width, 30, len(there)), QUESTIONS, ENGLISH)
    return row.said.split("\n")


def test_each_value_has_its_bar_and_its_figure_on_the_whole_scale() -> None:
    lines = drawn_lines(110, 7, 4, None, 4)
    assert lines[0].count("█████") == 1, "only the seven reaches the top"
    assert lines[2].count("█████") == 3
    assert [word for word in lines[2].split() if word in "74–"] == ["7", "4", "–", "4"]
    assert lines[2].rstrip().endswith("0"), "it stayed as it was"


@pytest.mark.parametrize("width", [110, 90])
def test_what_the_manager_said_stands_below_with_the_gap(width: int) -> None:
    lines = drawn_lines(width, 5, 5, 5, manager=7)
    assert lines[-1].startswith("you, gap 2") and lines[-1].split()[-3:] == ["7", "7", "7"]
    assert drawn_lines(width, 5, 5, 5, manager=5)[-1].startswith("you  ")


def test_where_there_is_little_room_the_name_stands_on_a_line_of_its_own() -> None:
    lines = drawn_lines(34, 3, 4, 5, manager=7)
    assert lines[0] == "Worth our time  3 times  +1"
    assert lines[-1].split() == ["(7)", "(7)", "(7)"]


@given(st.lists(st.one_of(st.none(), st.integers(1, 7)), min_size=1, max_size=14), st.integers(30, 200))
def test_no_line_is_wider_than_the_list(values: list[int | None], width: int) -> None:
    lines = drawn_lines(width, *values, manager=4)
    assert max(map(len, lines)) <= width


def test_one_measure_opened_tells_every_answer_the_newest_first() -> None:
    series = one(on(0, said("c.rest", 5), said("c.home", 2)), on(7, said("c.rest", None)))
    assert detail(series, QUESTIONS, ENGLISH).split("\n\n") == [
        "Manageable load",
        "• It follows me home\n• I rest",
        "Tue 1 Dec 2026    no answer\nTue 24 Nov 2026   5.5",
        "1 time: too few",
    ]
