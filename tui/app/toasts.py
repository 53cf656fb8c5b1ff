"""Toasts: each said once, cleaned of what a terminal would obey, and none while nothing may be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from textual.notifications import Notification, SeverityLevel

from tui.domain.text.clean_text import clean


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
    """`shown` gives the toasts that are there, `drop` takes one away; while `is_silent` none is added."""

    def __init__(
        self,
        show: Show,
        *,
        shown: Callable[[], Iterable[Notification]],
        drop: Callable[[Notification], None],
        is_silent: Callable[[], bool],
    ) -> None:
        self._show = show
        self._shown = shown
        self._drop = drop
        self._is_silent = is_silent
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
        line = clean(message)
        self._drop_those(lambda toast: toast.message == line)
        self._show(line, title=title, severity=severity, timeout=timeout, markup=False)

    def drop_passing(self) -> None:
        """Take away what was only said of the screen one leaves; warnings stay."""
        self._drop_those(lambda toast: toast.severity == "information")

    def _drop_those(self, which: Callable[[Notification], bool]) -> None:
        for toast in [toast for toast in self._shown() if which(toast)]:
            self._drop(toast)
