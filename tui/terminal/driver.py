"""The driver: keys come in, the screen goes out, and the terminal is left as it was found, whatever happens."""

from __future__ import annotations

import codecs
import os
import selectors
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition, Paste, Resize
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.terminal.output import Output
from tui.terminal.pastes import Pasted, Pastes

ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_AT_ONCE = 1 << 16
"""Bytes read in one go."""
_HALF_A_MARK = 0.04
"""Seconds that an escape key waits for the rest of what may be the mark of a paste."""
_PATIENCE = 3.0
"""Seconds of silence after which a paste that never ended has ended."""
_WHOLE_FRAMES, _POINTER, _USUAL_POINTER = "\x1b[?2026l", "\x1b]22;", "\x1b]22;default\x07"
_LAST_BYTES = 1.0
"""Seconds that a terminal is given to take the last of the screen; one that was stopped takes none."""


class Ended(Message):
    """A signal, or the end of the terminal, asks the app to end."""

    def __init__(self, number: signal.Signals) -> None:
        super().__init__()
        self.number = number


class TerminalDriver(LinuxDriver):
    """Textual's driver, which on a bad day ends without a word, spins, hangs, or leaves the terminal raw."""

    def __init__(self, app: App[Any], **settings: Any) -> None:
        super().__init__(app, **settings)
        assert sys.__stdout__ is not None
        # Not stderr: what is written there may be kept in a file.
        self._screen = sys.__stdout__.fileno()
        output = Output(self._screen, gone=self._hung_up, drained=self._drained)
        self._file = output  # type: ignore[assignment]
        self._is_behind = False
        self._is_switching = False
        self._is_stopped = False
        self._has_pointer = False

    # --- signals ---------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal; from here on it is given back at any end but a kill."""
        for number in ENDINGS:
            self._loop.add_signal_handler(number, self._end, number)
        self._loop.add_signal_handler(signal.SIGTSTP, self._stop)
        self._loop.add_signal_handler(signal.SIGCONT, self._go_on)
        self._switched(super().start_application_mode)

    def stop_application_mode(self) -> None:
        """Give the terminal back. One that takes nothing any more is not waited for."""
        thread = self._writer_thread
        if thread is not None and thread._queue.full():
            while not thread._queue.empty():
                thread._queue.get_nowait()
        stop = super().stop_application_mode

        def switch() -> None:
            self.write(_WHOLE_FRAMES + (_USUAL_POINTER if self._has_pointer else ""))
            stop()

        self._switched(switch)

    def close(self) -> None:
        thread = self._writer_thread
        if thread is not None:
            with suppress(Exception):
                thread._queue.put(None, timeout=_LAST_BYTES)
            thread.join(_LAST_BYTES)

    def _end(self, number: signal.Signals) -> None:
        self._app.post_message(Ended(number))

    def _hung_up(self) -> None:
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)

    def _stop(self) -> None:
        self._is_stopped = True
        self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Take the terminal again: whoever had it meanwhile has left it as it pleased."""
        if not self._is_stopped:
            self.suspend_application_mode()
        self._is_stopped = False
        self.resume_application_mode()
        self._repaint()

    # --- what goes out ---------------------------------------------------------

    def write(self, data: str) -> None:
        """Write to the terminal; frames that a slow one can't take are left out, and drawn whole later."""
        assert self._writer_thread is not None
        if not self._is_switching and self._writer_thread._queue.full():
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

    def _query_in_band_window_resize(self) -> None:
        """Not asked for: sizes come from the system, never from what is read."""

    # --- what comes in ---------------------------------------------------------

    def run_input_thread(self) -> None:
        """Read until told to cease; no byte ends it, and the end of the terminal is the end of the app."""
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        keys, pastes = Keys(), Pastes()
        heard = monotonic()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                found: list[Message] = []
                if selector.select(_HALF_A_MARK if pastes.holds else 0.05):
                    try:
                        data = os.read(self.fileno, _AT_ONCE)
                    except BlockingIOError:
                        continue
                    except OSError:
                        data = b""
                    if not data:
                        self._hung_up()
                        return
                    heard = monotonic()
                    for piece in pastes.feed(decode(data)):
                        found += [Paste(piece.text)] if isinstance(piece, Pasted) else keys.feed(piece)
                else:
                    silence = monotonic() - heard
                    if silence >= _PATIENCE and pastes.is_open:
                        for piece in pastes.give_up():
                            found += [Paste(piece.text)] if isinstance(piece, Pasted) else keys.feed(piece)
                    elif silence >= _HALF_A_MARK and pastes.holds:
                        found += keys.feed(pastes.release())
                found += keys.tick()
                for message in found:
                    self.process_message(message)


class Keys:
    """Textual's parser, begun anew where bytes that are no key have broken it."""

    def __init__(self) -> None:
        self._parser = XTermParser()

    def feed(self, text: str) -> list[Message]:
        return self._parsed(lambda: self._parser.feed(text)) if text else []

    def tick(self) -> list[Message]:
        return self._parsed(self._parser.tick)

    def _parsed(self, parse: Callable[[], Iterable[Message]]) -> list[Message]:
        found: list[Message] = []
        try:
            found.extend(parse())
        except Exception:
            self._parser = XTermParser()
        return [
            message
            for message in found
            if not isinstance(message, Resize | InBandWindowResize | CursorPosition)
        ]
