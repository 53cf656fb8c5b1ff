"""A file that somebody named, read whole; nothing is read of one that is far too large."""

from __future__ import annotations

import sys
from pathlib import Path

from tui.cli.cli_errors import RefusedError
from tui.cli.input.argument_text import STANDARD
from tui.domain.text.clean_text import clean_line
from tui.language import Translator


def read_file(path: Path, most: int, _: Translator) -> bytes:
    """Give what is in it, `-` being standard input; raises OSError, and RefusedError beyond `most` bytes."""
    from tui.storage.durable.disk import TooLargeError, read_plain

    if str(path) == STANDARD:
        raw = b"" if sys.stdin is None else sys.stdin.buffer.read(most + 1)
        if len(raw) <= most:
            return raw
    else:
        try:
            return read_plain(path, most)
        except TooLargeError:
            pass
    size = most // 1_000_000
    raise RefusedError(
        _("{path} has more than {size} MB. Nothing was saved.", path=clean_line(str(path)), size=size)
    )
