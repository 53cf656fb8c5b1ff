"""Past meetings, read once and kept at hand while the app runs."""

from collections.abc import Callable
from contextlib import suppress

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.privacy import Private
from tui.domain.people.log_entry import LogEntry
from tui.storage.errors import StorageError
from tui.storage.repository.reader import Reader


class HistoryCache:
    """`history` and `log` are kept until `clear`; private files are read anew each time.

    What cannot be read is told to `on_trouble` and counts as empty: a meeting can be held without its past.
    Nothing is ever written over it, as whoever saves reads the file first.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.on_trouble: Callable[[StorageError], None] = lambda _trouble: None
        self._histories: dict[str, tuple[Held, ...]] = {}
        self._logs: dict[str, tuple[LogEntry, ...]] = {}
        self._cleared = 0

    def history(self, person: str) -> tuple[Held, ...]:
        """All closed meetings with a person, newest first."""
        if person not in self._histories:
            try:
                self._histories[person] = self._reader.history(person)
            except StorageError as trouble:
                self.on_trouble(trouble)
                return ()
        return self._histories[person]

    def read_ahead(self, person: str) -> None:
        """Read the history of a person before it is asked for; may be called from any thread.

        What cannot be read is told to whoever asks for it.
        """
        cleared = self._cleared
        if person in self._histories:
            return
        with suppress(StorageError):
            found = self._reader.history(person)
            # What was read before a meeting was closed, or the folder locked, counts no more.
            if cleared == self._cleared:
                self._histories.setdefault(person, found)

    def past(self, person: str) -> Archive:
        """All that was closed with a person, in any year; read anew each time."""
        try:
            return self._reader.past(person)
        except StorageError as trouble:
            self.on_trouble(trouble)
            return Archive()

    def quiet_past(self, person: str) -> Archive:
        """Give the same to whoever can do without: what cannot be read is told to nobody.

        It may be called from any thread.
        """
        try:
            return self._reader.past(person)
        except StorageError:
            return Archive()

    def private(self, person: str) -> Private:
        try:
            return self._reader.private(person)
        except StorageError as trouble:
            self.on_trouble(trouble)
            return Private()

    def log(self, person: str) -> tuple[LogEntry, ...]:
        """The archived lines of the log about a person, newest first."""
        if person not in self._logs:
            try:
                found = self._reader.past(person).log
                self._logs[person] = tuple(sorted(found, key=lambda entry: entry.on, reverse=True))
            except StorageError as trouble:
                self.on_trouble(trouble)
                return ()
        return self._logs[person]

    def clear(self) -> None:
        """Forget what is at hand: a meeting was closed, or its closing undone."""
        self._cleared += 1
        self._histories.clear()
        self._logs.clear()
