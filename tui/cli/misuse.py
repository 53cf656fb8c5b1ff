"""What click says of a command line, as a line in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from tui.cli.cli_errors import MisusedError, RefusedError
from tui.cli.translated_click import translator_of
from tui.language import Translator


@contextmanager
def complaints_in_language() -> Iterator[None]:
    """Turn what click raises into what ends the process with one line."""
    try:
        yield
    except click.UsageError as error:
        raise MisusedError(_misuse(error)) from error
    except click.ClickException as error:
        raise RefusedError(error.format_message()) from error
    except click.Abort as error:
        raise RefusedError from error


def _misuse(error: click.UsageError) -> str:
    _ = translator_of(error.ctx)
    said = _misused_option(error, _) or error.format_message().rstrip(".") + "."
    if error.ctx is None:
        return said
    more = _("More: {command} -h", command=error.ctx.command_path)
    return f"{said} {more}"


def _misused_option(error: click.UsageError, _: Translator) -> str:
    if isinstance(error, click.NoSuchOption):
        return _("There is no option {name} here.", name=error.option_name)
    if not isinstance(error, click.BadParameter) or error.param is None or error.ctx is None:
        return ""
    option = isinstance(error.param, click.Option)
    name = error.param.opts[-1] if option else error.param.make_metavar(error.ctx).strip("[]").rstrip(".…")
    if isinstance(error, click.MissingParameter):
        return _("{name} is missing.", name=name)
    if isinstance(error.param.type, click.Choice):
        choices = ", ".join(str(choice) for choice in error.param.type.choices)
        return _("{name} is one of {choices}.", name=name, choices=choices)
    return f"{name}: {error.message}"
