"""The host of every app here: one driver, one answer to signals, and a crash that is a value."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from contextlib import suppress
from signal import Signals
from typing import Any, TypeVar

from rich.console import RenderableType
from textual.app import App
from textual.driver import Driver
from textual.notifications import Notification
from textual.screen import Screen

from tui.terminal import textual_internals
from tui.terminal.driver_messages import Ended
from tui.terminal.surroundings import is_gnu_screen
from tui.terminal.terminal_driver import TerminalDriver

_Found = TypeVar("_Found")
_Screen = TypeVar("_Screen", bound=Screen[Any])

ANSWER = 0.5
"""Seconds that a terminal is given to answer; over a slow line it comes later, and counts from then on."""


class HostApp(App[int]):
    """Ends at the first error that nobody has caught; `crash` is that error.

    Textual would print it with the values of all variables.
    """

    crash: BaseException | None = None

    def on_ended(self, event: Ended) -> None:
        """Follow a signal, or the end of the terminal."""
        event.stop()
        self.end_by_signal(event.number)

    def end_by_signal(self, number: Signals) -> None:
        """End with the status that a shell gives for the signal."""
        self.exit(128 + number)

    def save_at_the_end(self) -> bool:
        """Save what is unsaved when nothing runs any more; gives whether all is saved."""
        return True

    def keep_unsaved(self) -> str:
        """Keep what could not be saved in a file of its own, and say in a line what became of it."""
        return ""

    def get_driver_class(self) -> type[Driver]:
        return TerminalDriver

    def crashed(self, error: BaseException) -> None:
        """Remember an error and end; the first one counts, as others come from it."""
        self.crash = self.crash or error
        if isinstance(error, Exception) and self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._return_code = 1
        self._close_messages_no_wait()

    def crashed_in_thread(self, error: BaseException) -> None:
        """End for an error in a thread: what that thread should have done would never be done."""
        self.crash = self.crash or error
        with suppress(RuntimeError):
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self.crashed, error)

    def release_terminal(self) -> None:
        """Give the terminal back where the end came so hard that it was not."""
        driver = self._driver
        if isinstance(driver, TerminalDriver):
            with suppress(Exception):
                driver.give_back()

    def ask_background(self) -> None:
        """Ask the terminal whether its ground is dark; BackgroundTold comes where it answers."""
        driver = self._driver
        if isinstance(driver, TerminalDriver):
            driver.ask_background()

    def takes_copies(self) -> bool:
        """Ask the terminal whether it takes what is copied; waits a moment for its answer, beside the screen."""
        driver = self._driver
        if not isinstance(driver, TerminalDriver):
            return False
        return self.call_from_thread(driver.ask_attributes).takes_copies(ANSWER)

    def in_turn(self, call: Callable[[], None]) -> None:
        """Call from another thread in the turn of the app, if it has one yet."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(lambda: self.call_next(call))

    def run_group(self, group: str, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a coroutine in the turn of the app; the one before in its group ends."""
        self.run_worker(job(), group=group, exclusive=True)

    def run_beside(self, group: str, job: Callable[[], object]) -> None:
        """Run a call in a thread of its own; the one before in its group counts no more."""
        self.run_worker(job, group=group, exclusive=True, thread=True)

    def find_beside(self, group: str, job: Callable[[], _Found], then: Callable[[_Found], None]) -> None:
        """Run a call likewise, and in the turn of the app give `then` what it gave."""
        self.run_beside(group, lambda: self.call_from_thread(then, job()))

    def run_detached(self, job: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Run a coroutine in the turn of the app; nobody waits for what it gives."""
        self.run_worker(job())

    def all_screens(self) -> list[Screen[Any]]:
        """All screens that are there, in front or not."""
        return textual_internals.screens_of(self)

    def styled(self, screen: _Screen) -> _Screen:
        """Give a screen that is made now as one that has the styles of now, as it will."""
        textual_internals.take_styles_of_now(self, screen)
        return screen

    def toasts_shown(self) -> tuple[Notification, ...]:
        """The toasts that are there."""
        return textual_internals.toasts_of(self)

    def clear_notifications(self) -> None:
        """Take all toasts away, from what is drawn next on: by themselves they would still be there for a frame."""
        if self.screen_stack:
            self.screen.query("Toast, ToastHolder").set(display=False)
        super().clear_notifications()

    def drop_toast(self, toast: Notification) -> None:
        """Take a toast away, and the room it took: the next one is to stand where it stood."""
        for holder in self.screen.query("ToastHolder") if self.screen_stack else ():
            holder.display = holder.display and not (holder.id or "").endswith(toast.identity)
        textual_internals.drop_toast(self, toast)

    def use_mouse(self, *, on: bool) -> None:
        """Take taps and the wheel, or leave the mouse to the terminal."""
        driver = self._driver
        if isinstance(driver, TerminalDriver):
            driver.use_mouse(on=on and not is_gnu_screen(os.environ))

    def write(self, data: str) -> None:
        """Write to the terminal, beside the screen."""
        if self._driver is not None:
            self._driver.write(data)

    def _handle_exception(self, error: Exception) -> None:
        self.crashed(error)

    def panic(self, *renderables: RenderableType) -> None:
        self.crashed(RuntimeError())

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()

    def _disregard(self, _loop: Any, _context: dict[str, Any]) -> None:
        """What nobody waited for: asyncio would print it, with the objects it was about."""

    async def on_load(self) -> None:
        if self._loop is not None and not self.is_headless:
            self._loop.set_exception_handler(self._disregard)
