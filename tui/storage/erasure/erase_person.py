"""Taking things out of the folder for good, from live files and every earlier version of them.

What is to go is put on record first; whoever opens the folder finishes it.
"""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import msgspec

from tui.domain.rights.retention import Limits, aged_archive, aged_private, aged_team
from tui.storage.durable import backups, layout, migrations, quarantine
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import BrokenError, NewerError, Sealed, Sealing
from tui.storage.durable.folders import names, remove_folder
from tui.storage.erasure.erasure_register import (
    Aging,
    Register,
    forms_without,
    live_ids,
    read_register,
    team_without,
    write_register,
)
from tui.storage.erasure.redact_files import parted
from tui.storage.errors import DamagedError, NewerFormatError, NotErasedError, NotReadError, StorageError
from tui.storage.records import tables

How = Callable[[bytes], bytes]
"""Gives what a file shall hold for what it holds; raises msgspec.MsgspecError where it cannot read it."""


class Erasing:
    """`storage` gives a file of the folder `root`, which is sealed as `sealing`, by its path.

    Raises the exceptions of `tui.storage.errors`.
    """

    def __init__(
        self, root: Path, files: Files, storage: Callable[[str], DurableStorage], sealing: Sealing
    ) -> None:
        self._root = root
        self._files = files
        self._storage = storage
        self._sealing = sealing

    def forget(self, person: str) -> None:
        """Erase a person. Where a file cannot be read that may be about them, nothing is begun."""
        try:
            self._examine({layout.checked(person)})
        except OSError as error:
            raise NotReadError(Path(error.filename or self._root), error) from error
        register = self._register()
        forgotten = tuple(dict.fromkeys((*register.forgotten, person)))
        self._carry_out(msgspec.structs.replace(register, forgotten=forgotten, under_way=True))

    def age(self, limits: Limits, today: date) -> None:
        """Erase what is due on the day `today`."""
        self._carry_out(msgspec.structs.replace(self._register(), aging=Aging(on=today, limits=limits)))

    def tell(self, today: date) -> None:
        self._note(msgspec.structs.replace(self._register(), told=today))

    def finish(self) -> None:
        """Do what was begun to its end, and erase whoever is back from some older copy."""
        register = self._register()
        if not register.under_way and self._is_back(register.forgotten):
            register = msgspec.structs.replace(register, under_way=True)
        if register.under_way or register.aging is not None:
            self._carry_out(register)

    def _carry_out(self, register: Register) -> None:
        self._note(register)
        try:
            # Damaged files and the state before a restore cannot be taken apart: they go as a whole.
            quarantine.erase(self._files, self._root)
            if register.under_way:
                self._erase(set(register.forgotten))
            if register.aging is not None:
                self._age(register.aging)
        except OSError as error:
            raise NotErasedError(Path(error.filename or self._root), error) from error
        self._note(msgspec.structs.replace(register, under_way=False, aging=None))

    def _register(self) -> Register:
        storage = self._storage(layout.ERASURE)
        body = storage.read_body()
        try:
            return Register() if body is None else read_register(body)
        except msgspec.MsgspecError:
            raise self._unexpected(storage.path) from None

    def _note(self, register: Register) -> None:
        storage, body = self._storage(layout.ERASURE), write_register(register)
        if storage.read_body() != body:
            storage.write_body(body)

    def _erase(self, gone: Collection[str]) -> None:
        for meeting in self._live_of(gone):
            # Whose it is stands in the shared half: that goes last.
            self._storage(layout.live_private(meeting)).remove()
            self._storage(layout.live_shared(meeting)).remove()
        for person in gone:
            remove_folder(self._files, self._root / backups.FOLDER / layout.folder_of(person))
            remove_folder(self._files, self._root / layout.folder_of(person))
        for path in self._of_several():
            self._change(path, partial(parted, path, gone=gone))
        self._change(layout.FORMS, lambda body: forms_without(body, gone))
        self._change(layout.TEAM, lambda body: team_without(body, gone))

    def _age(self, aging: Aging) -> None:
        limits, today = aging.limits, aging.on
        body = self._storage(layout.TEAM).read_body()
        left = {} if body is None else {one.id: one.left for one in tables.team(body).former}
        for path in (*self._of_people(), layout.TEAM):
            self._change(path, partial(_aged, path, limits=limits, today=today, left=left))

    def _change(self, path: str, how: How) -> None:
        """Change the file and every earlier version of it, the one that this makes with them."""
        storage = self._storage(path)
        body = storage.read_body()
        try:
            changed = None if body is None else how(body)
        except msgspec.MsgspecError:
            raise self._unexpected(storage.path) from None
        if changed is not None and changed != body:
            storage.write_body(changed)
        try:
            backups.rewrite(self._files, self._root, storage.path, how, self._sealing)
        except NewerError as newer:
            raise NewerFormatError(storage.path, newer.version) from None

    def _examine(self, gone: Collection[str]) -> None:
        """Raise Trouble where something stands in the way of finding all there is."""
        self._live_of(gone)
        others = (path for path in self._of_several() if layout.person_of(path) not in gone)
        for path in (*others, layout.TEAM):
            storage = self._storage(path)
            body = storage.read_body()
            try:
                if body is not None:
                    team_without(body, gone) if path == layout.TEAM else parted(path, body, gone=gone)
            except msgspec.MsgspecError:
                raise self._unexpected(storage.path) from None
            for backup in backups.backups_of(self._files, self._root, storage.path):
                self._unsealed(path, backup.path)

    def _live_of(self, people: Collection[str]) -> list[str]:
        """The meetings with `people` that are under way, or were when an earlier version was kept."""
        found: set[str] = set()
        for name in names(self._files, self._root / layout.LIVE):
            path = f"{layout.LIVE}/{name}"
            if layout.is_known(path):
                storage = self._storage(path)
                try:
                    found.update(live_ids(path, storage.read_body() or b'{"meeting":{}}', people))
                except msgspec.MsgspecError:
                    raise self._unexpected(storage.path) from None
        for name in names(self._files, self._root / backups.FOLDER / layout.LIVE):
            path = f"{layout.LIVE}/{name.rsplit('.', 2)[0]}"
            with suppress(msgspec.MsgspecError, ValueError, LookupError, TypeError):
                sealed = self._unsealed(path, self._root / backups.FOLDER / layout.LIVE / name)
                if sealed is not None:
                    body = migrations.current(path, sealed.written_in, sealed.body)
                    found.update(live_ids(path, body, people))
        return sorted(found)

    def _of_several(self) -> list[str]:
        """Every file in which a meeting may stand that others took part in."""
        live = set(names(self._files, self._root / layout.LIVE))
        kept = names(self._files, self._root / backups.FOLDER / layout.LIVE)
        live |= {name.rsplit(".", 2)[0] for name in kept}
        paths = [f"{layout.LIVE}/{name}" for name in sorted(live)]
        years = [path for path in self._of_people() if path.endswith(".shared.json")]
        return [*filter(layout.is_known, paths), *years]

    def _of_people(self) -> list[str]:
        """Every file in somebody's folder, those too that only earlier versions are left of."""
        found = set()
        for folder, tail in ((self._root, 0), (self._root / backups.FOLDER, 2)):
            for person in names(self._files, folder / layout.PEOPLE):
                for name in names(self._files, folder / layout.PEOPLE / person):
                    found.add(f"{layout.PEOPLE}/{person}/{name.rsplit('.', tail)[0] if tail else name}")
        return sorted(path for path in found if layout.is_known(path))

    def _is_back(self, forgotten: Collection[str]) -> bool:
        """Whether anything of theirs lies here; what cannot be read is for others to tell."""
        if not forgotten:
            return False
        with suppress(OSError):
            for above in (self._root, self._root / backups.FOLDER):
                if set(forgotten) & set(names(self._files, above / layout.PEOPLE)):
                    return True
            # In the archives of others too, where they took part in a meeting of several.
            for path in (layout.TEAM, layout.FORMS, *self._of_several()):
                with suppress(StorageError):
                    body = self._storage(path).read_body() or b""
                    if any(id.encode() in body for id in forgotten):
                        return True
        return False

    def _unsealed(self, place: str, path: Path) -> Sealed | None:
        try:
            return self._sealing.unseal(place, self._files.read(path))
        except (BrokenError, TooLargeError):
            return None
        except NewerError as newer:
            raise NewerFormatError(path, newer.version) from None

    def _unexpected(self, path: Path) -> DamagedError:
        good = backups.newest_good(self._files, self._root, path, self._sealing)
        return DamagedError(path, "it holds something unexpected at $", good)


def _aged(path: str, body: bytes, *, limits: Limits, today: date, left: Mapping[str, date]) -> bytes:
    """Give the file at `path` without what is due; where that is nothing, the same bytes."""
    day = left.get(layout.person_of(path))
    before: tables.Part
    after: tables.Part
    if path == layout.TEAM:
        before = tables.team(body)
        after = aged_team(before, limits, today, left).kept
    elif layout.year_of(path.rpartition("/")[2]) is None:
        before = tables.private(body)
        after = aged_private(before, limits, today, day).kept
    else:
        before = tables.archive(body)
        after = aged_archive(before, limits, today, day).kept
    if before == after:
        return body
    from tui.storage.records.document_file import updated

    return updated(body, after, Path(path))
