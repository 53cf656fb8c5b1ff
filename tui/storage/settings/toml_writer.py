"""Writing TOML: the standard library reads it only."""

import re
from datetime import date, datetime, time
from typing import Any

TomlTable = dict[str, Any]

_LARGEST = 2**63
"""A number beyond what TOML promises to hold, which a file may hold all the same."""
_BARE = re.compile("[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump(table: TomlTable) -> str:
    """Give `table`, as `tomllib` reads it, as a TOML document: plain values first, then its tables."""
    return "\n".join(_table(table, ())).lstrip("\n") + "\n"


def _table(table: TomlTable, place: tuple[str, ...]) -> list[str]:
    lines = [f"{_key(k)} = {_value(v)}" for k, v in table.items() if not _has_header(v)]
    for name, value in table.items():
        inner = (*place, name)
        title = ".".join(_key(part) for part in inner)
        if isinstance(value, dict):
            lines += ["", f"[{title}]", *_table(value, inner)]
        elif _has_header(value):
            for entry in value:
                lines += ["", f"[[{title}]]", *_table(entry, inner)]
    return lines


def _has_header(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return f"[{', '.join(_value(entry) for entry in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    # Python writes no number of many thousand digits in decimals, and TOML reads it so too.
    return hex(value) if isinstance(value, int) and value > _LARGEST else str(value)


def _text(text: str) -> str:
    escaped = "".join(
        _ESCAPES.get(char) or (char if char >= " " and char != "\x7f" else f"\\u{ord(char):04x}")
        for char in text
    )
    return f'"{escaped}"'
