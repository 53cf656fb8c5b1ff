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


def read() -> str:
    """Give what is on the clipboard; empty where nothing is, or no tool reaches it."""
    process = _started(
        "import sys, pyperclip; sys.stdout.buffer.write(pyperclip.paste().encode())", reads=True
    )
    if process is None:
        return ""
    with process:
        try:
            out, _ = process.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            _kill(process)
            return ""
    return out.decode("utf-8", "replace") if process.returncode == 0 else ""


def _put(texts: str) -> bool:
    """Copy each of the texts and read it back, in one go.

    It runs in a process of its own, as a tool can hang for ever or report success with no display.
    """
    process = _started(_PROGRAM, reads=False)
    if process is None:
        return False
    with process:
        try:
            process.communicate(texts.encode("utf-8", "replace"), timeout=LONGEST)
        except subprocess.TimeoutExpired:
            _kill(process)
    return process.returncode == 0


def _started(program: str, *, reads: bool) -> subprocess.Popen[bytes] | None:
    """Start a program that may use the clipboard's tool, and perhaps reads what it writes."""
    try:
        # A tool that takes a text stays in the background with all that it inherited: a pipe would never end.
        # -P, as a file in the working folder is no module of ours.
        return subprocess.Popen(
            [sys.executable, "-P", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if reads else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return None


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
