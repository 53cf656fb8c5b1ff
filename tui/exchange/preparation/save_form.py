"""Writing the form into a file of its own, never over another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

Saved = Literal["saved", "there-already", "not-saved"]


def save_form(path: Path, text: str) -> Saved:
    """Write a new file that its owner alone may read, and say what came of it."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return "there-already"
    except (OSError, ValueError):
        return "not-saved"
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
    except OSError:
        return "not-saved"
    return "saved"
