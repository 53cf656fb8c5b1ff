"""How a command ends: its exit code, and one line where it could not do what was asked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from tui.cli.cli_errors import MisusedError, RefusedError
from tui.cli.command_context import language_for
from tui.cli.survivable_output import lost_output, survive_lost_output
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
    except MisusedError as misused:
        _end(MISUSED, str(misused))
    except RefusedError as refused:
        _end(COULD_NOT, str(refused))
    except (BrokenPipeError, EOFError, KeyboardInterrupt):
        _end(COULD_NOT)
    except OSError as error:
        _end(COULD_NOT, _of_disk(error, _own_translator()))
    lost = lost_output()
    if lost is not None:
        _end(COULD_NOT, "" if isinstance(lost, BrokenPipeError) else _of_disk(lost, _own_translator()))
    _end(code if isinstance(code, int) else DONE)


@contextmanager
def refusals_in_language(translator: Callable[[], Translator]) -> Iterator[None]:
    """Turn troubles of the disk into a line in the reader's language, as only in here it is known."""
    try:
        yield
    except (RefusedError, BrokenPipeError):
        raise
    except OSError as error:
        raise RefusedError(_of_disk(error, translator())) from error
    except Exception as error:
        from tui.storage.errors import StorageError

        if not isinstance(error, StorageError):
            raise
        raise RefusedError(error.tell(translator())) from error


def run(start: Callable[[], object]) -> NoReturn:
    """Run what the process was started for, which ends it."""
    survive_lost_output()
    try:
        start()
    except Exception as error:
        if sys.flags.dev_mode:
            from tui.terminal.crash_report import told

            _say(told(error))
        # Its words may quote what somebody wrote; its kind does not.
        _end(COULD_NOT, _own_translator()(_UNFORESEEN, what=type(error).__name__))
    sys.exit(COULD_NOT)


def _end(code: int, line: str = "") -> NoReturn:
    """Leave with `code` and at most one line on stderr."""
    with suppress(OSError):
        if line:
            _say(shorten(clean_line(line), LONGEST_LINE))
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Nobody takes the rest of the output; the interpreter would complain when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def _say(line: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def _own_translator() -> Translator:
    """The language of whoever runs the command, where it did not come so far as to know what was asked for."""
    return Translator(language_for(None))


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
