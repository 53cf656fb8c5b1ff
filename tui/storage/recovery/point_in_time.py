"""The whole state as it was at an earlier moment, put together from the kept versions of each file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.team import Team
from tui.storage.durable import layout
from tui.storage.durable.backups import Backup, backups_of
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.records.tables import Part
from tui.storage.recovery.folder_summary import id_of
from tui.storage.recovery.folder_survey import Survey, decoder, opened


class Moment(NamedTuple):
    """When a version of the team was written, and that version."""

    at: datetime
    team: Team


class TooEarlyError(Exception):
    """Nothing is kept from so long ago; `oldest` is the first moment there is, if any."""

    def __init__(self, oldest: datetime | None) -> None:
        super().__init__(oldest)
        self.oldest = oldest


class Rewind:
    """Reads the folder and its backups; changes nothing."""

    def __init__(self, folder: Path, files: Files | None = None, sealing: Sealing = PLAIN) -> None:
        self._folder = folder
        self._files = files or Files()
        self._sealing = sealing

    def moments(self) -> list[Moment]:
        """The moments one can go back to, newest first."""
        found: list[Moment] = []
        for version in self._versions(layout.TEAM):
            part = self._part(layout.TEAM, version)
            # Of several in one second only the last can be asked for.
            if isinstance(part, Team) and (not found or found[-1].at != version.written):
                found.append(Moment(version.written, part))
        return found

    def state_at(self, when: datetime) -> tuple[datetime, dict[str, Part]]:
        """Give the newest kept moment that is not after `when`, and the state then. Raises TooEarly.

        Meetings under way stay as they are, except those that were closed by then or whose person is unknown.
        """
        moments = self.moments()
        moment = next((moment for moment in moments if moment.at <= when), None)
        if moment is None:
            raise TooEarlyError(moments[-1].at if moments else None)
        parts: dict[str, Part] = {layout.TEAM: moment.team}
        survey = Survey(self._folder, self._files, self._sealing)
        for path in survey.paths():
            if path == layout.LEADERSHIP or path.startswith(layout.PEOPLE + "/"):
                part = self._at(path, moment.at)
                if part is not None:
                    parts[path] = part
        return moment.at, parts | self._still_live(survey, parts)

    def _at(self, path: str, when: datetime) -> Part | None:
        """What the file held then; None where there was no such file yet."""
        versions = [(v, part) for v in self._versions(path) if (part := self._part(path, v)) is not None]
        for version, part in versions:
            if version.written <= when:
                return part
        # Versions before the oldest one were thinned out; it is the nearest there is.
        return versions[-1][1] if versions and versions[-1][0].seq > 1 else None

    def _still_live(self, survey: Survey, then: Mapping[str, Part]) -> dict[str, Part]:
        closed = {
            held.meeting.id for part in then.values() if isinstance(part, Archive) for held in part.meetings
        }
        team = then[layout.TEAM]
        assert isinstance(team, Team)
        live: dict[str, Part] = {}
        for path in survey.present():
            part = self._part(path, self._current(path)) if layout.is_fleeting(path) else None
            if part is not None and id_of(path) not in closed:
                live[path] = part
        stay = {m.id for m in live.values() if isinstance(m, Meeting) and team.person(m.person) is not None}
        return {path: part for path, part in live.items() if id_of(path) in stay}

    def _versions(self, path: str) -> list[Backup]:
        """The file itself and its kept versions, newest first."""
        kept = backups_of(self._files, self._folder, self._folder / path)
        try:
            return [self._current(path, kept[0].seq + 1 if kept else 1), *kept]
        except OSError:
            return kept

    def _current(self, path: str, seq: int = 1) -> Backup:
        file = self._folder / path
        return Backup(seq, datetime.fromtimestamp(int(self._files.modified(file)), UTC), file)

    def _part(self, path: str, version: Backup) -> Part | None:
        decode = decoder(path)
        assert decode is not None
        try:
            return decode(opened(path, self._files.read(version.path), self._sealing))
        except (OSError, BrokenError, NewerError, msgspec.MsgspecError):
            return None
