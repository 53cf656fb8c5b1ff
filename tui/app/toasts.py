"""Toasts: each said once, cleaned of what a terminal would obey, and none while nothing may be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from textual.notifications import Notification, SeverityLevel

from tui.domain.text.clean_text import clean
from tui.widgets.base.teller import Teller

USUAL = 4.0
"""Seconds that a line stays where nothing else is said."""


class Show(Protocol):
    """Shows a toast; its text is read as markup only where `markup` says so."""

    def __call__(
        self,
        message: str,
        *,
        title: str,
        severity: SeverityLevel,
        timeout: float | None,
        markup: bool,
    ) -> None: ...


class Say(Protocol):
    """Says a line for `timeout` seconds."""

    def __call__(
        self, message: str, *, severity: SeverityLevel = "information", timeout: float | None = 4
    ) -> None: ...


class Toasts:
    """`shown` gives the toasts that are there, `drop` takes one away; while `is_silent` none is added.

    Where `teller` gives what has a row of its own, each line is said there in the place of a toast.
    """

    def __init__(
        self,
        show: Show,
        *,
        shown: Callable[[], Iterable[Notification]],
        drop: Callable[[Notification], None],
        is_silent: Callable[[], bool],
        teller: Callable[[], Teller | None] = lambda: None,
    ) -> None:
        self._show = show
        self._shown = shown
        self._drop = drop
        self._is_silent = is_silent
        self._teller = teller
        self._said: set[str] = set()

    def say_once(
        self, message: str, *, severity: SeverityLevel = "information", timeout: float | None = 4
    ) -> None:
        """Show a line, unless this run has said it before."""
        if message not in self._said:
            self._said.add(message)
            self.say(message, severity=severity, timeout=timeout)

    def say(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
    ) -> None:
        """Show a line; the same line that is there already goes first."""
        if self._is_silent():
            return
        line, teller = clean(message), self._teller()
        if teller is not None:
            teller.tell(line, seconds=timeout or USUAL, is_bad=severity != "information")
            return
        self._drop_those(lambda toast: toast.message == line)
        self._show(line, title=title, severity=severity, timeout=timeout, markup=False)

    def hand_over(self) -> None:
        """Have what is said in toasts said where there is a row for it."""
        teller = self._teller()
        if teller is not None:
            for toast in list(self._shown()):
                teller.tell(toast.message, seconds=toast.time_left, is_bad=toast.severity != "information")
                self._drop(toast)

    def drop_passing(self) -> None:
        """Take away what was only said of the screen one leaves; warnings stay."""
        self._drop_those(lambda toast: toast.severity == "information")

    def _drop_those(self, which: Callable[[Notification], bool]) -> None:
        for toast in [toast for toast in self._shown() if which(toast)]:
            self._drop(toast)
