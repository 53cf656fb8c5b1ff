"""What goes into a file as JSON, what JSON cannot hold, and reading what somebody else may have written."""

from math import isfinite
from pathlib import Path
from typing import TypeVar

import msgspec

from tui.storage.errors import UnstorableError

_Kind = TypeVar("_Kind")


def decode(body: bytes, kind: type[_Kind]) -> _Kind:
    """Give what a JSON document holds; raises msgspec.MsgspecError whatever is wrong with it."""
    try:
        return msgspec.json.decode(body, type=kind)
    except UnicodeDecodeError:
        # The words of these two would tell nothing more, and the bytes are somebody's text.
        raise msgspec.DecodeError("JSON is malformed: it is not UTF-8") from None
    except RecursionError:
        raise msgspec.DecodeError("JSON is malformed: it is nested too deeply") from None


def encode(path: Path, data: object) -> bytes:
    """Give `data` as JSON; raises Unstorable for what JSON cannot hold (NaN, half a character, …)."""
    if not _is_finite(data):
        raise UnstorableError(path, "it holds a number that is none")
    try:
        return msgspec.json.encode(data)
    except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
        raise UnstorableError(path, "it holds something that is no text and no number") from None


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
