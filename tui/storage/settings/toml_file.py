"""Reading a TOML file that anybody may have written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_
from tui.storage.errors import NotReadError, StorageError
from tui.storage.settings.settings_fault import BadSettingsError

TomlTable = dict[str, Any]
"""A table as `tomllib` reads it."""
LARGEST = 256 * 1024
"""Bytes of a file that is read at all."""
_BOM = b"\xef\xbb\xbf"


def read(path: Path) -> tuple[TomlTable, str, tuple[StorageError, ...]]:
    """Give what the file holds, its text, and what is wrong but hinders nothing; no file is an empty one.

    Raises BadSettings where it cannot be understood at all, NotRead where it cannot be read.
    """
    raw = _bytes(path)
    troubles: tuple[StorageError, ...] = ()
    if raw.startswith(_BOM):
        why, mend = N_("it begins with a byte order mark"), N_("Save it as UTF-8 without one")
        troubles = (BadSettingsError(path, 1, why, mend),)
        raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadSettingsError(path, line, N_("not UTF-8 text"), N_("Save the file as UTF-8")) from None
    return (_table(path, text) if text.strip() else {}), text, troubles


def _bytes(path: Path) -> bytes:
    try:
        # A pipe that nobody writes to would keep us waiting, and a device has no end.
        if path.exists() and not path.is_file():
            raise BadSettingsError(
                path, 1, N_("it is not a file"), N_("Move away what is there under this name")
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise NotReadError(path, error) from error
    if len(raw) > LARGEST:
        raise BadSettingsError(
            path, 1, N_("it is larger than 256 KiB"), N_("Remove what does not belong there")
        )
    return raw


def _table(path: Path, text: str) -> TomlTable:
    # Not before there is something to read: every start of the app would wait for it.
    import tomllib

    from tui.storage.decks.toml_limits import has_long_key, is_shallow

    try:
        if not has_long_key(text) and is_shallow(table := tomllib.loads(text)):
            return table
        raise RecursionError
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        why = clean_line(re.sub(r" \(at .*\)$", "", str(error)))
        raise BadSettingsError(
            path, line, why[:1].lower() + why[1:], N_("Fix that line or remove it")
        ) from None
    except (RecursionError, ValueError):
        why, mend = N_("a list, table or number in it is far too long"), N_("Remove it")
        raise BadSettingsError(path, 1, why, mend) from None
