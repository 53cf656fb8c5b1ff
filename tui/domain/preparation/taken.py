"""What came of taking answers in, and whose they are."""

from typing import Literal

from tui.domain.record import Record

Whose = Literal["theirs", "other-person", "other-meeting", "unnamed"]


class Taken(Record, frozen=True, kw_only=True):
    """What an import brought: new points, replies that are new or other, and what could not be placed."""

    points: int = 0
    replies: int = 0
    private: int = 0
    rest: int = 0
    is_empty: bool = False


class Whom(Record, frozen=True, kw_only=True):
    """Whose answers they are, by the code in them; `person` is the id of another one of the team, where known."""

    whose: Whose
    person: str = ""
