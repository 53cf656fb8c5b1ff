"""The clipboard: off the screen's thread, under a time limit, and told truthfully."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from uuid import uuid4

LONGEST = 1.5
"""Seconds given to the clipboard's tool; a hung one is left."""

_PROGRAM = (
    "import sys, pyperclip\n"
    "for text in sys.stdin.buffer.read().decode('utf-8').split('\\0'):\n"
    "    pyperclip.copy(text)\n"
    "    if pyperclip.paste().replace('\\r\\n', '\\n') != text: sys.exit(3)\n"
)


def copy(text: str) -> bool:
    """Put `text` on the clipboard and read it back; False where there is no tool, or none that works."""
    return _put(text.replace("\0", ""))


def clear() -> bool:
    """Empty the clipboard; False where nobody can say that it is empty."""
    # A tool that reaches none reads nothing as well: that something was there is seen first.
    return _put(f"{uuid4()}\0")


def _put(texts: str) -> bool:
    """Copy each of the texts and read it back, in one go.

    It runs in a process of its own, as a tool can hang for ever or report success with no display.
    """
    try:
        # A tool that works stays in the background with all that it inherited: a pipe would never end.
        # -P, as a file in the working folder is no module of ours.
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    with process:
        try:
            process.communicate(texts.encode("utf-8", "replace"), timeout=LONGEST)
        except subprocess.TimeoutExpired:
            with suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL)
    return process.returncode == 0
