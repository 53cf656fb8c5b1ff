"""How a command ends: its exit code, and one line where it could not do what was asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.survivable_output import lost_output, survive_lost_output
from tui.cli.translated_click import translator_of
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator
from tui.language.declare import N_

DONE, COULD_NOT, MISUSED = 0, 1, 2
LONGEST_LINE = 2000

_UNFORESEEN = N_(
    "Something unexpected happened ({what}). What was saved is safe; `fireside check` goes through it."
)


def finish(command: Callable[[], object]) -> NoReturn:
    """Run `command` and leave with its exit code; nothing that goes wrong inside shows more than its line."""
    _survive_odd_terminals()
    try:
        code = command()
    except click.UsageError as error:
        _end(MISUSED, _misuse(error))
    except click.ClickException as error:
        _end(COULD_NOT, error.format_message())
    except RefusedError as refused:
        _end(COULD_NOT, str(refused))
    except (click.Abort, BrokenPipeError):
        _end(COULD_NOT)
    except OSError as error:
        _end(COULD_NOT, _of_disk(error, translator_of(None)))
    lost = lost_output()
    if lost is not None:
        _end(COULD_NOT, "" if isinstance(lost, BrokenPipeError) else _of_disk(lost, translator_of(None)))
    _end(code if isinstance(code, int) else DONE)


@contextmanager
def refusals_in_language(ctx: click.Context) -> Iterator[None]:
    """Turn troubles of the disk into a line in the reader's language, as only in here it is known."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, RefusedError, BrokenPipeError):
        raise
    except OSError as error:
        raise RefusedError(_of_disk(error, translator_of(ctx))) from error
    except Exception as error:
        from tui.storage.errors import StorageError

        if not isinstance(error, StorageError):
            raise
        raise RefusedError(error.tell(translator_of(ctx))) from error


def run(root: click.Command) -> NoReturn:
    """Run the command line that the process was given by `root`, and end the process."""
    survive_lost_output()
    try:
        root.main(prog_name="fireside")
    except Exception as error:
        if sys.flags.dev_mode:
            from tui.terminal.crash_report import told

            click.echo(told(error), err=True)
        # Its words may quote what somebody wrote; its kind does not.
        _end(COULD_NOT, translator_of(None)(_UNFORESEEN, what=type(error).__name__))
    sys.exit(COULD_NOT)


def _end(code: int, line: str = "") -> NoReturn:
    """Leave with `code` and at most one line on stderr."""
    with suppress(OSError):
        if line:
            click.echo(shorten(clean_line(line), LONGEST_LINE), err=True)
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Nobody takes the rest of the output; the interpreter would complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


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


def _of_disk(error: OSError, _: Translator) -> str:
    why = error.strerror or type(error).__name__
    if error.filename is None:
        return _("The system said: {why}.", why=why)
    return _("{path}: {why}. Check that you may use it, then try again.", path=error.filename, why=why)


def _survive_odd_terminals() -> None:
    """Let a terminal that cannot show a letter show `?` for it."""
    for stream in (sys.stdout, sys.stderr):
        encoding = getattr(stream, "encoding", None) or "utf-8"
        if encoding.lower().replace("-", "") != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
