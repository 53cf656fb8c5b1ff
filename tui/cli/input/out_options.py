"""The options of a command by which a text leaves: into a file, or onto the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tui.language import Translator

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def out_option(help: str, *, metavar: str = "FILE") -> _Decorator:
    """Give the option `--out`; its value is a path, `-` where standard output is meant, or None."""
    path = click.Path(path_type=Path, allow_dash=True)
    return click.option("--out", metavar=metavar, type=path, help=help)


def copy_option(help: str) -> _Decorator:
    return click.option("--copy", is_flag=True, help=help)


def at_most_one(given: Mapping[str, bool], _: Translator) -> None:
    """Raise a usage error where more than one of the options was given that exclude each other."""
    if sum(given.values()) > 1:
        raise click.UsageError(_("Choose one of {options}.", options=", ".join(given)))
