"""The manager's own settings, in a file made to be edited by hand too."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from tui.domain.capture.own_signs import ROLES, Signs
from tui.domain.record import Record
from tui.domain.rights.retention import KINDS, Limits
from tui.language.declare import N_
from tui.storage.durable.disk import Files
from tui.storage.durable.folders import make_folder
from tui.storage.durable.whole_files import write_in_place
from tui.storage.errors import NotReadError, NotWrittenError, StorageError
from tui.storage.settings.setting_rules import KEEP
from tui.storage.settings.settings_check import checked, named
from tui.storage.settings.settings_fault import BadSettingsError, Line
from tui.storage.settings.toml_file import read

__all__ = ["FILE", "KEEP", "BadSettingsError", "Settings", "load_settings", "save_settings"]

FILE = "settings.toml"


class Settings(Record, frozen=True, kw_only=True):
    """`language` empty: that of the locale. `keys` are by binding id. `hints`: coach hints are shown.

    `health_remarks`: there is a field for what was agreed because of somebody's health.
    `theme`: `night`, `day`, `stage`, `auto` for night or day as the terminal is, `own` for that of `theme.toml`.
    `motion`: `full`, or `reduced` for nothing that moves by itself.
    `mouse`: whether taps and the wheel reach the app; without it the terminal marks text with the mouse.
    `clock`: what the clock of a walk shows, `seconds`, `minutes`, or `auto` for minutes over SSH.
    `home`: whether others may watch it at the start, `watched` or `open`.
    `name`: what the people one meets call the manager; None: not asked yet.
    `call_hours`: when anyone may call, such as `Tue 14-16, Thu 9-10`.
    `next_dates`: on which days the next meeting is suggested, `working` ones or `any`.
    `signs`: how one writes what a captured line is, whose and until when.
    `inbox`: a folder that replies to forms are put into, empty for none.
    `lock_after`: minutes without a key after which encrypted data is locked; 0 is never.
    """

    name: str | None = None
    language: str = ""
    theme: str = "night"
    motion: str = "full"
    mouse: bool = True
    clock: str = "auto"
    keys: dict[str, str] = msgspec.field(default_factory=dict)
    hints: bool = True
    health_remarks: bool = False
    retention: Limits = Limits()
    lock_after: int = 15
    home: str = "watched"
    call_hours: str = ""
    inbox: str = ""
    next_dates: str = "working"
    signs: Signs = Signs()


def load_settings(folder: Path) -> tuple[Settings, tuple[StorageError, ...]]:
    """Give the settings in `folder`, and all that is wrong with them: what is wrong is at its default then.

    Nothing is written, also where there is no file yet.
    """
    path = folder / FILE
    try:
        table, text, troubles = read(path)
    except StorageError as trouble:
        return Settings(), (trouble,)
    good, wrong = checked(path, table, text)
    return Settings(**good), (*troubles, *wrong)


def load_signs(folder: Path) -> Signs:
    """Give the signs of one's own; raises BadSettings for what is wrong with them or with the whole file.

    A private line under a sign that is not understood would be kept for all to see. What else is wrong in the file, or
    that it may not be read, is told elsewhere.
    """
    path = folder / FILE
    try:
        table, text, _troubles = read(path)
    except NotReadError:
        return Signs()
    good, wrong = checked(path, {name: table[name] for name in table.keys() & {"signs"}}, text)
    if wrong:
        raise wrong[0]
    signs: Signs = good.get("signs", Signs())
    return signs


def key_faults(folder: Path, wrong: Mapping[str, Line]) -> list[BadSettingsError]:
    """Name what is wrong with keys, by the id of their binding, each at its place in the file."""
    path = folder / FILE
    return named(path, read(path)[1], wrong.items())


def save_settings(folder: Path, settings: Settings, *, files: Files | None = None) -> None:
    """Write what differs from the file; all else in it stays, also comments, its order and what is wrong there.

    A new file says all there is to set. Raises BadSettings where the file there is broken or cannot be
    changed (it is left as it is), NotWritten, NotRead.
    """
    files = files or Files()
    path = folder / FILE
    table, text, _troubles = read(path)
    new, there = _full(settings), _full(Settings(**checked(path, table, text)[0]))
    changes = _differences(there, new) if table else new
    if table and not changes:
        return
    from tui.storage.settings.settings_edit import NotEditableError, edited

    try:
        whole = edited(text, table, changes).encode()
    except NotEditableError:
        why = N_("it cannot be changed without losing something that stands there")
        raise BadSettingsError(path, 1, why, N_("Change the setting in the file itself")) from None
    try:
        make_folder(files, folder)
        # Who keeps the settings elsewhere keeps the link too.
        target = path.resolve()
        write_in_place(files, target, whole)
        files.fsync_folder(target.parent)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def _differences(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Give what of `new` differs from `old`, tables entry by entry, None for what is there no more."""
    found: dict[str, Any] = {}
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if isinstance(before, dict) and isinstance(after, dict):
            after = _differences(before, after)
            if after:
                found[name] = after
        elif before != after:
            found[name] = after
    return found


def _full(settings: Settings) -> dict[str, Any]:
    """The settings with their defaults written out, for who reads the file."""
    limits = {kind: getattr(settings.retention, kind) for kind in KINDS}
    name = {} if settings.name is None else {"name": settings.name}
    return {
        **name,
        "language": settings.language,
        "theme": settings.theme,
        "motion": settings.motion,
        "mouse": settings.mouse,
        "clock": settings.clock,
        "hints": settings.hints,
        "health_remarks": settings.health_remarks,
        "lock_after": settings.lock_after,
        "home": settings.home,
        "call_hours": settings.call_hours,
        "inbox": settings.inbox,
        "next_dates": settings.next_dates,
        "signs": {role: getattr(settings.signs, role) for role in ROLES},
        "keys": dict(settings.keys),
        "retention": {kind: KEEP if months is None else months for kind, months in limits.items()},
    }
