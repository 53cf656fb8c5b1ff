"""Reading the data folder without holding it and without writing anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from tui.domain.meeting.archive import Archive, Held, joined
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.leadership import Leadership
from tui.domain.people.team import Team
from tui.storage.crypt.folder_check import check_sealing
from tui.storage.durable import backups, layout
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folders import names
from tui.storage.durable.journal import Journal
from tui.storage.durable.sanitize import gated
from tui.storage.errors import DamagedError, MissingError, NotReadError
from tui.storage.records import tables

if TYPE_CHECKING:
    from tui.storage.erasure.erasure_register import Register

_Part = TypeVar("_Part")


class Reader:
    """The data of `folder` as last saved, also while another Fireside works on it.

    `sealing` is how it is sealed: Locked is raised where it is encrypted and that is not told.
    Raises the exceptions of `tui.storage.errors`. A folder that is not there is an empty one.
    """

    def __init__(self, folder: Path, files: Files | None = None, sealing: Sealing = PLAIN) -> None:
        self.folder = folder.absolute()
        self._files = files or Files()
        self._sealing = sealing
        self._is_checked = False

    @property
    def sealing(self) -> Sealing:
        """How the data is sealed."""
        return self._sealing

    def team(self) -> Team:
        found = self._part(layout.TEAM, tables.team)
        if found is None:
            for other in (layout.PEOPLE, layout.LIVE):
                if self._names(other):
                    raise MissingError(self.folder / layout.TEAM)
        return found or Team()

    def leadership(self) -> Leadership:
        """The manager's own side."""
        return self._part(layout.LEADERSHIP, tables.leadership) or Leadership()

    def live(self) -> dict[str, Meeting]:
        """The meetings prepared or under way, whole, by person id."""
        meetings = []
        for id in self._live_ids():
            shared = self._shared(id)
            if shared is not None:
                aside = self._part(layout.live_private(id), tables.aside) or Aside()
                meetings.append(msgspec.structs.replace(shared, aside=aside))
        return {m.person: m for m in sorted(meetings, key=lambda m: m.touched.timestamp())}

    def private(self, person: str) -> Private:
        return self._part(layout.private(person), tables.private) or Private()

    def years(self, person: str) -> tuple[int, ...]:
        """The years of which there is an archive, newest first."""
        folder = layout.folder_of(person)
        found = {layout.year_of(name) for name in self._names(folder)}
        for path in self._pending():
            if path.startswith(folder + "/"):
                found.add(layout.year_of(path.removeprefix(folder + "/")))
        return tuple(sorted((year for year in found if year is not None), reverse=True))

    def archive(self, person: str, year: int) -> Archive:
        """What was closed in `year`, the private actions with it."""
        shared = self._part(layout.archive_shared(person, year), tables.archive) or Archive()
        private = self._part(layout.archive_private(person, year), tables.archive)
        if private is None:
            return shared
        return msgspec.structs.replace(
            shared,
            actions=(*shared.actions, *private.actions),
            decisions=(*shared.decisions, *private.decisions),
            log=(*shared.log, *private.log),
        )

    def history(self, person: str) -> tuple[Held, ...]:
        """All closed meetings, newest first."""
        held = [h for year in self.years(person) for h in self.archive(person, year).meetings]
        return tuple(
            sorted(
                held,
                key=lambda h: (h.meeting.held or date.min, h.meeting.created.timestamp()),
                reverse=True,
            )
        )

    def past(self, person: str) -> Archive:
        """All that was closed with a person in any year, oldest year first, the private things with it."""
        return joined(self.archive(person, year) for year in reversed(self.years(person)))

    def register(self) -> Register:
        """Who was forgotten here, and what erasing is under way."""
        from tui.storage.erasure.erasure_register import Register, read_register

        return self._part(layout.ERASURE, read_register) or Register()

    def _live_ids(self) -> list[str]:
        paths = {f"{layout.LIVE}/{name}" for name in self._names(layout.LIVE)}
        for path, body in self._pending().items():
            if body is None:
                paths.discard(path)
            else:
                paths.add(path)
        return sorted({id for id, half in _halves(paths) if half == "shared"})

    def _shared(self, id: str) -> Meeting | None:
        path = layout.live_shared(id)
        meeting = self._part(path, tables.meeting)
        if meeting is not None and meeting.id != id:
            raise self._damaged(self.folder / path, "it holds another meeting than it is named for")
        return meeting

    def _part(self, path: str, decode: Callable[[bytes], _Part]) -> _Part | None:
        self._check_sealing()
        pending = self._pending()
        body = pending[path] if path in pending else self._body(path)
        return None if body is None else self._decoded(path, body, lambda body: decode(gated(body)))

    def _decoded(self, path: str, body: bytes, decode: Callable[[bytes], _Part]) -> _Part:
        try:
            return decode(body)
        except msgspec.MsgspecError as error:
            # The decoder's words may quote a text; where it stands may be told.
            where = str(error).rpartition(" - at ")[2].strip("`") if " - at " in str(error) else "$"
            why = f"it holds something unexpected at {where}"
            raise self._damaged(self.folder / path, why) from None

    def _check_sealing(self) -> None:
        if not self._is_checked:
            check_sealing(self.folder, self._files, self._sealing)
            self._is_checked = True

    def _names(self, folder: str) -> list[str]:
        try:
            return names(self._files, self.folder / folder)
        except OSError as error:
            raise NotReadError(self.folder / folder, error) from error

    def _body(self, path: str) -> bytes | None:
        return self._storage(path).read_body()

    def _storage(self, path: str) -> DurableStorage:
        return DurableStorage(
            layout.inside(self.folder, path),
            root=self.folder,
            files=self._files,
            thinning=backups.FLEETING if layout.is_fleeting(path) else backups.LASTING,
            sealing=self._sealing,
        )

    def _pending(self) -> dict[str, bytes | None]:
        """What a change begun but not ended will have written: it counts already."""
        self._check_sealing()
        writes = Journal(self.folder, self._files, self._sealing).read() or ()
        return {write.path: write.body for write in writes}

    def _damaged(self, path: Path, why: str) -> DamagedError:
        return DamagedError(path, why, backups.newest_good(self._files, self.folder, path, self._sealing))


def shared_meetings(
    folder: Path, files: Files | None = None, sealing: Sealing = PLAIN
) -> tuple[Meeting, ...]:
    """The shared halves of the meetings under way, last touched first; no other file is opened.

    This is what the stage may see.
    """
    return _SharedOnly(folder, files, sealing).meetings()


class _SharedOnly(Reader):
    def meetings(self) -> tuple[Meeting, ...]:
        found = [self._shared(id) for id in self._live_ids()]
        return tuple(sorted((m for m in found if m is not None), key=lambda m: m.touched, reverse=True))

    def _pending(self) -> dict[str, bytes | None]:
        # The journal holds private text too.
        return {}


def _halves(paths: set[str]) -> list[tuple[str, str]]:
    found = (layout.meeting_of(path.removeprefix(layout.LIVE + "/")) for path in paths)
    return [half for half in found if half is not None]
