"""What a save has to write: the difference of two states as new bodies of the files that change."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Protocol

from tui.storage.durable import layout
from tui.storage.durable.journal import Write
from tui.storage.records import state_diff, tables

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Archive
    from tui.domain.workspace.state import Closing, State
    from tui.storage.durable.durable_storage import DurableStorage
    from tui.storage.records.document_file import DocumentFile
    from tui.storage.records.tables import Part


class Decodes(Protocol):
    """Reads the body of the file at a path; raises Damaged where it cannot."""

    def __call__(self, path: str, body: bytes, decode: Callable[[bytes], Any], /) -> Any: ...


class ChangedFiles:
    """Keeps at hand what the files hold that it told to write, so that the next change need not decode them again.

    `storage` gives the one of a path that knows its version. After a write that failed, `forget`.
    """

    def __init__(self, storage: Callable[[str], DurableStorage], decoded: Decodes) -> None:
        self._storage = storage
        self._decoded = decoded
        self._documents: dict[str, DocumentFile] = {}

    def forget(self) -> None:
        self._documents.clear()

    def writes(
        self, old: State, new: State, closings: list[Closing], doubted: Collection[str]
    ) -> list[Write]:
        """Give them in the order in which it is safe: closed things first, removals last.

        `closings` are those that an archive may hold otherwise than `new` does; what lies at the paths `doubted` may be
        either state. Raises the exceptions of `tui.storage.errors`.
        """
        try:
            return self._writes(old, new, closings, doubted)
        except BaseException:
            self.forget()
            raise

    def _writes(
        self, old: State, new: State, closings: list[Closing], doubted: Collection[str]
    ) -> list[Write]:
        ids = {closing.held.meeting.id for closing in closings}
        present = [closing for id, closing in new.closings.items() if id in ids]
        bodies: dict[str, bytes | None] = {}
        for place in sorted(state_diff.places((*closings, *present))):
            bodies |= self._archives(place, closings, present)
        parts = state_diff.in_safe_order(state_diff.changed_parts(old, new, doubted))
        bodies |= {path: self._body(path, part) for path, part in parts.items() if self._is_there(path, part)}
        for path in doubted:
            if path in parts and parts[path] is None:
                bodies.setdefault(path, None)
        return [
            self._write(path, body) for path, body in bodies.items() if self._differs(path, body, doubted)
        ]

    def _archives(
        self, place: state_diff.Place, gone: list[Closing], present: list[Closing]
    ) -> dict[str, bytes | None]:
        """Bring the closings that are `present` into the archive of `place`, and out of it those that are `gone`."""
        paths = (layout.archive_shared(*place), layout.archive_private(*place))
        self._forget_archives(but=paths)
        old = state_diff.halves(state_diff.archive_of(gone, place))
        new = state_diff.halves(state_diff.archive_of(present, place))
        return {
            path: self._settled(path, old_half, new_half)
            for path, old_half, new_half in zip(paths, old, new, strict=True)
            if self._is_there(path, new_half)
        }

    def _settled(self, path: str, gone: Archive, present: Archive) -> bytes:
        return self._opened(path, tables.archive).settle(gone, present, self._storage(path).path)

    def _is_there(self, path: str, part: Part | None) -> bool:
        """Whether there is such a file, or is to be one."""
        return not (self._storage(path).is_new and (part is None or state_diff.is_empty(part)))

    def _body(self, path: str, part: Part | None) -> bytes | None:
        if part is None:
            self._documents.pop(path, None)
            return None
        return self._opened(path).put(part, self._storage(path).path)

    def _differs(self, path: str, body: bytes | None, doubted: Collection[str]) -> bool:
        return body is None or path in doubted or not self._storage(path).holds(body)

    def _write(self, path: str, body: bytes | None) -> Write:
        return Write(path, None) if body is None else Write(path, body, self._storage(path).next_sequence())

    def _opened(self, path: str, check: Callable[[bytes], object] | None = None) -> DocumentFile:
        """The documents of the version last read or written; raises Damaged where `check` cannot read the body."""
        if path not in self._documents:
            # Who only reads comes by here too, and must not wait for TinyDB.
            from tui.storage.records.document_file import DocumentFile

            body = self._storage(path).read_unchanged()
            if body is not None and check is not None:
                self._decoded(path, body, check)
            file = DocumentFile(None) if body is None else self._decoded(path, body, DocumentFile)
            self._documents[path] = file
        return self._documents[path]

    def _forget_archives(self, *, but: Collection[str]) -> None:
        """Keep no more than one archive at hand: a year of meetings is the most that is decoded."""
        for path in [*self._documents]:
            if path.startswith(layout.PEOPLE + "/") and path not in but:
                del self._documents[path]
