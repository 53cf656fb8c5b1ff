"""Forms that were being filled in, kept so that no end of the app takes them along."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from msgspec import MsgspecError

from tui.domain.text.clean_text import mend
from tui.storage.durable import backups, layout, quarantine
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.json_codec import encode
from tui.storage.errors import DamagedError, NotWrittenError, StorageError

_MOST = 20
"""Forms kept; one half filled in long ago is not missed."""

Fields = Mapping[str, str]


class Forms:
    """What stands in each form, by its name; written beside the screen, in the order of the changes.

    A file that can't be read or written loses a draft at most, and troubles nobody.
    """

    def __init__(self, folder: Path, files: Files | None = None, sealing: Sealing = PLAIN) -> None:
        self.unsaved: dict[str, dict[str, str]] = {}
        """What stands in the forms and could not be written."""
        self._folder, self._files = folder, files or Files()
        self._storage = DurableStorage(
            folder / layout.FORMS, root=folder, files=self._files, thinning=backups.FLEETING, sealing=sealing
        )

    def get(self, form: str) -> Fields:
        return self._kept.get(form, {})

    def about(self, person: str) -> tuple[str, ...]:
        """What stands in the forms about the person with this id."""
        mine = (fields for form, fields in self._kept.items() if person in form.split())
        return tuple(text for fields in mine for text in fields.values() if text)

    def put(self, form: str, fields: Fields) -> None:
        """Keep what stands in a form; with no fields it is done with."""
        kept = self._kept
        if kept.get(form, {}) == fields:
            return
        kept.pop(form, None)
        if fields:
            kept[form] = dict(fields)
            for oldest in list(kept)[:-_MOST]:
                del kept[oldest]
        self._thread.submit(self._write, {name: dict(one) for name, one in kept.items()})

    def close(self) -> bool:
        """Wait until all is written, what could not be tried once more; gives whether nothing is missing."""
        if "_thread" in self.__dict__:
            self._thread.shutdown()
            del self.__dict__["_thread"]
        # Not before: what waited may have been newer.
        if self.unsaved:
            self._write(self.unsaved)
        return not self.unsaved

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(1, thread_name_prefix="fireside-forms")

    @cached_property
    def _kept(self) -> dict[str, Fields]:
        with suppress(StorageError, MsgspecError):
            tables = self._storage.read() or {}
            return {
                name: {field: mend(str(text)) for field, text in fields.items()}
                for name, fields in tables.items()
            }
        return {}

    def _write(self, kept: dict[str, dict[str, str]]) -> None:
        self.unsaved = kept
        with suppress(StorageError):
            if kept:
                self._put(kept)
            else:
                # With its backups: nobody is to find there what was not saved on purpose.
                self._storage.remove()
            self.unsaved = {}

    def _put(self, kept: dict[str, dict[str, str]]) -> None:
        try:
            self._storage.write(kept)
        except DamagedError:
            # It would stand in the way of all that is typed from now on.
            try:
                self._begin_anew(kept)
            except OSError as error:
                raise NotWrittenError(self._storage.path, error) from error

    def _begin_anew(self, kept: dict[str, dict[str, str]]) -> None:
        path, newest = (
            self._storage.path,
            backups.newest_number(self._files, self._folder, self._storage.path),
        )
        quarantine.keep_damaged(self._files, self._folder, path, datetime.now(UTC))
        self._storage.redo(encode(path, kept), 1 + newest)
