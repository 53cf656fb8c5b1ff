"""The squares of what was promised: each kind has a shape of its own."""

import pytest

from tui.widgets.drawing.pixels import height_of, width_of
from tui.widgets.drawing.promise_squares import PROMISES, Promise, promise_squares


def shape(promise: Promise) -> tuple[tuple[str, ...], ...]:
    """Where there is nothing, an outline, or a heavy pixel, whatever its colour."""
    signs = {None: " ", "line": "-", "soft": "-", "ember": "#"}
    return tuple(tuple(signs[pixel] for pixel in row) for row in promise_squares((promise,)))


def test_each_is_known_without_its_colour() -> None:
    assert len({shape(promise) for promise in PROMISES}) == len(PROMISES)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_they_stand_in_one_row_of_three_lines(count: int) -> None:
    promises: tuple[Promise, ...] = tuple("open" for _ in range(count))
    grid = promise_squares(promises)
    assert height_of(grid) == 3
    assert width_of(grid) == 9 * count - 3


def test_nothing_promised_is_nothing_drawn() -> None:
    assert promise_squares(()) == []
