"""The documents of one file, changed through TinyDB's tables and handed on to be written at once.

A document keeps its id while it lives, whatever becomes of others. The rows of a table stand in the order of the
records. Only what writes imports this module: importing TinyDB takes as long as starting Python.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from tui.storage.durable.json_codec import decode
from tui.storage.errors import UnstorableError
from tui.storage.records.documents import Document, Rows, rows_of
from tui.storage.records.tables import Part

Tables = dict[str, dict[str, Document]]


class GatheredStorage(Storage):
    """Keeps in memory what TinyDB would write at each of its operations."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def read(self) -> Tables:
        return self.tables

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        self.tables = data  # type: ignore[assignment]


class DocumentFile:
    """Holds what the `body` of a file tells, None: there is no file yet.

    Raises msgspec.MsgspecError where the body is no database. What stands in tables or fields that Fireside does not
    know stays. After an error it holds something between two states: read the file anew.
    """

    def __init__(self, body: bytes | None) -> None:
        tables = {} if body is None else decode(body, Tables)
        self._storage = GatheredStorage({name: _numbered(rows) for name, rows in tables.items()})
        self._database = TinyDB(self._storage.tables, storage=lambda _tables: self._storage)
        self._put: dict[str, tuple[Any, ...]] = {}

    def put(self, part: Part, path: Path) -> bytes:
        """Have the tables hold just `part` and give the body; what could not be read again raises Unstorable."""
        for name, rows in rows_of(part).items():
            self._put_rows(name, rows, path)
        return self._body(path)

    def settle(self, gone: Part, present: Part, path: Path) -> bytes:
        """Take out the records of `gone`, have those of `present` in, leave all others, and give the body, likewise."""
        before = rows_of(gone)
        for name, rows in rows_of(present).items():
            new = _documents(rows, rows.records, path)
            wanted = {rows.identity(document) for document in new}
            old = {rows.identity(rows.document(record)) for record in before[name].records} - wanted
            there = {rows.identity(row): int(id) for id, row in self._rows(name).items()}
            table = self._table(name)
            _remove(table, [id for identity, id in there.items() if identity in old])
            for document in new:
                id = there.get(rows.identity(document))
                if id is None:
                    table.insert(document)
                else:
                    table.upsert(TinyDocument(document, id))
            self._put.pop(name, None)
        return self._body(path)

    def _body(self, path: Path) -> bytes:
        try:
            return msgspec.json.encode(self._storage.tables)
        except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
            raise _unstorable(path) from None

    def _rows(self, name: str) -> dict[str, Document]:
        # A table without rows is there too, so that who looks at the file sees what there may be.
        return self._storage.tables.setdefault(name, {})

    def _table(self, name: str) -> Table:
        return self._database.table(name)

    def _put_rows(self, name: str, rows: Rows, path: Path) -> None:
        """Look only at what lies between the first and the last record that is another one than before."""
        ids = [int(id) for id in self._rows(name)]
        before = self._put.get(name, ())
        if len(before) != len(ids):
            before = ()
        start, end = _alike(before, rows.records)
        old_ids = ids[start : len(ids) - end]
        records = rows.records[start : len(rows.records) - end]
        if old_ids or records:
            there = self._changed(name, rows, old_ids, _documents(rows, records, path))
            self._bring_in_order(name, [*ids[:start], *there, *ids[len(ids) - end :]])
        self._put[name] = rows.records

    def _changed(self, name: str, rows: Rows, old_ids: list[int], documents: list[Document]) -> list[int]:
        """Have the `documents` in the place of those with `old_ids`; give their ids in order."""
        present, table = self._rows(name), self._table(name)
        known: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for id in old_ids:
            known[rows.identity(present[str(id)])].append(id)
        found = [_first(known[rows.identity(document)]) for document in documents]
        _remove(table, [id for rest in known.values() for id in rest])
        changed = {
            id: document
            for id, document in zip(found, documents, strict=True)
            if id is not None and not _holds(present[str(id)], document)
        }
        if changed:
            new_fields = iter(changed.values())
            # All in one go, as each operation goes through the whole table.
            table.update(lambda document: document.update(next(new_fields)), doc_ids=list(changed))
        fresh = [document for id, document in zip(found, documents, strict=True) if id is None]
        inserted = iter(table.insert_multiple(fresh) if fresh else ())
        return [next(inserted) if id is None else id for id in found]

    def _bring_in_order(self, name: str, wanted: list[int]) -> None:
        ids = [int(id) for id in self._rows(name)]
        if ids == wanted:
            return
        first = next(n for n, (id, other) in enumerate(zip(ids, wanted, strict=True)) if id != other)
        rest = [TinyDocument(self._rows(name)[str(id)], id) for id in wanted[first:]]
        _remove(self._table(name), wanted[first:])
        self._table(name).insert_multiple(rest)


def encoded(part: Part, path: Path) -> bytes:
    """Give the body of a new file of `part`; what could not be read again raises Unstorable and names `path`."""
    return DocumentFile(None).put(part, path)


def updated(body: bytes, part: Part, path: Path) -> bytes:
    """Give `body` changed so that it holds `part`, likewise; raises msgspec.MsgspecError where it is no database."""
    return DocumentFile(body).put(part, path)


def _documents(rows: Rows, records: tuple[Any, ...], path: Path) -> list[Document]:
    """Give the documents, and read them back: the encoder turns NaN into null, which shows only then."""
    try:
        documents = [rows.document(record) for record in records]
        msgspec.json.decode(msgspec.json.encode(documents), type=rows.kind)
    except msgspec.ValidationError:
        raise UnstorableError(path, "it holds a value out of place") from None
    except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
        raise _unstorable(path) from None
    return documents


def _unstorable(path: Path) -> UnstorableError:
    return UnstorableError(path, "it holds something that is no text and no number")


def _alike(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[int, int]:
    """How many records are the very same at the start and, of the rest, at the end."""
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] is not after[n]), most)
    end = next((n for n in range(most - start) if before[-1 - n] is not after[-1 - n]), most - start)
    return start, end


def _remove(table: Table, ids: list[int]) -> None:
    if ids:
        table.remove(doc_ids=ids)


def _first(ids: deque[int]) -> int | None:
    return ids.popleft() if ids else None


def _holds(row: Document, document: Document) -> bool:
    return all(name in row and row[name] == value for name, value in document.items())


def _numbered(rows: dict[str, Document]) -> dict[str, Document]:
    """Give rows that TinyDB can work on; where a number is none, they are numbered anew."""
    if all(_is_number(id) for id in rows):
        return rows
    return {str(number): row for number, row in enumerate(rows.values(), 1)}


def _is_number(id: str) -> bool:
    return id.isascii() and id.isdecimal() and len(id) < 19 and str(int(id)) == id
