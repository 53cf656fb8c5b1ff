"""How a question is broken into lines on its card."""

from tui.widgets.drawing.card import balanced


def test_lines_are_as_few_as_there_is_room_and_about_as_long() -> None:
    assert balanced("I can get my work done in time", 52) == ["I can get my work done in time"]
    assert balanced("one two three four five six", 24) == ["one two three", "four five six"]


def test_one_line_more_where_a_row_would_be_left_over() -> None:
    assert balanced("I can get my work done", 52, more=1) == ["I can get my", "work done"]


def test_words_that_do_not_make_so_many_lines_stay_together() -> None:
    assert balanced("Thanks", 52, more=1) == ["Thanks"]
