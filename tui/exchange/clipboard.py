"""The clipboard: off the screen's thread, under a time limit, and told truthfully."""

from __future__ import annotations

import subprocess
import sys

LONGEST = 1.5
"""Seconds given to the clipboard's tool; a hung one is left."""

_PROGRAM = (
    "import sys, pyperclip\n"
    "text = sys.stdin.buffer.read().decode('utf-8')\n"
    "pyperclip.copy(text)\n"
    "sys.exit(0 if pyperclip.paste().replace('\\r\\n', '\\n') == text else 3)\n"
)


def copy(text: str) -> bool:
    """Put `text` on the clipboard and read it back; False where there is no tool, or none that works.

    It runs in a process of its own, as a tool can hang for ever or report success with no display.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            input=text.encode("utf-8", "replace"),
            timeout=LONGEST,
            capture_output=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
