"""What there is to say at the start: what was wrong then, and what has been kept long enough."""

from __future__ import annotations

from tui.app.services import Services
from tui.language.translator import Translator
from tui.storage.durable.disk import Files
from tui.storage.durable.folder_mode import open_to_others
from tui.storage.errors import StorageError

REMINDED = 7
"""Days in which the manager is reminded once."""


class StartNews:
    """Said in the language of the start."""

    def __init__(self, services: Services) -> None:
        self._services, self._ = services, Translator(services.language)

    def faults(self) -> list[str]:
        """What was wrong at the start, a line each; all else works."""
        services = self._services
        faults = [fault.tell(self._) for fault in services.settings_faults]
        faults += self._conflicts()
        is_open = open_to_others(services.store.folder, Files())
        faults += [] if is_open is None else [is_open.tell(self._)]
        if not any((services.config / own).is_dir() for own in ("decks", "templates")):
            return faults
        return faults + [str(fault) for fault in services.library.own_faults()]

    def reminder(self) -> str:
        """Say in a line, once a week at the most, that something has been kept long enough; else empty.

        Names nobody: it may be read by others. Takes a moment where there are many years.
        """
        from tui.language.retention_text import reminder
        from tui.storage.rights.retention_due import what_is_due

        store, limits, today = self._services.store, self._services.settings.retention, self._services.today()
        try:
            told = store.register().told
            if self._services.settings_faults or (told is not None and 0 <= (today - told).days < REMINDED):
                return ""
            due = what_is_due(store, limits, today)
            if due:
                store.tell(today)
        except StorageError:
            # Whoever looks at the files says what is wrong with them.
            return ""
        return reminder(sum(one.gone["ratings"] for one in due), limits, self._) if due else ""

    def _conflicts(self) -> list[str]:
        from tui.storage.recovery.folder_survey import Survey

        try:
            copies = len(Survey(self._services.store.folder).conflicts())
        except OSError:
            return []
        line = self._.n(
            "A service that syncs folders has left {n} copy of a file. `fireside check` lists it.",
            "A service that syncs folders has left {n} copies of files. `fireside check` lists them.",
            copies,
        )
        return [line] if copies else []
