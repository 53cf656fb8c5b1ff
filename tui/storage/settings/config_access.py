"""Whether what a person set up can be read at all: settings, own decks, own templates."""

from __future__ import annotations

import os
from pathlib import Path

from tui.storage.errors import NotReadError

_FOLDERS = ("decks", "templates")
_FILE = "settings.toml"


def unreadable(config: Path) -> NotReadError | None:
    """Give the first that is there in `config` and may not be read, None where all can be or is not there."""
    try:
        path = config / _FILE
        # Not waiting: what is there under this name may be a pipe.
        os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC))
    except OSError as error:
        if _is_forbidden(error):
            return NotReadError(_closed(path), error)
    for name in _FOLDERS:
        try:
            os.scandir(config / name).close()
        except OSError as error:
            if _is_forbidden(error):
                return NotReadError(config / name, error)
    return None


def _closed(path: Path) -> Path:
    """Give the path itself where its folder may be gone through, else that folder."""
    try:
        path.lstat()
    except PermissionError:
        return path.parent
    except OSError:
        pass
    return path


def _is_forbidden(error: OSError) -> bool:
    """Whether something is there that may not be read, or cannot; what is not there is at its default."""
    return not isinstance(error, FileNotFoundError | NotADirectoryError | IsADirectoryError)
