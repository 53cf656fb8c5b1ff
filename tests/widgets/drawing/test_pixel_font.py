"""Letters that are drawn: capitals, all on one line."""

import pytest

from tui.widgets.drawing.pixel_font import lettering


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("letter", ["Å", "Ä", "Ö"])
def test_a_letter_with_something_over_it_is_a_capital_on_the_same_line(letter: str, scale: int) -> None:
    alone, beside = lettering("N", "text", scale), lettering(f"N{letter}", "text", scale)
    width = len(alone[0])
    foot = [row[:width] for row in beside[-len(alone) :]]
    assert foot == alone, "the letter beside it stands on the ground as it does alone"
    over = beside[: len(beside) - len(alone)]
    assert any(any(row[width:]) for row in over), "what is over it stands above the other letters"
    assert not any(any(row[:width]) for row in over)
