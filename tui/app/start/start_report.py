"""What can wait until the first frame is there, and what is said then."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import Protocol

from tui.app.toasts import Say
from tui.language.translator import Translator
from tui.terminal.process_hardening import hide

_MOST_FAULTS = 2
"""Faults of settings and decks that are told at the start; more would cover the screen."""


class Told(Protocol):
    """What has something to say at the start; `StartNews` does."""

    def faults(self) -> Sequence[str]: ...
    def reminder(self) -> str: ...


class StartReport:
    """`in_turn` calls from another thread in the turn of the app."""

    def __init__(
        self,
        told: Told,
        *,
        say: Say,
        in_turn: Callable[[Callable[[], None]], None],
        translator: Callable[[], Translator],
    ) -> None:
        self._told = told
        self._say = say
        self._in_turn = in_turn
        self._translator = translator

    def settle_in(self) -> None:
        """Let no other process look in, take care of memory again, and say what was wrong at the start."""
        hide()
        if not gc.isenabled():
            # The shell command starts without; what was imported till here stays anyway.
            gc.freeze()
            gc.enable()
        self.tell_faults()

    def tell_faults(self) -> None:
        """Say the first of what was wrong at the start, and how many more there are."""
        faults, _ = self._told.faults(), self._translator()
        for line in faults[:_MOST_FAULTS]:
            self._say(line, severity="warning", timeout=10)
        more = len(faults) - _MOST_FAULTS
        if more > 0:
            rest = _.n("… and {n} more: fireside check", "… and {n} more: fireside check", more)
            self._say(rest, severity="warning", timeout=10)

    def remind(self) -> None:
        """Say, at times, that something has been kept long enough; reads files, and is called beside the screen."""
        line = self._told.reminder()
        if line:
            self._in_turn(lambda: self._say(line, timeout=12))
