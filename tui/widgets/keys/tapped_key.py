"""The key that is named where one taps on a line of keys."""

from __future__ import annotations

import re

from tui.widgets.keys.key_names import named_key

_HINT = re.compile(r"\S+(?: \S+)*")
"""A key and what it does: between two of them stands more than one blank."""

_KEY = re.compile(r"[a-z_]+|f\d+|ctrl\+[a-z]")


def tapped(line: str, x: int) -> str:
    """Give the key that is named at cell `x` of a line of keys and what they do; empty where there is none.

    Several keys for one thing, such as `1–7`, are none to tap.
    """
    for hint in _HINT.finditer(line):
        if hint.start() <= x < hint.end():
            name = hint.group().split(" ")[0]
            key = named_key(name)
            return key if len(key) == 1 or _KEY.fullmatch(key) else ""
    return ""
