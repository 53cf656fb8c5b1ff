"""The row under the bar: what was just done is said here for a moment, where a toast would cover the stage."""

from __future__ import annotations

from textual.timer import Timer
from textual.widgets import Static

from tui.widgets.base.content import drawn
from tui.widgets.meeting.walk_page import at_a_glance

MOMENT = 4.0
"""Seconds that a line stays where nothing else is said."""


class NoticeRow(Static):
    """One line, in a window held in a hand two where one is too short.

    From 24 rows its place is kept, so that nothing moves when something is said. Below that it lies, while others
    watch, above the line in which one writes, in a row that is mostly free; on a walk over what was captured, and on
    the desk over what is said below that line. What is a trouble lies over the bar, and stays until it is over.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    NoticeRow { height: 1; width: 1fr; padding: 0 1; text-align: center; color: $gold; text-style: bold; }
    .-short NoticeRow { layer: over; dock: bottom; margin: 0 0 1 0; background: $ground; display: none; }
    .-short.-watched NoticeRow { margin: 0 0 2 0; }
    .-short.-watched .-tells NoticeRow { margin: 0 0 3 0; }
    .-short NoticeRow.-said { display: block; }
    .-short NoticeRow.-trouble, .-short.-watched NoticeRow.-trouble { dock: top; margin: 1 0 0 0; }
    .-walk NoticeRow, .-narrow NoticeRow { height: auto; max-height: 2; }
    NoticeRow.-trouble { color: $ground; background: $over; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._line = ""
        self._seconds = MOMENT
        self._waiting: list[tuple[str, float]] = []
        """What went wrong and gave way to something newer, and how long it is to be said."""
        self._trouble = ""
        self._is_bad = False
        self._leaves: Timer | None = None

    @property
    def line(self) -> str:
        """What stands there."""
        return self._line or self._trouble

    def say(self, line: str, *, seconds: float = MOMENT, is_bad: bool = False) -> None:
        """Say a line for a while; an empty one takes away what was said."""
        if self._leaves is not None:
            self._leaves.stop()
        if line and self._is_bad and self._line not in ("", line):
            self._waiting.append((self._line, self._seconds))
        elif not line and self._waiting:
            (line, seconds), is_bad = self._waiting.pop(), True
        self._line, self._seconds, self._is_bad = line, seconds, is_bad
        self._leaves = self.set_timer(seconds, self._end) if line else None
        self._draw()

    def _end(self) -> None:
        self._is_bad = False
        self.say("")

    def clear(self) -> None:
        """Take away all that was said: others look now."""
        self._waiting.clear()
        self._end()

    def give_way(self) -> None:
        """Let go of what was said as the next key comes, where it lies over the page; a trouble stays its time."""
        if self._is_held:
            self.let_go()

    def let_go(self) -> None:
        """Take away what was said; a trouble stays its time."""
        if self._line and not self._is_bad:
            self.say("")

    def make_room(self) -> None:
        """Let go of what was said as the next line is typed, where it would have to move for it."""
        if self._line and not self._is_bad and self.screen.has_class("-short"):
            self.say("")

    @property
    def _is_held(self) -> bool:
        """Whether the window is one that is held in a hand, too narrow for most lines."""
        return at_a_glance(self) or (self.is_attached and self.screen.has_class("-narrow"))

    def hold(self, trouble: str) -> None:
        """Say what is wrong for as long as it is; empty where nothing is."""
        if trouble != self._trouble:
            self._trouble = trouble
            self._draw()

    def _draw(self) -> None:
        self.set_class(bool(self.line), "-said")
        self.set_class(self._is_bad if self._line else bool(self._trouble), "-trouble")
        is_held = self._is_held
        said, width = drawn(self.line), max(8, self.app.size.width - 2)
        self.update(said if is_held else said.truncate(width, ellipsis=True), layout=is_held)
