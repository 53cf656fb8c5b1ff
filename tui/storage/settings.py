"""The manager's own settings, in a file made to be edited by hand too."""

import re
from pathlib import Path
from typing import Any

import msgspec

from tui.domain.record import Record
from tui.domain.retention import KINDS, LONGEST, Limits
from tui.storage.files import Files, make_folder, temporary, unlink_quietly, write_new
from tui.storage.toml import TomlTable, dump
from tui.storage.trouble import NotRead, NotWritten, Trouble, mark

FILE = "settings.toml"
LANGUAGES = ("", "en", "sv", "da")
KEEP = "keep"
"""Stands in the file for what is kept for good."""


class Settings(Record, frozen=True, kw_only=True):
    """`language` empty: that of the locale. `keys` are by binding id. `hints`: coach hints are shown.

    `health_remarks`: there is a field for what was agreed because of somebody's health.
    """

    language: str = ""
    theme: str = "night"
    keys: dict[str, str] = msgspec.field(default_factory=dict)
    hints: bool = True
    health_remarks: bool = False
    retention: Limits = Limits()


class BadSettings(Trouble):
    """The file cannot be used as it is; it was left alone."""

    LINE = mark("{path}, line {line}: {why}. {mend}.")

    def __init__(self, path: Path, number: int, why: str, mend: str) -> None:
        self.path, self.number = path, number
        super().__init__(self.LINE, path=str(path), line=str(number), why=why, mend=mend)


def load_settings(folder: Path) -> tuple[Settings, Trouble | None]:
    """Give the settings in `folder`, and what is wrong with them: what is wrong is at its default then.

    Nothing is written, also where there is no file yet.
    """
    try:
        table, text = _read(folder / FILE)
    except Trouble as trouble:
        return Settings(), trouble
    return _checked(folder / FILE, table, text)


def save_settings(folder: Path, settings: Settings, *, files: Files | None = None) -> None:
    """Write the settings; what else stands in the file stays, comments apart.

    Raises BadSettings where the file there is broken (it is left as it is), NotWritten, NotRead.
    """
    files = files or Files()
    path = folder / FILE
    table, _ = _read(path)
    whole = dump({**table, **msgspec.to_builtins(_Full.of(settings))}).encode()
    try:
        make_folder(files, folder)
        draft = temporary(path)
        write_new(files, draft, whole)
        try:
            files.replace(draft, path)
        except BaseException:
            unlink_quietly(files, draft)
            raise
        files.fsync_folder(folder)
    except OSError as error:
        raise NotWritten(path, error) from error


class _Full(msgspec.Struct):
    """The settings with their defaults written out, for who reads the file."""

    language: str
    theme: str
    hints: bool
    health_remarks: bool
    keys: dict[str, str]
    retention: dict[str, int | str]

    @classmethod
    def of(cls, settings: Settings) -> "_Full":
        limits = {kind: getattr(settings.retention, kind) for kind in KINDS}
        return cls(
            language=settings.language,
            theme=settings.theme,
            hints=settings.hints,
            health_remarks=settings.health_remarks,
            keys=dict(settings.keys),
            retention={kind: KEEP if months is None else months for kind, months in limits.items()},
        )


def _read(path: Path) -> tuple[TomlTable, str]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}, ""
    except OSError as error:
        raise NotRead(path, error) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BadSettings(path, line, mark("not UTF-8 text"), mark("Save the file as UTF-8")) from None
    # Not before there is something to read: every start of the app would wait for it.
    import tomllib

    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        why = re.sub(r" \(at .*\)$", "", str(error))
        why = why[:1].lower() + why[1:]
        raise BadSettings(path, line, why, mark("Mend that line or remove it")) from None


def _checked(path: Path, table: TomlTable, text: str) -> tuple[Settings, Trouble | None]:
    wrong: Trouble | None = None
    good: dict[str, Any] = {}
    for name, (fits, mend) in _RULES.items():
        if name not in table:
            continue
        if fits(table[name]):
            good[name] = table[name]
        elif wrong is None:
            wrong = BadSettings(path, _line_of(name, text), f"{name} is not right", mend)
    if "retention" in good:
        given = good["retention"]
        good["retention"] = Limits(**{kind: None if m == KEEP else m for kind, m in given.items()})
    return Settings(**good), wrong


def _line_of(name: str, text: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*\[?\s*[\"']?{name}[\"']?\s*[=.\]]", line):
            return number
    return 1


def _is_language(value: object) -> bool:
    return value in LANGUAGES


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_keys(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value.values())


def _is_retention(value: object) -> bool:
    return isinstance(value, dict) and all(
        kind in KINDS and (months == KEEP or (type(months) is int and 0 <= months <= LONGEST))
        for kind, months in value.items()
    )


_RULES = {
    "language": (_is_language, mark('Write "en", "sv", "da", or "" for that of the system')),
    "theme": (_is_text, mark('Write a name in quotes, such as "night"')),
    "hints": (_is_switch, mark("Write true or false")),
    "health_remarks": (_is_switch, mark("Write true or false")),
    "retention": (
        _is_retention,
        mark(
            'Write lines such as ratings = 12 or meetings = "keep" below [retention]; the kinds are ratings, '
            "private_notes, health, meetings, settled, left"
        ),
    ),
    "keys": (_is_keys, mark('Write lines such as meet = "m" below [keys]')),
}
