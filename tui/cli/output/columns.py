"""Plain lines for a shell: columns, owners, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from tui.cli.output.fitted_lines import cell_width, fitted, terminal_width
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator

LONGEST_NAME = 24
LONGEST_TEXT = 160
_MARKS = {"open": "○", "done": "●", "dropped": "×"}


_GAP = "  "
_LEAST_TEXT = 30
"""Cells that the last column has to have before its text is broken in it; else the rows are stacked."""


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns below each other, two blanks apart; the last one is as long as it is.

    What is too wide for the terminal is broken between words, or has its text below the rest of the row.
    """
    for line in column_lines(rows, terminal_width()):
        click.echo(line)


def column_lines(rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """Give the lines of rows in columns, or stacked where `width` cells have no room for columns."""
    widths = [max(cell_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = [_padded(row, widths) for row in rows]
    if width is None or all(cell_width(line) <= width for line in lines):
        return lines
    before = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    if width - before >= _LEAST_TEXT:
        return [line for row in rows for line in _with_broken_text(row, widths, width - before)]
    indent = len(_GAP) if not any(row[0].strip() for row in rows) else 0
    return [line for row in rows for line in _stacked(row, indent, width)]


def _padded(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - cell_width(cell)) for cell, width in zip(row, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _with_broken_text(row: Sequence[str], widths: Sequence[int], room: int) -> list[str]:
    first, *more = fitted(row[-1], room, hang=0)
    blank = [""] * (len(row) - 1)
    return [
        _padded((*cells, text), widths)
        for cells, text in ((row[:-1], first), *((blank, text) for text in more))
    ]


def _stacked(row: Sequence[str], indent: int, width: int) -> list[str]:
    """Give a row in one line if it has room there, else what leads it, each part whole, and its text below."""
    *lead, text = [cell for cell in row if cell.strip()] or [""]
    whole = " " * indent + _GAP.join((*lead, text))
    if cell_width(whole) <= width:
        return [whole]
    lines: list[str] = []
    for cell in lead:
        longer = lines[-1] + _GAP + cell if lines else ""
        if lines and cell_width(longer) <= width:
            lines[-1] = longer
        else:
            stands_in = indent + len(_GAP) if lines else indent
            lines += fitted(" " * stands_in + cell, width)
    return lines + fitted(" " * (indent + len(_GAP)) + text, width, hang=0)


def action_row(action: Action, team: Team, today: date, _: Translator) -> tuple[str, ...]:
    """Give the state, when, by whom and what of an action."""
    person = team.person(action.person)
    return (
        _MARKS[action.state],
        when_due(action, today, _),
        owner_title(action.owner, person, _),
        shorten(clean_line(action.text), LONGEST_TEXT) + (f" ({_('private')})" if action.private else ""),
    )


def when_due(action: Action, today: date, _: Translator) -> str:
    """Say until when; of what is settled since when, of what is late how much."""
    if not action.is_open:
        return "" if action.settled is None else _.near(action.settled, today)
    if action.due is None:
        return _("no date")
    late = (today - action.due).days
    return _.n("due {n} day ago", "due {n} days ago", late) if late > 0 else _.near(action.due, today)


def owner_title(owner: str, person: Person | None, _: Translator) -> str:
    """Name the owner of an action for the manager who reads it."""
    them = person.first_name if person is not None else _("the employee")
    named = {"manager": _("you"), "employee": them, "both": _("both")}
    return short_name(named.get(owner, owner))


def short_name(name: str) -> str:
    return shorten(clean_line(name), LONGEST_NAME)
