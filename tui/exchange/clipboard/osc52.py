"""The clipboard of the terminal itself: asked for by a control sequence, which is never answered."""

from __future__ import annotations

import base64
from collections.abc import Mapping

MOST = 74_000
"""Bytes of the sequence that terminals take; some cut longer ones without a word."""

CLEAR = "\x1b]52;c;!\x07"
"""What is no base64 empties the clipboard."""

_DEAF = ("", "dumb", "unknown", "linux", "screen", "tmux", "vt", "ansi", "eterm")
_DEAF_PROGRAMS = ("Apple_Terminal",)


def sequence(text: str) -> str:
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode()}\x07"


def takes(text: str, environ: Mapping[str, str]) -> bool:
    """Whether this terminal is likely to take `text`; it is known of some that they do not."""
    term = environ.get("TERM", "")
    if any(term == deaf or (deaf and term.startswith(deaf)) for deaf in _DEAF):
        return False
    # A multiplexer keeps it to itself unless it is set otherwise.
    if environ.get("TMUX") or environ.get("STY") or environ.get("VTE_VERSION"):
        return False
    return environ.get("TERM_PROGRAM", "") not in _DEAF_PROGRAMS and len(sequence(text)) <= MOST


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is on another machine: a tool would reach the clipboard of this one."""
    return bool(environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"))
