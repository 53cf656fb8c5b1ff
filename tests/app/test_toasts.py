"""Toasts: once, clean, and none while nothing may be shown."""

from __future__ import annotations

from typing import Any

from textual.notifications import Notification

from tui.app.toasts import Toasts


class Rack:
    """The toasts on the screen."""

    def __init__(self) -> None:
        self.there: list[Notification] = []
        self.is_locked = False
        self.toasts = Toasts(
            self._show, shown=lambda: self.there, drop=self.there.remove, is_silent=lambda: self.is_locked
        )

    def _show(self, message: str, *, title: str, severity: Any, timeout: float | None, markup: bool) -> None:
        assert not markup
        self.there.append(Notification(message, title, severity))

    @property
    def lines(self) -> list[str]:
        return [toast.message for toast in self.there]


def test_the_same_line_is_there_once() -> None:
    rack = Rack()
    for line in ("saved", "copied", "saved"):
        rack.toasts.say(line)
    assert rack.lines == ["copied", "saved"]


def test_what_a_terminal_would_obey_is_taken_out() -> None:
    rack = Rack()
    rack.toasts.say("a\x1b[31m\x07b")
    assert "\x1b" not in rack.lines[0] and "\x07" not in rack.lines[0]
    assert rack.lines[0].startswith("a") and rack.lines[0].endswith("b")


def test_nothing_is_said_while_locked() -> None:
    rack = Rack()
    rack.is_locked = True
    rack.toasts.say("Closed. Next time with Anna: friday")
    assert rack.lines == []


def test_what_was_said_of_a_screen_goes_with_it_and_warnings_stay() -> None:
    rack = Rack()
    rack.toasts.say("skipped")
    rack.toasts.say("not saved", severity="error")
    rack.toasts.drop_passing()
    assert rack.lines == ["not saved"]


def test_some_lines_are_said_once_in_a_run() -> None:
    rack = Rack()
    rack.toasts.say_once("a file cannot be read")
    rack.there.clear()
    rack.toasts.say_once("a file cannot be read")
    assert rack.lines == []
