"""Stand-ins for what the parts of the app are given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tui.domain.workspace.state import State
from tui.language.translator import Translator


class Said:
    """Remembers the lines that were said."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, message: str, *, severity: str = "information", timeout: float | None = 4) -> None:
        self.lines.append(message)


class Shelf:
    """A store in memory that can be full; a state is on it once it was saved."""

    def __init__(self) -> None:
        self.kept: list[State] = []
        self.is_full = False

    def save(self, old: State, new: State) -> None:
        if self.is_full:
            raise OSError(28, "No space left on device")
        self.kept.append(new)


def english() -> Translator:
    return Translator("en")


def nothing(*_: Any, **__: Any) -> None:
    """Do nothing."""


class Jobs:
    """Remembers what was to be run, until it is."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Any]] = []

    def __call__(self, job: Callable[[], Any]) -> None:
        self.waiting.append(job)

    async def run(self) -> None:
        while self.waiting:
            await self.waiting.pop(0)()
