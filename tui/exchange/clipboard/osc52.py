"""The clipboard of the terminal itself: asked for by a control sequence, which is never answered.

What stands between takes it for its own: tmux and screen hand on what is wrapped as each of them wants it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

MOST = 74_000
"""Bytes of the sequence that terminals take; some cut longer ones without a word."""

CLEAR = "\x1b]52;c;!\x07"
"""What is no base64 empties the clipboard."""

_PIECE = 240
"""Bytes that screen is given in one string: it holds 768 at the most, 256 in old versions."""
_DEAF = ("", "dumb", "unknown", "linux", "vt", "ansi", "eterm")
_DEAF_PROGRAMS = ("Apple_Terminal",)


def sequence(text: str) -> str:
    """Give what puts a text on the clipboard of a terminal."""
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode()}\x07"


def through_tmux(control: str) -> str:
    """Wrap a control sequence so that tmux hands it on to the terminal outside, where it is allowed to."""
    escaped = control.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{escaped}\x1b\\"


def through_screen(control: str) -> str:
    """Wrap a control sequence so that screen hands it on, in pieces as long as screen holds."""
    pieces = (control[at : at + _PIECE] for at in range(0, len(control), _PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def is_deaf(environ: Mapping[str, str]) -> bool:
    """Whether it is known of this terminal that it takes no copies, unless it says so itself."""
    term = environ.get("TERM", "")
    if any(term == deaf or (deaf and term.startswith(deaf)) for deaf in _DEAF):
        return True
    if environ.get("TMUX") or environ.get("STY"):
        # What stands there of the terminal outside is that of the one in which it was started.
        return False
    return bool(environ.get("VTE_VERSION")) or environ.get("TERM_PROGRAM", "") in _DEAF_PROGRAMS


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is on another machine: a tool would reach the clipboard of this one."""
    return bool(environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"))


def has_forwarded_display(environ: Mapping[str, str]) -> bool:
    """Whether ssh brings the display of the other machine along (`-X`): a tool then reaches the clipboard there."""
    host, _colon, _number = environ.get("DISPLAY", "").partition(":")
    return is_remote(environ) and bool(host) and host != "unix"
