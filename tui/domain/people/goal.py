"""Goals of a person, and what came of them."""

from datetime import date
from typing import Literal

from tui.domain.record import Record


class Goal(Record, frozen=True, kw_only=True):
    """`progress` is a line on what is reached so far; `priority` 1 stands first."""

    id: str
    person: str
    text: str
    since: date
    state: Literal["open", "met", "dropped"] = "open"
    progress: str = ""
    priority: int = 2
    settled: date | None = None
    meeting: str = ""

    @property
    def is_open(self) -> bool:
        return self.state == "open"
