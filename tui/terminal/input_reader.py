"""What comes in: bytes of the terminal, read in a thread of its own, made into keys, pastes and answers."""

from __future__ import annotations

import os
import selectors
from collections.abc import Callable
from threading import Event
from time import monotonic

from textual.message import Message

from tui.terminal.attributes_reply import AttributesReply
from tui.terminal.background_reply import BackgroundReply
from tui.terminal.driver_messages import BackgroundTold
from tui.terminal.input_parser import Keyboard

_AT_ONCE = 1 << 16
"""Bytes read in one go."""
_SOON, _QUIET = 0.02, 0.1
"""Seconds between two looks at the clock, where something waits for its rest and where nothing does."""


class InputReader:
    """Reads one terminal, each time it is run; what has half come stays for the next time.

    `take` is called with each message, and `gone` when the terminal has ended, both in the thread that reads.
    """

    def __init__(self, file: int, *, take: Callable[[Message], None], gone: Callable[[], None]) -> None:
        self._file, self._take, self._gone = file, take, gone
        self._keyboard = Keyboard()

    def await_background(self) -> bool:
        """Wait for the colour of the ground, which is told once; give whether it is to be asked for now."""
        is_new = self._keyboard.background is None
        if is_new:
            self._keyboard.background = BackgroundReply()
        return is_new

    def await_attributes(self) -> tuple[AttributesReply, bool]:
        """Give who waits for what the terminal can do, and whether it is to be asked for now."""
        waiting = self._keyboard.attributes
        if waiting is not None:
            return waiting, False
        self._keyboard.attributes = waiting = AttributesReply()
        return waiting, True

    def run(self, told: Event) -> None:
        """Read until told to cease, and what has come by then; no byte ends it but the end of the terminal."""
        keyboard = self._keyboard
        with selectors.SelectSelector() as selector:
            selector.register(self._file, selectors.EVENT_READ)
            is_told = False
            while not is_told:
                is_told = told.is_set()
                has_come = selector.select(0.0 if is_told else _SOON if keyboard.waits else _QUIET)
                found = keyboard.wait_no_more(monotonic())
                if has_come:
                    data = self._read()
                    if data == b"":
                        self._gone()
                        return
                    found += keyboard.feed(data or b"", monotonic())
                for message in found:
                    self._take(message)
                self._tell_background()

    def _tell_background(self) -> None:
        reply = self._keyboard.background
        if reply is not None and reply.is_dark is not None:
            self._take(BackgroundTold(is_dark=reply.is_dark))
            reply.is_dark = None

    def _read(self) -> bytes | None:
        """Give what has come: nothing at the end of the terminal, None where nothing was there after all."""
        try:
            return os.read(self._file, _AT_ONCE)
        except BlockingIOError:
            return None
        except OSError:
            return b""
