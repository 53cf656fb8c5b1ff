"""A crash, told without a word of what was on the screen: types, and places in the code."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path


def told(error: BaseException) -> str:
    """Give the types and places of an error and of what led to it, a line each; never its words."""
    lines: list[str] = []
    for one in _chain(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        for frame in traceback.extract_tb(one.__traceback__):
            path = Path(frame.filename)
            lines.append(f"  {path.parent.name}/{path.name}:{frame.lineno} {frame.name}")
    return "\n".join(lines) + "\n"


def write_report(error: BaseException, path: Path) -> bool:
    """Write what `told` gives into a new file for its owner alone; gives whether that was possible."""
    try:
        with suppress(FileNotFoundError):
            path.unlink()
        # Exclusive, so that nothing put there meanwhile is written through.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as report:
            report.write(told(error))
    except OSError:
        return False
    return True


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, what a worker has wrapped in it, and what caused it."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        inner = getattr(one, "error", None)
        one = inner if isinstance(inner, BaseException) else one.__cause__ or one.__context__
