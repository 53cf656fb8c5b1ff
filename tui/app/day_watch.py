"""Noticing that a day has begun, or that the computer's clock was put to another one, while the app is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date


class DayWatch:
    """`draw_anew` is called at the first look on another day."""

    def __init__(self, today: Callable[[], date], draw_anew: Callable[[], None]) -> None:
        self._today = today
        self._draw_anew = draw_anew
        self._day = today()

    def look(self) -> None:
        """Look what day it is."""
        day = self._today()
        if day != self._day:
            self._day = day
            self._draw_anew()
