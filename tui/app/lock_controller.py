"""Locking: the key is forgotten and everything covered until the passphrase is given again."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from textual import work
from textual.events import Event as TextualEvent
from textual.events import InputEvent, Paste
from textual.notifications import SeverityLevel
from textual.worker import WorkerCancelled, WorkerFailed

from tui.app.copy_controller import CopyingApp
from tui.app.services import Services, Start
from tui.storage.crypt.idle_timer import Idle

if TYPE_CHECKING:
    from tui.screens.covers.unlock_screen import UnlockScreen

_MODE = "locked"
_LOOK = 10.0
"""Seconds between two looks at how long nobody touched a key."""


class LockingApp(CopyingApp):
    """What stands on the screens stays in memory, so that not a word is lost; none of it is shown."""

    def __init__(self, services: Services, start: Start) -> None:
        super().__init__(services, start)
        minutes = services.settings.lock_after
        self._idle = Idle(minutes * 60.0 if minutes else float("inf"))
        self._left_mode = ""
        self._forgot = Event()

    def on_mount(self) -> None:
        if self.can_lock:
            self.set_interval(_LOOK, self._look)

    async def on_event(self, event: TextualEvent) -> None:
        if isinstance(event, (InputEvent, Paste)):
            # A key that comes after the time, or before the cover is there, is not for what is behind it.
            self._look()
            if self.is_locked and self.screen.name != _MODE:
                return
            self._idle.touch()
        await super().on_event(event)

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase."""
        return bool(self.services.store.sealing.id)

    @property
    def is_locked(self) -> bool:
        return bool(self._left_mode)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,
    ) -> None:
        """Show a toast, unless nothing may be shown."""
        if not self.is_locked:
            super().notify(message, title=title, severity=severity, timeout=timeout)

    def action_lock(self) -> None:
        """Cover everything, save what was being typed, and forget the key."""
        if self.is_locked or not self.can_lock:
            return
        self._left_mode = self.current_mode
        self.guarded = True
        self.clear_notifications()
        self._forgot.clear()
        self._cover()

    def _look(self) -> None:
        if not self.is_locked:
            if not self._idle.left:
                self.action_lock()
        elif self._forgot.is_set() and not self._writer.is_saved and self._writer.flush(0.5):
            self.services.lock()

    @work(exclusive=True, group="lock")
    async def _cover(self) -> None:
        # Whoever is just going to another screen would come out in front of the cover.
        await self._ended("enter")
        from tui.screens.covers.unlock_screen import UnlockScreen

        self._left_mode = self.current_mode
        self.add_mode(_MODE, lambda: UnlockScreen(self.context.manager_translator, self._unlock))
        await self.switch_mode(_MODE)
        await self._take_drafts()
        with suppress(OSError):
            self._copied.unlink(missing_ok=True)
        # What could not be saved is tried again, and that takes the key.
        if self._writer.flush(10.0):
            self.services.lock()
        self._forgot.set()

    async def _ended(self, group: str) -> None:
        for worker in [worker for worker in self.workers if worker.group == group]:
            with suppress(WorkerCancelled, WorkerFailed):
                await worker.wait()

    def _unlock(self, text: str) -> None:
        """Take the key, not before it was forgotten; called beside the screen."""
        self._forgot.wait(15.0)
        self.services.unlock(text)

    async def on_unlock_screen_unlocked(self, event: UnlockScreen.Unlocked) -> None:
        event.stop()
        mode, self._left_mode = self._left_mode, ""
        self._idle.touch()
        await self.switch_mode(mode)
        await self._ended("unlock")
        await self.remove_mode(_MODE)
        self._show()
        self._tell_saved(self._writer.is_saved)
