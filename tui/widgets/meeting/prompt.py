"""What a page of a step asks."""

from __future__ import annotations

from dataclasses import dataclass

from tui.domain.text.clean_text import clean
from tui.widgets.meeting.rows_taken import ByHeight, rows_taken
from tui.widgets.meeting.scale.rating import Ends

_CHOICES: ByHeight = ((45, 26), (36, 23), (28, 19), (24, 17), (0, 10))
_SCALE: ByHeight = ((45, 35), (36, 25), (28, 23), (24, 13), (0, 9))
_WORDS: ByHeight = ((24, 9), (0, 6))


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a page asks. `scale` or `choices` (id, label) are answered by number keys, `line` invites a text."""

    ask: str
    follow_up: str = ""
    to_come: str = ""
    """What follows once there is an answer: its place is kept."""
    scale: Ends | None = None
    choices: tuple[tuple[str, str], ...] = ()
    about: str = ""
    """What the choices are of, where the question does not say it."""
    line: str = ""
    label: str = ""
    """What stands at the line; empty where it is whose words it takes."""
    over: str = ""
    version: int = 1
    is_unled: bool = False
    """Whether the value of last time is shown only once there is one of today, which it would lead else."""

    @property
    def has_drawing(self) -> bool:
        """Whether a scale or choices stand beside the question."""
        return self.scale is not None or bool(self.choices)

    @property
    def framed_from(self) -> int:
        """Rows of a window from which there is room for a frame around the line."""
        return 45 if self.scale is not None else 28 if self.choices else 24

    def rows_in(self, height: int) -> int:
        """Tell how many rows of a window of `height` the question and what is drawn below it take."""
        return rows_taken(_CHOICES if self.choices else _SCALE if self.scale is not None else _WORDS, height)

    def to_send(self) -> str:
        """Give it as plain lines, for somebody who does not see the stage."""
        rows = [self.ask, *([self.about] if self.about else ())]
        rows += [f"{at} {label}" for at, (_, label) in enumerate(self.choices, 1)]
        if self.scale is not None:
            ends = f"1 {self.scale.low}".strip(), f"{self.scale.most} {self.scale.high}".strip()
            rows.append(" … ".join(ends))
        return "\n".join(clean(row) for row in rows)
