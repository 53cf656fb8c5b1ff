"""What is sent of a row of which some cells changed."""

from __future__ import annotations

import re

import pytest
from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from tui.terminal.cropped_update import CroppedUpdate

Row = dict[int, str]
"""What begins at which column of a row."""


def sent(row: Row, width: int, *spans: tuple[int, int]) -> list[tuple[int, str]]:
    """Give what is sent for the first row of a window: from which column, counted from 0, and the text."""
    ends = [*sorted(row)[1:], width]
    chops = {start: Strip([Segment(text)]) for start, text in row.items()}
    update = CroppedUpdate([chops], [(0, first, last) for first, last in spans], [ends])
    told = update.render_segments(Console())
    return [(int(column) - 1, text) for column, text in re.findall(r"\x1b\[1;(\d+)H([^\x1b]*)", told)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 10), [(0, "0123456789")]),
        ((3, 5), [(3, "34")]),
        ((3, 10), [(3, "3456789")]),
        ((0, 4), [(0, "0123")]),
        ((9, 10), [(9, "9")]),
    ],
)
def test_the_cells_that_changed_and_no_others(span: tuple[int, int], expected: list[tuple[int, str]]) -> None:
    assert sent({0: "0123456789"}, 10, span) == expected


def test_a_widget_that_only_touches_the_change_is_left_out() -> None:
    assert sent({0: "left", 4: "right", 9: "!"}, 10, (4, 9)) == [(4, "right")]
    assert sent({0: "left", 4: "right", 9: "!"}, 10, (3, 5)) == [(3, "t"), (4, "r")]


def test_two_changes_in_one_row() -> None:
    assert sent({0: "0123456789"}, 10, (1, 2), (7, 8)) == [(1, "1"), (7, "7")]


def test_a_sign_of_two_cells_is_never_cut_at_its_left() -> None:
    assert sent({0: "a漢b"}, 4, (2, 4)) == [(0, "a漢b")]


def test_what_is_covered_is_left_out() -> None:
    update = CroppedUpdate([{0: None, 4: Strip([Segment("seen")])}], [(0, 0, 8)], [[4, 8]])
    assert "seen" in update.render_segments(Console())
    assert update.render_segments(Console()).count("\x1b[1;") == 1
