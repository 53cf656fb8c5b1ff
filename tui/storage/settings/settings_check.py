"""Checking a table of settings, and naming what is wrong in it, with line and mend."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui.language.declare import N_
from tui.storage.errors import StorageError
from tui.storage.settings.setting_rules import BUILT, RULES
from tui.storage.settings.settings_fault import BadSettingsError, Line, nearest
from tui.storage.settings.toml_file import TomlTable

MOST_NAMED = 50
"""Faults that are named; of the others only how many there are."""


def checked(path: Path, table: TomlTable, text: str) -> tuple[dict[str, Any], tuple[StorageError, ...]]:
    """Give the entries that are right, and a trouble for each other one."""
    good: dict[str, Any] = {}
    wrong: list[tuple[str, Line | None]] = []
    for name, value in table.items():
        if name == "keys" and isinstance(value, dict):
            keys = _flat(value)
            good["keys"] = {id: key for id, key in keys.items() if isinstance(key, str)}
            fault = Line(
                N_("the key for {name} is not text"), N_('Write a key in quotes, such as "w" or "f2"')
            )
            wrong += [(id, fault) for id, key in keys.items() if not isinstance(key, str)]
        elif name not in RULES:
            wrong.append((name, None))
        elif RULES[name][0](value):
            good[name] = BUILT[name](value) if name in BUILT else value
        else:
            wrong.append((name, Line(N_("{name} is not right"), RULES[name][1])))
    return good, tuple(named(path, text, wrong))


def named(path: Path, text: str, wrong: Iterable[tuple[str, Line | None]]) -> list[BadSettingsError]:
    """Give a fault of each entry, in the order of the lines; of very many the first, and how many more there are.

    An entry without a line is no setting at all.
    """
    # Looking for the line and for what was meant takes its time, and nobody reads thousands of them.
    wrong = list(wrong)
    told = sorted(
        ((line or _unknown(name)).at(path, text, name) for name, line in wrong[:MOST_NAMED]),
        key=lambda fault: fault.number,
    )
    more = len(wrong) - len(told)
    if more:
        why, mend = N_("{more} more entries are wrong"), N_("Fix these first")
        told.append(BadSettingsError(path, told[-1].number, why, mend, more=str(more)))
    return told


def _flat(table: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Give `home.meet = "m"`, which TOML reads as a table in a table, as `"home.meet" = "m"`."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found.update(_flat(value, f"{before}{name}.") if isinstance(value, dict) else {before + name: value})
    return found


def _unknown(name: str) -> Line:
    near = nearest(name, tuple(RULES))
    mend = N_("Did you mean {near}?") if near else N_("Remove it")
    return Line(N_("{name} is not a setting"), mend, (("near", near),))
