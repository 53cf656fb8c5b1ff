"""Asking before something is done that one may not want."""

from __future__ import annotations

import sys

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.survivable_output import lost_output
from tui.language import Translator


def is_sure(question: str, _: Translator) -> bool:
    """Ask, no being the answer where nothing is typed. Raises RefusedError where nobody can answer."""
    if not can_answer():
        raise RefusedError(_("This is asked first, and nobody can answer here. Say --yes to go on."))
    return click.confirm(question)


def can_answer() -> bool:
    """Whether somebody sits there who sees the question and can type."""
    return lost_output() is None and sys.stdin is not None and sys.stdin.isatty()
