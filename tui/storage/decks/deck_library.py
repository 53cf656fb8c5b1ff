"""The questions, moves and templates one can choose from: shipped ones, and one's own before them."""

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from tui.domain.decks.deck import Card, Contact, Deck, GuessSet, Guide, Hint, Move, Sky, Statement, Template
from tui.language.declare import N_
from tui.storage.decks.deck_fault import Fault
from tui.storage.decks.deck_file import DeckFile, UnreadableError, read_toml, to_deck, to_guide, to_template
from tui.storage.decks.deck_schema import ID

TEMPLATES = "templates"
DECKS = "decks"


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Kept = TypeVar("_Kept")
_Named = TypeVar("_Named", bound=_HasId)


class Library:
    """Reads a file when it is first asked for what lies in it. `own` is the config folder.

    A shipped deck lies in the file of its id (`.` written as `-`), so that one is found without the others.
    A file of one's own that cannot be used is left out and named in `faults`.
    """

    def __init__(self, shipped: Path, own: Path | None = None) -> None:
        self._shipped = shipped
        self._own = own
        self._faults: dict[Path, list[Fault]] = {}
        self._closed: dict[Path, Fault] = {}
        self._files: dict[Path, DeckFile | None] = {}
        self._plans: dict[Path, Template | None] = {}
        self._guides: dict[Path, Guide | None] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in the files read so far."""
        return tuple(fault for faults in self._faults.values() for fault in faults)

    def own_faults(self) -> tuple[Fault, ...]:
        """Read all files of one's own, and tell what is wrong with them."""
        _ = self._own_decks, self._own_templates
        return (*self._closed.values(), *self.faults)

    def template(self, id: str) -> Template | None:
        own = self._own_templates.get(id)
        if own is not None or ID.fullmatch(id) is None:
            return own
        return self._plan(self._shipped / TEMPLATES / f"{id}.toml")

    def templates(self) -> tuple[Template, ...]:
        shipped = [self._plan(path) for path in _toml(self._shipped / TEMPLATES)]
        return _merged((plan for plan in shipped if plan), self._own_templates.values())

    def deck(self, id: str) -> Deck | None:
        own = self._own_decks.get(id)
        return self._shipped_deck(id) if own is None else own

    def check(self, id: str) -> Deck | None:
        """The deck with this id where it holds statements."""
        deck = self.deck(id)
        return deck if deck is not None and deck.statements else None

    def decks(self) -> tuple[Deck, ...]:
        """All with something to ask in them, checks too; one's own that are new come last."""
        shipped = (self._file(path) for path in _toml(self._shipped))
        decks = _merged((f.deck for f in shipped if f is not None), self._own_decks.values())
        return tuple(deck for deck in decks if deck.cards or deck.statements)

    def own_decks(self) -> tuple[Deck, ...]:
        """The decks of one's own, without those that hold nothing to ask."""
        return tuple(deck for deck in self._own_decks.values() if deck.cards or deck.statements)

    def question(self, id: str) -> Card | Statement | None:
        """A card or statement; one that an own deck has replaced is found too, as it was asked once."""
        home = id.rpartition(".")[0]
        for deck in (self._own_decks.get(home), self._shipped_deck(home)):
            if deck is not None:
                asked: tuple[Card | Statement, ...] = (*deck.cards, *deck.statements)
                for question in asked:
                    if question.id == id:
                        return question
        return None

    def move(self, id: str) -> Move | None:
        return next((move for move in self.moves() if move.id == id), None)

    def moves(self) -> tuple[Move, ...]:
        return _merged(self._basics.moves, (m for file in self._own_files for m in file.moves))

    def skies(self) -> tuple[Sky, ...]:
        # In a file of their own: `fireside brief` needs nothing else of the decks.
        file = self._file(self._shipped / "skies.toml")
        return _merged(file.skies if file else (), (s for own in self._own_files for s in own.skies))

    def guess_sets(self) -> tuple[GuessSet, ...]:
        sets = (one for file in self._own_files for one in file.guess_sets)
        return _merged(self._basics.guess_sets, sets)

    def hints(self) -> tuple[Hint, ...]:
        """The coach hints, in no order of urgency; that is for `tui.domain.meeting.live.coach` to tell."""
        file = self._file(self._shipped / "hints.toml")
        return _merged(file.hints if file else (), (h for own in self._own_files for h in own.hints))

    def guide(self, id: str = "guide.duty-to-act") -> Guide | None:
        """A guide card, with the contacts of one's own decks in it; one's own of the same file name wins."""
        if ID.fullmatch(id) is None or not id.startswith("guide."):
            return None
        name = f"{id.replace('.', '-')}.toml"
        own = self._own and self._guide(self._own / DECKS / name)
        guide = own or self._guide(self._shipped / name)
        if guide is None or guide.id != id:
            return None
        contacts = {one.id: one for one in guide.contacts}
        for one in (contact for file in self._own_files for contact in file.contacts):
            label = one.label or contacts.get(one.id, Contact(id=one.id)).label or one.id
            contacts[one.id] = msgspec.structs.replace(one, label=label)
        return msgspec.structs.replace(guide, contacts=tuple(contacts.values()))

    @property
    def own_folder(self) -> Path | None:
        """Where decks of one's own lie, also where there are none yet."""
        return None if self._own is None else self._own / DECKS

    @cached_property
    def _basics(self) -> DeckFile:
        file = self._file(self._shipped / "moves.toml")
        return file or DeckFile(deck=Deck(id="moves", title=""))

    @cached_property
    def _own_files(self) -> tuple[DeckFile, ...]:
        files = [self._file(path) for path in self._own_paths(DECKS)]
        return tuple(file for file in files if file is not None)

    @cached_property
    def _own_decks(self) -> dict[str, Deck]:
        paths = self._own_paths(DECKS)
        files = ((path, self._file(path)) for path in paths)
        return self._by_id((path, file.deck) for path, file in files if file is not None)

    @cached_property
    def _own_templates(self) -> dict[str, Template]:
        plans = ((path, self._plan(path)) for path in self._own_paths(TEMPLATES))
        return self._by_id((path, plan) for path, plan in plans if plan is not None)

    def _by_id(self, found: Iterable[tuple[Path, _Named]]) -> dict[str, _Named]:
        """Of two files with one id the first by name counts; the other is told of."""
        kept: dict[str, _Named] = {}
        for path, one in found:
            if one.id in kept:
                what, mend = N_("{id} is in another file of yours too"), N_("Rename one")
                fault = Fault(file=path, field="id", what=what, mend=mend, values=(("id", one.id),))
                self._faults.setdefault(path, []).append(fault)
            else:
                kept[one.id] = one
        return kept

    def _shipped_deck(self, id: str) -> Deck | None:
        if ID.fullmatch(id) is None:
            return None
        file = self._file(self._shipped / f"{id.replace('.', '-')}.toml")
        return file.deck if file is not None and file.deck.id == id else None

    def _own_paths(self, folder: str) -> list[Path]:
        if self._own is None:
            return []
        path = self._own / folder
        try:
            return _sorted_toml(path)
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            what, mend = N_("cannot be read: {why}"), N_("Check that you may read it")
            why = error.strerror or type(error).__name__
            self._closed[path] = Fault(file=path, what=what, mend=mend, values=(("why", why),))
            return []

    def _file(self, path: Path) -> DeckFile | None:
        if path not in self._files:
            self._files[path] = self._read(path, to_deck)
        return self._files[path]

    def _guide(self, path: Path) -> Guide | None:
        if path not in self._guides:
            self._guides[path] = self._read(path, to_guide)
        return self._guides[path]

    def _plan(self, path: Path) -> Template | None:
        if path not in self._plans:
            self._plans[path] = self._read(path, to_template)
        return self._plans[path]

    def _read(self, path: Path, make: Callable[[dict[str, Any]], _Kept]) -> _Kept | None:
        # A pipe, a folder or a link to nowhere is there, and is told of; most of what is looked for is not.
        if not os.path.lexists(path):
            return None
        try:
            table, faults = read_toml(path)
        except UnreadableError as unreadable:
            self._faults[path] = unreadable.faults
            return None
        if self._own is not None and path.is_relative_to(self._own):
            # What is shipped is checked by the tests; checking it at each start would cost time.
            from tui.storage.decks.deck_check import check_table

            faults += check_table(path, table)
        made: _Kept | None = None
        if not any(fault.stops for fault in faults):
            try:
                made = make(table)
            except msgspec.ValidationError:
                what, mend = N_("is not of the right form"), N_("Run: fireside decks check {file}")
                values = (("file", str(path)),)
                faults.append(Fault(file=path, what=what, mend=mend, values=values))
        if faults:
            self._faults[path] = faults
        return made


def _merged(shipped: Iterable[_Named], own: Iterable[_Named]) -> tuple[_Named, ...]:
    """One's own in the place of shipped ones with the same id, new ones last."""
    return tuple({one.id: one for one in (*shipped, *own)}.values())


def _toml(folder: Path) -> list[Path]:
    try:
        return _sorted_toml(folder)
    except OSError:
        return []


def _sorted_toml(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
