"""Where one half of the game of guessing is, and how it goes on by itself: the count, and what is revealed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

BEAT = 0.8
"""Seconds that each figure of the count stands."""

TURN = 0.25
"""Seconds between the word, the cards and the score."""

COUNT = 3
"""Where the count begins."""

Phase = Literal["pick", "count", "now", "word", "cards", "score"]

_TURNED: tuple[Phase, ...] = ("word", "cards", "score")
"""Revealed, one thing after the other."""


class Wait(Protocol):
    """Calls `then` after some seconds, and gives what keeps it from that."""

    def __call__(self, seconds: float, then: Callable[[], None]) -> Callable[[], None]: ...


class GuessPhases:
    """`moved` is called when a phase has come by itself."""

    def __init__(self, wait: Wait, moved: Callable[[], None]) -> None:
        self._wait, self._moved = wait, moved
        self._cancel: Callable[[], None] | None = None
        self._half = ""
        self.phase: Phase = "pick"
        self.left = 0
        """What the count stands at."""

    @property
    def is_turned(self) -> bool:
        return self.phase in _TURNED

    @property
    def is_counting(self) -> bool:
        """Whether it is counted, or the count is over and nothing was said yet."""
        return self.phase in ("count", "now")

    @property
    def is_open(self) -> bool:
        """Whether the cards are turned, too."""
        return self.phase in ("cards", "score")

    def follow(self, half: str, *, revealed: bool, is_still: bool = False) -> None:
        """Take up another half, or one that undo has turned or taken back: nothing is counted or opened there.

        What was just said is revealed one thing after the other, or at once where `is_still`.
        """
        if self._half == half and revealed and self.phase == "now" and not is_still:
            self.turn()
        elif self._half != half or revealed is not self.is_turned:
            self._half = half
            self._stand("score" if revealed else "pick")

    def stop(self) -> None:
        """Go back to the pick."""
        self._stand("pick")

    def count(self, *, is_still: bool) -> None:
        """Count down to "now"; at once where `is_still`."""
        self._count(0 if is_still else COUNT)

    def turn(self) -> None:
        """Show the word; the cards and the score follow by themselves."""
        self._stand("word")
        self._later(TURN, self._turn_on)

    def _count(self, left: int) -> None:
        self.left = left
        self._stand("count" if left else "now")
        if left:
            self._later(BEAT, lambda: self._count(left - 1))
        self._moved()

    def _turn_on(self) -> None:
        self._stand("cards" if self.phase == "word" else "score")
        if self.phase == "cards":
            self._later(TURN, self._turn_on)
        self._moved()

    def _stand(self, phase: Phase) -> None:
        cancel, self._cancel = self._cancel, None
        if cancel is not None:
            cancel()
        self.phase = phase

    def _later(self, seconds: float, then: Callable[[], None]) -> None:
        self._cancel = self._wait(seconds, then)
