"""Changing a settings file that somebody else wrote: comments, order and what is not ours stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.storage.settings.toml_file import TomlTable


_MOST_BRACKETS = 100
"""Lines that are tried as the first table."""


class NotEditableError(Exception):
    """The text cannot be changed without losing something of it."""


def edited(text: str, table: TomlTable, changes: Mapping[str, Any]) -> str:
    """Give the TOML `text`, which reads as `table`, with `changes`; a mapping among them is changed entry by entry.

    None as a value removes an entry. Raises NotEditable.
    """
    import tomllib

    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    meant = _merged(table, changes)
    try:
        document = tomlkit.parse(_with_new_lines(text, table, changes))
        _change(document, changes)
        whole = tomlkit.dumps(document)
        # What a person wrote must come back as it was, however odd it is.
        if tomllib.loads(whole) == meant:
            return whole
    except (TOMLKitError, tomllib.TOMLDecodeError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotEditableError from error
    raise NotEditableError


def _with_new_lines(text: str, table: TomlTable, changes: Mapping[str, Any]) -> str:
    """Give the text with what it does not say yet below the last of its plain entries.

    tomlkit would put it between the first table and the comment above that.
    """
    import tomlkit

    new = {
        name: value
        for name, value in changes.items()
        if name not in table and value is not None and not isinstance(value, Mapping)
    }
    if not new:
        return text
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    until = _plain_part(lines)
    said = [
        number for number, line in enumerate(lines[:until], 1) if line.strip() and line.lstrip()[0] != "#"
    ]
    # Where there is no plain entry yet: above the first table, with all comments before that.
    place, end = (said[-1], "") if said else (until, "\n" if until < len(lines) else "")
    if place and not lines[place - 1].endswith("\n"):
        lines[place - 1] += "\n"
    return "".join((*lines[:place], tomlkit.dumps(new), end, *lines[place:]))


def _plain_part(lines: Sequence[str]) -> int:
    """How many lines stand above the first table."""
    import tomllib

    brackets = [number for number, line in enumerate(lines) if line.lstrip().startswith("[")]
    for number in brackets[:_MOST_BRACKETS]:
        try:
            tomllib.loads("".join(lines[:number]))
        except tomllib.TOMLDecodeError:
            # It is in the middle of a list or of a long text.
            continue
        return number
    return len(lines)


def _change(table: MutableMapping[str, Any], changes: Mapping[str, Any]) -> None:
    import tomlkit

    for name, value in changes.items():
        if isinstance(value, Mapping):
            if not isinstance(table.get(name), MutableMapping):
                table[name] = tomlkit.table()
            _change(table[name], value)
            continue
        holder, last = _holder(table, name)
        if value is None:
            holder.pop(last, None)
        else:
            holder[last] = value


def _merged(table: Mapping[str, Any], changes: Mapping[str, Any]) -> TomlTable:
    """Give plain `table` with `changes`, as it is to be read afterwards."""
    merged: TomlTable = {
        name: _merged(value, {}) if isinstance(value, Mapping) else value for name, value in table.items()
    }
    for name, value in changes.items():
        if isinstance(value, Mapping):
            inner = merged.get(name)
            merged[name] = _merged(inner if isinstance(inner, Mapping) else {}, value)
            continue
        holder, last = _holder(merged, name)
        if value is None:
            holder.pop(last, None)
        else:
            holder[last] = value
    return merged


def _holder(table: MutableMapping[str, Any], name: str) -> tuple[MutableMapping[str, Any], str]:
    """Give where `home.meet` stands: under the quoted name or, as TOML reads it unquoted, in a table of tables."""
    if name not in table and "." in name:
        first, _dot, rest = name.partition(".")
        inner = table.get(first)
        if isinstance(inner, MutableMapping):
            holder, last = _holder(inner, rest)
            if last in holder:
                return holder, last
    return table, name
