"""What the driver tells the app beside keys."""

from __future__ import annotations

from signal import Signals

from textual.message import Message


class Ended(Message):
    """A signal, or the end of the terminal, asks the app to end."""

    def __init__(self, number: Signals) -> None:
        super().__init__()
        self.number = number


class BackgroundTold(Message):
    """The terminal has told whether its ground is dark."""

    def __init__(self, *, is_dark: bool) -> None:
        super().__init__()
        self.is_dark = is_dark
