"""Reading a deck or template file that anybody may have written."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tui.domain.decks.deck import Contact, Deck, GuessSet, Guide, Hint, Move, Sky, Template
from tui.domain.record import Record
from tui.domain.text.clean_text import clean
from tui.language.declare import N_
from tui.storage.decks.deck_fault import Fault
from tui.storage.decks.toml_limits import has_long_key, is_shallow

LARGEST = 256 * 1024
"""Bytes of a file that is read at all: some hundred cards in three languages."""

_BOM = b"\xef\xbb\xbf"
_RENAMED = {"card": "cards", "statement": "statements", "move": "moves", "sky": "skies"}
_Kept = TypeVar("_Kept")


class UnreadableError(Exception):
    """The file gives no table at all."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(*(str(fault) for fault in faults))
        self.faults = faults


class DeckFile(Record, frozen=True, kw_only=True):
    """All that one file of a decks folder holds."""

    deck: Deck
    moves: tuple[Move, ...] = ()
    skies: tuple[Sky, ...] = ()
    guess_sets: tuple[GuessSet, ...] = ()
    hints: tuple[Hint, ...] = ()
    contacts: tuple[Contact, ...] = ()


def read_toml(path: Path) -> tuple[dict[str, Any], list[Fault]]:
    """Give what the file holds, and the faults that do not hinder reading it; raises Unreadable."""
    early: list[Fault] = []

    def stop(what: str, mend: str, **values: str) -> UnreadableError:
        fault = Fault(file=path, what=what, mend=mend, values=tuple(values.items()))
        return UnreadableError([*early, fault])

    try:
        # A pipe that nobody writes to would keep us waiting, and a device has no end.
        if path.exists() and not path.is_file() and not path.is_dir():
            raise stop(N_("is not a file"), N_("Name a file"))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise stop(N_("cannot be read: {why}"), N_("Check that it exists"), why=why) from None
    if len(raw) > LARGEST:
        raise stop(N_("is larger than 256 KiB"), N_("Split it into several decks"))
    if raw.startswith(_BOM):
        mend = N_("Save it as UTF-8 without one")
        what = N_("begins with a byte order mark")
        early.append(Fault(file=path, what=what, mend=mend, stops=False))
        raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode()
        if has_long_key(text):
            raise RecursionError
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = str(raw[: error.start].count(b"\n") + 1)
        raise stop(N_("line {line} is not UTF-8"), N_("Save it as UTF-8"), line=line) from None
    except tomllib.TOMLDecodeError as error:
        what = N_("is not TOML: {why}")
        raise stop(what, N_("Fix that place"), why=_shown(error)) from None
    except RecursionError:
        raise stop(N_("is nested too deeply"), N_("Make it simpler")) from None
    except ValueError:
        raise stop(N_("holds a number that is far too long"), N_("Shorten it")) from None
    if not is_shallow(table):
        raise stop(N_("is nested too deeply"), N_("Make it simpler"))
    return table, early


def to_deck(table: Mapping[str, Any]) -> DeckFile:
    """Give the records; raises msgspec.ValidationError where the file has another shape."""
    plain = {_RENAMED.get(key, key): value for key, value in table.items()}
    moves = [_renamed(move, "field", "fields") for move in plain.get("moves", ())]
    sets = [_renamed(one, "option", "options") for one in plain.get("set", ())]
    return DeckFile(
        deck=_convert(plain, Deck),
        moves=_convert(moves, tuple[Move, ...]),
        skies=_convert(plain.get("skies", ()), tuple[Sky, ...]),
        guess_sets=_convert(sets, tuple[GuessSet, ...]),
        hints=_convert(plain.get("hint", ()), tuple[Hint, ...]),
        contacts=_convert(plain.get("contact", ()), tuple[Contact, ...]),
    )


def to_template(table: Mapping[str, Any]) -> Template:
    return _convert(_renamed(table, "step", "steps"), Template)


def to_guide(table: Mapping[str, Any]) -> Guide:
    return _convert(_renamed(_renamed(table, "step", "steps"), "contact", "contacts"), Guide)


def _convert(value: object, kind: type[_Kept]) -> _Kept:
    return msgspec.convert(_cleaned(value), kind)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(one) for one in value]
    return value


def _renamed(table: object, old: str, new: str) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise msgspec.ValidationError("Expected `object`")
    return {new if key == old else key: value for key, value in table.items()}


def _shown(error: Exception) -> str:
    """The parser's words; it may quote the file, so they pass the gate and stay short."""
    text = clean(str(error)).replace("\n", " ")
    where = re.search(r"\(at .*\)$", text)
    return text if len(text) <= 160 or where is None else f"{text[:100]}… {where[0]}"
