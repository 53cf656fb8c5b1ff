"""Reading a settings file that anybody may have written, and naming what is wrong in it, with line and mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.domain.capture.own_signs import Signs, are_signs
from tui.domain.people.call_hours import parse_call_hours
from tui.domain.people.person import LONGEST_FIRST_NAME
from tui.domain.record import Record
from tui.domain.rights.retention import KINDS, LONGEST, Limits
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.declare import N_
from tui.storage.errors import NotReadError, StorageError

if TYPE_CHECKING:
    from tui.language.translator import Translator

TomlTable = dict[str, Any]
"""A table as `tomllib` reads it."""
LARGEST = 256 * 1024
"""Bytes of a file that is read at all."""
MOST_NAMED = 50
"""Faults that are named; of the others only how many there are."""
LANGUAGES = ("", "en", "sv", "da")
HOMES = ("watched", "open")
NEXT_DATES = ("working", "any")
THEMES = ("night", "day", "stage", "auto", "own")
MOTIONS = ("full", "reduced")
CLOCKS = ("auto", "seconds", "minutes")
KEEP = "keep"
"""Stands in the file for what is kept for good."""

_BOM = b"\xef\xbb\xbf"


class BadSettingsError(StorageError):
    """The file cannot be used as it is; it was left alone."""

    LINE = N_("{path}, line {line}: {why}. {mend}.")

    def __init__(self, path: Path, number: int, why: str, mend: str, **values: str) -> None:
        self.path, self.number = path, number
        self._said = {name: shorten(clean_line(value), 60) for name, value in values.items()}
        self._why, self._mend = why, mend
        super().__init__(
            self.LINE, path=str(path), line=str(number), why=self._filled(why), mend=self._filled(mend)
        )

    def tell(self, _: Translator) -> str:
        why, mend = (self._filled(_(text)) for text in (self._why, self._mend))
        # A question ends as one.
        line = _(self.LINE).format(**{**self.fields, "why": why, "mend": mend})
        return line.replace("?.", "?")

    def __str__(self) -> str:
        return super().__str__().replace("?.", "?")

    def _filled(self, text: str) -> str:
        return text.format(**self._said) if self._said else text


class Line(NamedTuple):
    """What is wrong with one entry, and the mend; `values` fill the places in both."""

    why: str
    mend: str
    values: tuple[tuple[str, str], ...] = ()

    def at(self, path: Path, text: str, name: str) -> BadSettingsError:
        return BadSettingsError(
            path, line_of(name, text), self.why, self.mend, name=name, **dict(self.values)
        )


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
        elif name not in _RULES:
            wrong.append((name, None))
        elif _RULES[name][0](value):
            good[name] = _BUILT[name](value) if name in _BUILT else value
        else:
            wrong.append((name, Line(N_("{name} is not right"), _RULES[name][1])))
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
    near = nearest(name, tuple(_RULES))
    mend = N_("Did you mean {near}?") if near else N_("Remove it")
    return Line(N_("{name} is not a setting"), mend, (("near", near),))


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Give what was probably meant, empty where nothing is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:60], known, 1, 0.6)), "")


def line_of(name: str, text: str) -> int:
    """Give the line on which an entry stands, named whole or, below its header, by its last part."""
    for part in (name, name.rpartition(".")[2]):
        begin = rf"^[ \t]*\[?[ \t]*(?:keys[ \t]*\.[ \t]*)?[\"']?{re.escape(part)}[\"']?[ \t]*[=.\]]"
        found = re.search(begin, text, re.MULTILINE)
        if found is not None:
            return text.count("\n", 0, found.start()) + 1
    return 1


def _is_language(value: object) -> bool:
    return value in LANGUAGES


def _is_theme(value: object) -> bool:
    return value in THEMES


def _is_folder(value: object) -> bool:
    return (
        isinstance(value, str) and "\0" not in value and (not value or Path(value).expanduser().is_absolute())
    )


def _is_motion(value: object) -> bool:
    return value in MOTIONS


def _is_clock(value: object) -> bool:
    return value in CLOCKS


def _is_home(value: object) -> bool:
    return value in HOMES


def _is_next_dates(value: object) -> bool:
    return value in NEXT_DATES


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_minutes(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 24 * 60


def _is_retention(value: object) -> bool:
    return isinstance(value, dict) and all(
        kind in KINDS and (months == KEEP or (type(months) is int and 0 <= months <= LONGEST))
        for kind, months in value.items()
    )


def _limits(given: dict[str, Any]) -> Limits:
    return Limits(**{kind: None if months == KEEP else months for kind, months in given.items()})


def _is_signs(value: object) -> bool:
    return isinstance(value, dict) and are_signs(value)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_FIRST_NAME and value == clean_line(value)


def _are_hours(value: object) -> bool:
    return isinstance(value, str) and parse_call_hours(value) is not None


def _is_never(_value: object) -> bool:
    return False


_BUILT: dict[str, Callable[[dict[str, Any]], Record]] = {
    "retention": _limits,
    "signs": lambda given: Signs(**given),
}
"""What is made of a table."""

_RULES = {
    "name": (
        _is_name,
        N_("Write what the people you meet call you, in quotes, 40 letters at most"),
    ),
    "language": (_is_language, N_('Write "en", "sv", "da", or "" for that of the system')),
    "theme": (_is_theme, N_('Write "night", "day", "stage", "auto" or "own"')),
    "motion": (_is_motion, N_('Write "full" or "reduced"')),
    "mouse": (_is_switch, N_("Write true or false")),
    "clock": (_is_clock, N_('Write "auto", "seconds" or "minutes"')),
    "hints": (_is_switch, N_("Write true or false")),
    "health_remarks": (_is_switch, N_("Write true or false")),
    "retention": (
        _is_retention,
        N_(
            'Write lines such as ratings = 12 or meetings = "keep" below [retention]; the kinds are ratings, '
            "private_notes, health, meetings, chats, log, settled, left"
        ),
    ),
    "lock_after": (_is_minutes, N_("Write minutes as a number from 0 to 1440")),
    "inbox": (_is_folder, N_('Write a whole path such as "~/Downloads/forms", or "" for none')),
    "home": (_is_home, N_('Write "watched" or "open"')),
    "call_hours": (_are_hours, N_('Write days and times such as "Tue 14-16, Thu 9-10", or "" for none')),
    "next_dates": (_is_next_dates, N_('Write "working" or "any"')),
    "signs": (
        _is_signs,
        N_('Write lines such as owner = "&" below [signs], each with a sign of its own that is no word'),
    ),
    "keys": (_is_never, N_('Write lines such as "home.meet" = "m" below [keys]')),
}
