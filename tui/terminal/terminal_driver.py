"""The driver: keys come in, the screen goes out, and the terminal is left as it was found, whatever happens."""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from tui.terminal import attributes_reply, background_reply
from tui.terminal.attributes_reply import AttributesReply
from tui.terminal.driver_messages import Ended
from tui.terminal.input_reader import InputReader
from tui.terminal.output_stream import Output
from tui.terminal.textual_internals import crash, waiting_frames

ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_WHOLE_FRAMES, _POINTER, _USUAL_POINTER = "\x1b[?2026l", "\x1b]22;", "\x1b]22;default\x07"
_LAST_BYTES = 1.0
"""Seconds that a terminal is given to take the last of the screen; one that was stopped takes none."""


class TerminalDriver(LinuxDriver):
    """Textual's driver, which on a bad day ends without a word, spins, hangs, or leaves the terminal raw."""

    def __init__(self, app: App[Any], **settings: Any) -> None:
        super().__init__(app, **settings)
        assert sys.__stdout__ is not None
        # Not stderr: what is written there may be kept in a file.
        self._screen = sys.__stdout__.fileno()
        output = Output(self._screen, gone=self._hung_up, drained=self._drained)
        self._file = output  # type: ignore[assignment]
        # Until the first event comes Textual would believe COLUMNS and LINES.
        self._size = self._get_terminal_size()
        self._is_given_back = False
        self._is_behind = False
        self._is_switching = False
        self._is_stopped = False
        self._has_pointer = False
        self._reader = InputReader(self.fileno, take=self.process_message, gone=self._hung_up)

    # --- signals ---------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal; from here on it is given back at any end but a kill."""
        for number in ENDINGS:
            self._loop.add_signal_handler(number, self._end, number)
        self._loop.add_signal_handler(signal.SIGTSTP, self._stop)
        self._loop.add_signal_handler(signal.SIGCONT, self._go_on)
        self._is_given_back = False
        self._switched(super().start_application_mode)
        # Textual's handler may be broken into by the next signal, and then tells the older size after the newer.
        self._loop.add_signal_handler(signal.SIGWINCH, self._resized)

    def stop_application_mode(self) -> None:
        """Give the terminal back, without what was typed and not read: it was not meant for a shell."""
        self._leave()
        with suppress(termios.error):
            termios.tcflush(self.fileno, termios.TCIFLUSH)

    def _leave(self) -> None:
        """Leave the screen and the modes of the terminal. One that takes nothing any more is not waited for."""
        thread = self._writer_thread
        if thread is not None and waiting_frames(thread).full():
            while not waiting_frames(thread).empty():
                waiting_frames(thread).get_nowait()
        stop = super().stop_application_mode

        def switch() -> None:
            self.write(_WHOLE_FRAMES + (_USUAL_POINTER if self._has_pointer else ""))
            stop()

        self._switched(switch)
        self._is_given_back = True

    def _run_input_thread(self) -> None:
        try:
            self._reader.run(self.exit_event)
        except Exception as error:
            self._loop.call_soon_threadsafe(crash, self._app, error)

    def disable_input(self) -> None:
        """Read no more. Unlike in Textual nothing that waits to be read is thrown away: somebody may be typing."""
        if not self.exit_event.is_set():
            self._disable_mouse_support()
            self.exit_event.set()
            if self._key_thread is not None:
                self._key_thread.join()
            self.exit_event.clear()

    def close(self) -> None:
        thread = self._writer_thread
        if thread is not None:
            with suppress(Exception):
                waiting_frames(thread).put(None, timeout=_LAST_BYTES)
            thread.join(_LAST_BYTES)

    def give_back(self) -> None:
        """Give the terminal back, whether or not that was done before."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            self.stop_application_mode()
            self.close()

    def _end(self, number: signal.Signals) -> None:
        self._app.post_message(Ended(number))

    def _resized(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(Resize(size, size))

    def _hung_up(self) -> None:
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)

    def _stop(self) -> None:
        self._is_stopped = True
        self.stop_application_mode()
        self.close()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again: whoever had it meanwhile has left it as it pleased."""
        if self._is_stopped:
            self._is_stopped = False
            self.start_application_mode()
        else:
            self._take_anew()
        self._repaint()

    def _take_anew(self) -> None:
        """Take a terminal that was never given back, and never let it take what is typed meanwhile for lines."""
        found_as, self.attrs_before = self.attrs_before, None
        self._leave()
        self.close()
        self.start_application_mode()
        self.attrs_before = found_as

    # --- what goes out ---------------------------------------------------------

    def write(self, data: str) -> None:
        """Write to the terminal; frames that a slow one can't take are left out, and drawn whole later."""
        if self._writer_thread is None or self._is_given_back:
            # A frame that was still on its way when the app broke.
            return
        if not self._is_switching and waiting_frames(self._writer_thread).full():
            self._is_behind = True
            return
        self._has_pointer = self._has_pointer or data.startswith(_POINTER)
        self._writer_thread.write(data)

    def _drained(self) -> None:
        if self._is_behind:
            self._is_behind = False
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._repaint)

    def _repaint(self) -> None:
        self._app.call_later(self._app.refresh, layout=True)

    def _switched(self, switch: Callable[[], None]) -> None:
        self._is_switching = True
        try:
            switch()
        finally:
            self._is_switching = False

    def _get_terminal_size(self) -> tuple[int, int]:
        """Ask the terminal itself: COLUMNS and LINES are those of the moment in which they were exported."""
        with suppress(OSError):
            columns, rows = os.get_terminal_size(self._screen)
            if columns and rows:
                return columns, rows
        return 80, 24

    def use_mouse(self, *, on: bool) -> None:
        """Have the terminal report its mouse, or keep it for itself."""
        if on:
            self._mouse = True
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()
            self._mouse = False

    def ask_background(self) -> None:
        """Ask the terminal once for the colour of its ground; BackgroundTold comes where it answers."""
        if self._reader.await_background():
            self.write(background_reply.ASK)

    def ask_attributes(self) -> AttributesReply:
        """Ask the terminal once what it can do, and give who waits for the answer."""
        reply, is_new = self._reader.await_attributes()
        if is_new:
            self.write(attributes_reply.ASK)
        return reply

    def _query_in_band_window_resize(self) -> None:
        """Not asked for: sizes come from the system, never from what is read."""
