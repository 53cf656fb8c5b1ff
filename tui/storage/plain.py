"""What goes into a file as JSON, and what JSON cannot hold."""

from math import isfinite
from pathlib import Path

import msgspec

from tui.storage.trouble import Unstorable


def encode(path: Path, data: object) -> bytes:
    """Give `data` as JSON; raises Unstorable for what JSON cannot hold (NaN, half a character, …)."""
    if not _is_finite(data):
        raise Unstorable(path, "it holds a number that is none")
    try:
        return msgspec.json.encode(data)
    except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
        raise Unstorable(path, "it holds something that is no text and no number") from None


def _is_finite(data: object) -> bool:
    """The encoder would write NaN as null, silently: a value lost."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, float):
            if not isfinite(value):
                return False
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, (list, tuple)):
            waiting.extend(value)
    return True
