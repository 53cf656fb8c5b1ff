"""What can be wrong between files: an id that two of them have, a template that asks what is not there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tui.language.declare import N_
from tui.storage.decks.deck_check import check_table
from tui.storage.decks.deck_fault import Fault
from tui.storage.decks.deck_fault_list import Faults
from tui.storage.decks.deck_file import UnreadableError, read_toml
from tui.storage.decks.deck_library import Library
from tui.storage.decks.deck_schema import TEMPLATE, is_id, shape_of

# Answers are kept by the id of the question alone, whichever kind it is.
_ITEMS = {"card": "card", "statement": "card", "move": "move", "sky": "sky", "set": "set", "hint": "hint"}


class _Asked(NamedTuple):
    """What one step of a template refers to: `field` is deck, check or cards."""

    item: str
    field: str
    id: str


class _Read(NamedTuple):
    path: Path
    faults: list[Fault]
    asked: list[_Asked]


def check_files(paths: Iterable[Path], library: Library) -> Iterator[Fault]:
    """Give every fault of each file, and those between them; templates may ask what `library` has."""
    seen: dict[tuple[str, str], Path] = {}
    files = [_read(path, seen) for path in dict.fromkeys(path.absolute() for path in paths)]
    given = {id for kind, id in seen if kind in ("deck", "card")}
    for file in files:
        yield from file.faults
        if file.asked:
            yield from _unknown(file, given, library)


def _read(path: Path, seen: dict[tuple[str, str], Path]) -> _Read:
    try:
        table, early = read_toml(path)
    except UnreadableError as unreadable:
        return _Read(path, unreadable.faults, [])
    is_template = shape_of(table, is_template=path.parent.name == "templates") is TEMPLATE
    doubled = Faults(path)
    for kind, item, id in _ids(table, "template" if is_template else "deck"):
        other = seen.setdefault((kind, id), path)
        if other != path:
            what, mend = N_("{id} is in {other} too"), N_("Give one of the two another id")
            doubled.add(item, "id", what, mend, id=id, other=str(other))
    asked = list(_asked(table)) if is_template else []
    return _Read(path, early + check_table(path, table) + doubled.found(), asked)


def _ids(table: Mapping[str, Any], whole: str) -> Iterator[tuple[str, str, str]]:
    """Give each id with what kind of thing has it and the item a fault of it is told with."""
    if is_id(table.get("id")):
        yield whole, "", table["id"]
    for key, kind in _ITEMS.items():
        for one in _tables(table.get(key)):
            if is_id(one.get("id")):
                yield kind, one["id"], one["id"]


def _asked(table: Mapping[str, Any]) -> Iterator[_Asked]:
    for number, step in enumerate(_tables(table.get("step")), 1):
        item = f"step {number}"
        yield from (_Asked(item, field, step[field]) for field in ("deck", "check") if is_id(step.get(field)))
        cards = step.get("cards")
        if isinstance(cards, list):
            yield from (_Asked(item, "cards", id) for id in cards if is_id(id))


def _unknown(file: _Read, given: set[str], library: Library) -> list[Fault]:
    faults = Faults(file.path)
    decks = library.decks()
    there = {
        "deck": tuple(deck.id for deck in decks if deck.cards),
        "check": tuple(deck.id for deck in decks if deck.statements),
    }
    cards = {deck.id: tuple(card.id for card in deck.cards) for deck in decks}
    for item, field, id in file.asked:
        choices = there.get(field) or cards.get(id.rpartition(".")[0], ())
        if id not in given and id not in choices:
            faults.unknown_choice(item, field, id, choices, stops=False)
    return faults.found()


def _tables(value: object) -> Sequence[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
