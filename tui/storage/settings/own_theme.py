"""A look of one's own: `theme.toml` in the configuration folder, with colours by role over one of the shipped looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tui.domain.record import Record
from tui.language.declare import N_
from tui.storage.errors import StorageError
from tui.storage.settings.settings_check import named
from tui.storage.settings.settings_fault import BadSettingsError, Line, nearest
from tui.storage.settings.toml_file import read

FILE = "theme.toml"
BASES = ("night", "day", "stage")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class OwnTheme(Record, frozen=True, kw_only=True):
    """`base` is the look whose colours count where `colours`, `#rrggbb` by role, have none."""

    base: str = "night"
    colours: dict[str, str] = msgspec.field(default_factory=dict)


def load_own_theme(folder: Path, roles: Sequence[str]) -> tuple[OwnTheme, tuple[StorageError, ...]]:
    """Give the look in `folder`, and all that is wrong with it: what is wrong is as in its base then."""
    path = folder / FILE
    try:
        table, text, troubles = read(path)
        if not path.exists():
            why = N_("it is not there, and the look is to be one of your own")
            raise BadSettingsError(path, 1, why, N_("Write it, or choose another theme in settings.toml"))
    except StorageError as trouble:
        return OwnTheme(), (trouble,)
    base, colours, wrong = "night", dict[str, str](), list[tuple[str, Line | None]]()
    for name, value in table.items():
        if name == "base" and value in BASES:
            base = value
        elif name == "base":
            wrong.append((name, Line(N_("{name} is not right"), N_('Write "night", "day" or "stage"'))))
        elif name not in roles:
            near = nearest(name, ("base", *roles))
            mend = N_("Did you mean {near}?") if near else N_("Remove it")
            wrong.append((name, Line(N_("{name} is no role of a colour"), mend, (("near", near),))))
        elif isinstance(value, str) and _COLOUR.fullmatch(value):
            colours[name] = value.lower()
        else:
            mend = N_('Write a colour in quotes, such as "#ff9d4d"')
            wrong.append((name, Line(N_("{name} is not a colour"), mend)))
    return OwnTheme(base=base, colours=colours), (*troubles, *named(path, text, wrong))
