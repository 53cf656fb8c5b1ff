"""Locking: the key is forgotten and everything covered until the passphrase is given again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from threading import Event
from typing import Any, Protocol

from textual.events import Event as TextualEvent
from textual.events import InputEvent, Paste

from tui.storage.crypt.idle_timer import Idle


class Vault(Protocol):
    """What has the key: `unlock` raises a StorageError where the passphrase opens nothing."""

    @property
    def can_lock(self) -> bool: ...
    def lock(self) -> None: ...
    def unlock(self, text: str) -> None: ...


class Saved(Protocol):
    """What may still have to be written; a `Session` is one."""

    @property
    def is_saved(self) -> bool: ...
    def flush(self, timeout: float) -> bool: ...


class Cover(Protocol):
    """What is drawn over everything. `up` comes when it is there, and `down` when it is gone."""

    @property
    def is_up(self) -> bool: ...
    async def up(self, unlock: Callable[[str], None]) -> None: ...
    async def down(self) -> None: ...


class LockController:
    """What stands on the screens stays in memory, so that not a word is lost; none of it is shown.

    `start` runs a coroutine in the turn of the app. `before` is called at once, `tidy` when all is covered: it hands
    on what is being typed.
    """

    def __init__(
        self,
        vault: Vault,
        idle: Idle,
        saved: Saved,
        cover: Cover,
        *,
        start: Callable[[Callable[[], Coroutine[Any, Any, None]]], Any],
        before: Callable[[], None],
        tidy: Callable[[], Awaitable[None]],
    ) -> None:
        self.idle = idle
        self.forgot = Event()
        self.is_locked = False
        self._vault = vault
        self._saved = saved
        self._cover = cover
        self._start = start
        self._before = before
        self._tidy = tidy

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase."""
        return self._vault.can_lock

    def swallows(self, event: TextualEvent) -> bool:
        """Take note of a key; gives whether it came after the time, or before the cover is there.

        Such a key is not for what is behind the cover.
        """
        if not isinstance(event, (InputEvent, Paste)):
            return False
        self.look()
        if self.is_locked and not self._cover.is_up:
            return True
        self.idle.touch()
        return False

    def lock(self) -> None:
        """Cover everything, save what was being typed, and forget the key."""
        if self.is_locked or not self.can_lock:
            return
        self.is_locked = True
        self._before()
        self.forgot.clear()
        self._start(self._lock)

    def look(self) -> None:
        """Lock after too long a rest; while locked, try again to save what could not be saved."""
        if not self.can_lock:
            return
        if not self.is_locked:
            if not self.idle.left:
                self.lock()
        elif self.forgot.is_set() and not self._saved.is_saved and self._saved.flush(0.5):
            self._vault.lock()

    def unlock(self, text: str) -> None:
        """Take the key, not before it was forgotten; called beside the screen."""
        self.forgot.wait(15.0)
        self._vault.unlock(text)

    async def open(self) -> None:
        """Take the cover away, after the passphrase was right."""
        self.is_locked = False
        self.idle.touch()
        await self._cover.down()

    async def _lock(self) -> None:
        await self._cover.up(self.unlock)
        await self._tidy()
        # What could not be saved is tried again, and that takes the key.
        if self._saved.flush(10.0):
            self._vault.lock()
        self.forgot.set()
