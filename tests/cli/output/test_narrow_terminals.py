"""Rows and lines in a terminal: as wide as it is, broken between words, and in a pipe one record a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.samples import Fireside
from tui.cli.output.columns import column_lines
from tui.cli.output.fitted_lines import cell_width, fitted

DUE = (
    ("tomorrow", "Anna Lindqvist", "you", "Ge besked om ombokningen går ut till alla"),
    ("Sun 6 Dec", "Freja Holm", "Jonas i driften", "Give adgang"),
)


def test_a_wide_terminal_and_a_pipe_have_columns() -> None:
    lines = [
        "tomorrow   Anna Lindqvist  you              Ge besked om ombokningen går ut till alla",
        "Sun 6 Dec  Freja Holm      Jonas i driften  Give adgang",
    ]
    assert column_lines(DUE, None) == lines
    assert column_lines(DUE, 120) == lines


def test_a_text_too_long_for_its_column_is_broken_in_it() -> None:
    assert column_lines(DUE, 76) == [
        "tomorrow   Anna Lindqvist  you              Ge besked om ombokningen går ut",
        "                                            till alla",
        "Sun 6 Dec  Freja Holm      Jonas i driften  Give adgang",
    ]


def test_a_narrow_terminal_has_the_text_below() -> None:
    assert column_lines(DUE, 40) == [
        "tomorrow  Anna Lindqvist  you",
        "  Ge besked om ombokningen går ut till",
        "  alla",
        "Sun 6 Dec  Freja Holm  Jonas i driften",
        "  Give adgang",
    ]


def test_rows_below_a_heading_keep_standing_in() -> None:
    assert column_lines((("", "career", "12 cards", "Career and what comes then"),), 30) == [
        "  career  12 cards",
        "    Career and what comes then",
    ]


_word = st.sampled_from(("å", "an", "över", "界界界", "ombokningen", "界界界界界界界界界界界界"))
_cell = st.lists(_word, max_size=8).map(" ".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(_cell, _cell, _cell), min_size=1, max_size=4), st.integers(30, 120))
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(
    rows: list[tuple[str, ...]], width: int
) -> None:
    lines = column_lines(rows, width)
    assert all(cell_width(line) <= width for line in lines)
    words = sorted(" ".join(" ".join(row) for row in rows).split())
    assert sorted(" ".join(lines).split()) == words


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_cell, st.integers(0, 4), st.integers(32, 120))
def test_a_line_is_broken_between_words(text: str, indent: int, width: int) -> None:
    lines = fitted(" " * indent + text, width)
    assert all(cell_width(line) <= width for line in lines)
    assert " ".join(lines).split() == text.split()
    assert all(line.startswith(" " * (indent + 2)) for line in lines[1:])


@pytest.mark.parametrize("command", ["due", "people", "promises", "last Anna", "trends Anna"])
def test_in_a_pipe_no_line_is_broken(fireside: Fireside, data: Path, command: str) -> None:
    lines = fireside(*command.split()).out.splitlines()
    assert lines and all(not line.startswith("  ") or "these months" in line for line in lines)
