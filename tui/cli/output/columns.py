"""Plain lines for a shell: columns, owners, days."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

import click

from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator

LONGEST_NAME = 24
LONGEST_TEXT = 160
_MARKS = {"open": "○", "done": "●", "dropped": "×"}


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print rows with their columns below each other, two blanks apart; the last one is as long as it is."""
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


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


def _width(text: str) -> int:
    """Cells that `text` takes; plain ASCII, which most is, needs no looking up."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
