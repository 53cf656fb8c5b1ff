"""No word of a row gets lost: each line has room for all that stands on it, or the row says that it was cut."""

from __future__ import annotations

import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.widgets.base.content import drawn
from tui.widgets.base.hanging_row import Hanging
from tui.widgets.base.row_layout import Row, RowLayout

_CURSOR = 2
"""Columns of the mark of the cursor before each line."""

_words = st.lists(st.sampled_from(("å", "aa", "åm", "界界a", "aåøm" * 4)), max_size=14).map(" ".join)
_label = st.lists(st.sampled_from(("ö", "öt", "öttö", "t" * 9)), min_size=1, max_size=4).map(" ".join)
_owner = st.lists(st.sampled_from(("n", "nnn", "n" * 9)), min_size=1, max_size=4).map(" ".join)


@st.composite
def _columns(draw: st.DrawFn) -> Row:
    text = drawn((draw(st.sampled_from(("", "private "))), "bold"), draw(_words))
    if draw(st.booleans()):
        text = text.append(drawn(("\n" + draw(_words), "dim")))
    row = Hanging(
        drawn("○"),
        drawn(draw(_label)),
        text.append(draw(st.sampled_from(("", "  once")))),
        drawn(draw(_label)),
    )
    return Row("one", lambda: row, whole="all of it")


@st.composite
def _plain(draw: st.DrawFn) -> Row:
    right = drawn(draw(_label)) if draw(st.booleans()) else None
    return Row("one", drawn(draw(_words)), right, whole="all of it", indent=draw(st.integers(0, 12)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(_columns(), min_size=1, max_size=3) | st.lists(_plain(), min_size=1, max_size=3),
    st.integers(30, 120),
    st.integers(2, 40),
    st.booleans(),
)
def test_no_word_of_a_row_is_lost_at_any_width(rows: list[Row], width: int, most: int, scrolls: bool) -> None:
    layout = RowLayout(rows, width, 1 if scrolls else sys.maxsize, most)
    for index, row in enumerate(rows):
        top, count = layout.lines_of(index)
        shown, ends = "", ""
        for place in range(top, top + count):
            line, right = layout.line(place)
            taken = line.cell_length + (0 if right is None else 1 + right.cell_length)
            assert _CURSOR + taken <= layout.width, "what does not fit on its line is not drawn"
            shown += line.plain
            ends += "" if right is None else right.plain
        text, at_the_end = _told(row)
        assert _letters(at_the_end) in _letters(shown + ends)
        if layout.is_cut(index):
            assert "…" in shown
        else:
            assert _letters(text) in _letters(shown)


def _told(row: Row) -> tuple[str, str]:
    drawing = row.draw()
    text, right = (drawing.text, drawing.right) if isinstance(drawing, Hanging) else drawing
    return text.plain, right.plain if right is not None else ""


def _letters(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_words, st.integers(30, 120), st.integers(1, 4))
def test_what_a_key_adds_to_a_row_stands_on_it_whole_and_takes_no_line(
    text: str, width: int, most: int
) -> None:
    plain = Hanging(drawn("○"), drawn("me"), drawn(text), drawn("today"))
    added = Hanging(plain.mark, plain.lead, plain.text, plain.right, drawn(" → talk"))
    before, after = (
        RowLayout([Row("one", lambda row=row: row, whole=text)], width, sys.maxsize, most)  # type: ignore[misc]
        for row in (plain, added)
    )
    assert before.height == after.height
    assert " → talk" in "".join(after.line(place)[0].plain for place in range(after.height))
    for place in range(after.height):
        line, right = after.line(place)
        assert _CURSOR + line.cell_length + (0 if right is None else 1 + right.cell_length) <= after.width
