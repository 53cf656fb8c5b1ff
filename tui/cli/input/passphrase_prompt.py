"""Asking for a passphrase in the shell: never as an argument, never shown."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tui.cli.cli_errors import RefusedError
from tui.language import Translator

VARIABLE = "FIRESIDE_PASSPHRASE_FD"
_LONGEST = 5000


def ask(prompt: str, _: Translator) -> str:
    """Read one from the file descriptor that FIRESIDE_PASSPHRASE_FD names, a line each; else from the terminal.

    The prompt goes to stderr. Raises RefusedError where there is neither.
    """
    given = os.environ.get(VARIABLE, "")
    if given:
        return _line_of(given, _)
    if not has_terminal():
        raise RefusedError(
            _(
                "There is no terminal here to ask for the passphrase on. Set {name} to a file descriptor "
                "that gives it, or, where your data is locked, `fireside unlock` in a terminal first.",
                name=VARIABLE,
            )
        )
    from getpass import getpass

    try:
        return getpass(f"{prompt} ", stream=sys.stderr)
    except EOFError:
        raise KeyboardInterrupt from None
    except UnicodeError:
        return ""


def can_ask_again() -> bool:
    """Whether somebody sits there who can try once more."""
    return not os.environ.get(VARIABLE) and has_terminal()


def has_terminal() -> bool:
    with suppress(OSError):
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
        return True
    return False


def _line_of(given: str, _: Translator) -> str:
    """Read no further than the line, as the next one may be the next answer."""
    line = b""
    try:
        while len(line) < _LONGEST and not line.endswith(b"\n"):
            letter = os.read(int(given), 1)
            if not letter:
                break
            line += letter
        return line.decode().rstrip("\r\n")
    except (ValueError, OSError, OverflowError):
        raise RefusedError(
            _("{name} is {given}, and no passphrase can be read there.", name=VARIABLE, given=given)
        ) from None
