"""The keys at the foot of a dialog: no hint is torn apart, and keys are told from what they do."""

import pytest

from tui.widgets.keys.key_line import KeyLine, hint


@pytest.mark.parametrize("width", range(14, 60))
def test_a_hint_that_has_no_room_stands_whole_in_the_next_line(width: int) -> None:
    said = ("enter choose", "tab filter", "* favourite", "ctrl+s done")
    rows = KeyLine("   ".join(said))._drawing(width).plain.split("\n")
    assert [one for row in rows for one in row.split("   ")] == list(said)
    assert all(len(row) <= width for row in rows)


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ("enter next field", "enter"),
        ("← → change", "← →"),
        ("↑ ↓ enter choose", "↑ ↓ enter"),
        ("+ - minutes", "+ -"),
        ("shift+↑ ↓ order", "shift+↑ ↓"),
        ("q e back", "q e"),
        ("i lägg till en", "i"),
        ("later: settings ,", "later:"),
    ],
)
def test_keys_are_bold(said: str, keys: str) -> None:
    drawing = hint(said)
    bold = "".join(
        drawing.plain[span.start : span.end] for span in drawing.spans if "bold" in str(span.style)
    )
    assert (drawing.plain, bold) == (said, keys)
