"""Decisions: what was decided with a person, and what became of it."""

from datetime import date
from typing import Literal

from tui.domain.record import Record


class Decision(Record, frozen=True, kw_only=True):
    """It stands until another one replaces it or it is dropped, which is then `settled`."""

    id: str
    person: str
    text: str
    decided: date
    state: Literal["standing", "replaced", "dropped"] = "standing"
    settled: date | None = None
    meeting: str = ""
    private: bool = False

    @property
    def is_open(self) -> bool:
        return self.state == "standing"
