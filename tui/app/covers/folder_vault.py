"""The key of the data folder: forgotten, and taken again."""

from __future__ import annotations

from collections.abc import Callable

from tui.storage.durable.disk import Files
from tui.storage.repository.history_cache import HistoryCache
from tui.storage.repository.store import Store


class FolderVault:
    """`close_forms` waits until what stands in the forms is written."""

    def __init__(self, store: Store, history: HistoryCache, *, close_forms: Callable[[], object]) -> None:
        self._store, self._history, self._close_forms = store, history, close_forms

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase."""
        return bool(self._store.sealing.id)

    def lock(self) -> None:
        """Forget the key, here and where it is held between commands, and what was read with it."""
        from tui.storage.crypt.key_agent import drop_key

        # A form half filled in is written beside the screen, and that takes the key.
        self._close_forms()
        self._store.sealing.drop()
        self._history.clear()
        drop_key(self._store.folder)

    def unlock(self, text: str) -> None:
        """Take the key again that this passphrase opens; raises WrongPassphrase, or Damaged for the key file."""
        from tui.storage.crypt.key_file import read_key
        from tui.storage.crypt.passphrase_rules import as_bytes
        from tui.storage.durable.layout import KEY
        from tui.storage.key_errors import KeyMissingError

        key = read_key(self._store.folder, Files())
        if key is None:
            raise KeyMissingError(self._store.folder / KEY, None)
        self._store.sealing.take(key.unwrapped(as_bytes(text)))
