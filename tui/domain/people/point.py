"""Points: what one of the two, or somebody of a group, wants to bring up."""

from datetime import date
from typing import Literal

from tui.domain.people.person import Side
from tui.domain.record import Record


class Point(Record, frozen=True, kw_only=True):
    """`kept` counts how often it was put off to a later meeting.

    One of a group has its id, or `team` for all, as `group`, and no `person`.
    `origin` names the action, the line of the log or the answer it is about.
    """

    id: str
    person: str
    text: str
    side: Side
    raised: date
    state: Literal["open", "talked"] = "open"
    kept: int = 0
    meeting: str = ""
    group: str = ""
    origin: str = ""

    @property
    def is_open(self) -> bool:
        return self.state == "open"
