"""All data of one manager: opened by one Fireside at a time, saved by comparing two states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tui.domain.workspace.state import Closing, State
from tui.storage.durable import backups, layout
from tui.storage.durable.cleanup import tidy
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folder_lock import Lock
from tui.storage.durable.folder_mode import close_to_others
from tui.storage.durable.folders import make_folder, names, settle_above
from tui.storage.durable.journal import Journal, Write
from tui.storage.durable.link_check import refuse_links
from tui.storage.durable.whole_files import is_temporary
from tui.storage.errors import DamagedError, MissingError, UnusableError
from tui.storage.records import state_diff
from tui.storage.repository.begun_rekeying import clear_begun_rekeying, finish_begun_rekeying
from tui.storage.repository.changed_files import ChangedFiles
from tui.storage.repository.reader import Reader

if TYPE_CHECKING:
    from tui.domain.rights.retention import Limits
    from tui.storage.erasure.erase_person import Erasing


class Store(Reader):
    """Reads and saves. `save` belongs to one thread; everything else may be called from others too."""

    def __init__(self, folder: Path, files: Files, lock: Lock, sealing: Sealing) -> None:
        super().__init__(folder, files, sealing)
        self._lock = lock
        self._journal = Journal(self.folder, files, sealing)
        self._storages: dict[str, DurableStorage] = {}
        self._changed = ChangedFiles(self._kept, self._decoded)
        # What failed saves may have left on the disk in another state than the caller believes.
        self._doubted_paths: set[str] = set()
        self._doubted_closings: list[Closing] = []
        self._is_begun = False

    @classmethod
    def open(cls, folder: Path, *, files: Files | None = None, sealing: Sealing = PLAIN) -> Store:
        """Take `folder`, made where missing, and finish what an earlier run had begun.

        Raises InUse where another Fireside holds it, Unusable where it cannot be written, LinkError, and Locked,
        KeyChanged or KeyMissing where `sealing` is not how it is sealed.
        """
        files = files or Files()
        folder = folder.absolute()
        try:
            make_folder(files, folder)
            if layout.TEAM not in names(files, folder):
                settle_above(files, folder)
        except OSError as error:
            raise UnusableError(folder, error) from error
        store = cls(folder, files, Lock.take(folder, files), sealing)
        try:
            refuse_links(folder, files)
            close_to_others(folder, files)
            finish_begun_rekeying(folder, files)
            store._check_sealing()
            clear_begun_rekeying(folder, files, sealing)
            tidy(folder, files)
            if store._journal.read() is not None:
                store._finish()
            store._finish_erasing()
        except BaseException:
            store.close()
            raise
        return store

    @staticmethod
    def reader(folder: Path, *, files: Files | None = None, sealing: Sealing = PLAIN) -> Reader:
        return Reader(folder, files, sealing)

    def load(self) -> State:
        """The team, the meetings prepared or under way, and the manager's own side."""
        self._miss_nothing()
        return State(team=self.team(), meetings=self.live(), leadership=self.leadership())

    def save(self, old: State, new: State) -> None:
        """Bring the disk from `old`, the state last saved or loaded, to `new`: for good when it returns.

        Where it raises, the disk holds `old` or `new` whole, or the next save or opening makes it so.
        """
        if self._is_begun:
            self._finish()
        closings = state_diff.changed_closings(old, new, self._doubted_closings)
        writes = self._changed.writes(old, new, closings, self._doubted_paths)
        try:
            self._carry_out(writes)
        except BaseException:
            self._changed.forget()
            self._doubted_paths.update(write.path for write in writes)
            self._doubted_closings += [c for c in closings if c not in self._doubted_closings]
            raise
        self._doubted_paths.clear()
        self._doubted_closings.clear()

    def put(self, bodies: Mapping[str, bytes | None]) -> None:
        """Bring these files to these bodies, None: gone, whatever state they are in.

        Once begun it is finished at the next opening. What was loaded before counts no more.
        """
        if self._is_begun:
            self._finish()
        writes = [Write(path, body, self._seq_after(path)) for path, body in bodies.items()]
        self._is_begun = True
        self._journal.begin(writes)
        try:
            self._finish()
            self._finish_erasing()
        finally:
            self._forget_what_was_read()

    def forget(self, person: str) -> None:
        """Erase all there is of the person with this id, in every earlier version too: for good when it returns.

        Once begun it is finished at the next opening, whatever happens. What was loaded before counts no more.
        """
        self._erase(lambda: self._erasing.forget(person))

    def age(self, limits: Limits, today: date) -> None:
        """Erase what is due by `limits`, likewise."""
        self._erase(lambda: self._erasing.age(limits, today))

    def tell(self, today: date) -> None:
        """Keep that the manager was reminded today of what is due to go."""
        self._erasing.tell(today)

    def _erase(self, erase: Callable[[], None]) -> None:
        if self._is_begun:
            self._finish()
        try:
            erase()
        finally:
            self._forget_what_was_read()

    def rekey(self, sealing: Sealing, key: bytes | None) -> None:
        """Seal all files and backups anew, with the key file `key` beside them, and close.

        Raises Damaged where one of them is not whole, and NotRekeyed; `sealing` counts from its return on.
        """
        from tui.storage.crypt.rekey import rekey

        try:
            rekey(self.folder, self._files, self._sealing, sealing, key)
        finally:
            self.close()

    def close(self) -> None:
        self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _carry_out(self, writes: list[Write]) -> None:
        for write in writes:
            self._kept(write.path).check_unchanged()
        if len(writes) <= 1:
            for write in writes:
                self._do(write)
            return
        self._is_begun = True
        self._journal.begin(writes)
        for write in writes:
            self._do(write)
        self._journal.end()
        self._is_begun = False

    def _do(self, write: Write) -> None:
        storage = self._kept(write.path)
        if write.body is None:
            storage.remove()
            self._storages.pop(write.path, None)
        else:
            storage.write_body(write.body, write.seq)

    def _finish(self) -> None:
        """Do what the journal tells to the end, whatever of it was done before."""
        self._is_begun = True
        self._changed.forget()
        for write in self._journal.read() or ():
            storage = self._kept(write.path)
            if write.body is None:
                storage.remove()
                self._storages.pop(write.path, None)
            else:
                storage.redo(write.body, write.seq)
        self._journal.end()
        self._is_begun = False

    def _forget_what_was_read(self) -> None:
        self._storages.clear()
        self._changed.forget()

    def _seq_after(self, path: str) -> int:
        storage = self._storage(path)
        try:
            return storage.next_sequence()
        except (DamagedError, MissingError):
            return 1 + backups.newest_number(self._files, self.folder, storage.path)

    def _body(self, path: str) -> bytes | None:
        # Reading has a storage of its own, as saving may use the kept one in another thread just now.
        storage = self._storage(path)
        body = storage.read_body()
        self._storages.setdefault(path, storage)
        return body

    def _kept(self, path: str) -> DurableStorage:
        return self._storages.setdefault(path, self._storage(path))

    def _pending(self) -> dict[str, bytes | None]:
        return {}

    def _miss_nothing(self) -> None:
        """Raise Missing where half a meeting, or a meeting with backups, is not there."""
        kept = self._names(f"{backups.FOLDER}/{layout.LIVE}")
        whole = {name.rsplit(".", 2)[0] for name in kept if not is_temporary(name)}
        for name in layout.missing_halves(self._names(layout.LIVE), whole):
            path = self.folder / layout.LIVE / name
            raise MissingError(path, backups.newest_good(self._files, self.folder, path, self._sealing))

    @cached_property
    def _erasing(self) -> Erasing:
        from tui.storage.erasure.erase_person import Erasing

        return Erasing(self.folder, self._files, self._storage, self._sealing)

    def _finish_erasing(self) -> None:
        # Most folders have no such record, and the app would wait for what reads one.
        if not self._storage(layout.ERASURE).is_new:
            self._erasing.finish()
