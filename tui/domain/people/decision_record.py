"""Decisions: what was decided with a person, and what became of it."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record


class Decision(Record, frozen=True, kw_only=True):
    """It stands until another one replaces it or it is dropped, which is then `settled`.

    `why` is what it was decided for; `replaces` is the id of the one it stands in the place of.
    """

    id: str
    person: str
    text: str
    decided: date
    state: Literal["standing", "replaced", "dropped"] = "standing"
    settled: date | None = None
    meeting: str = ""
    private: bool = False
    why: str = ""
    replaces: str = ""

    @property
    def is_open(self) -> bool:
        return self.state == "standing"


def drop(decision: Decision, today: date) -> Decision:
    """Give the decision as one that stands no more; one that is settled already stays as it is."""
    if not decision.is_open:
        return decision
    return msgspec.structs.replace(decision, state="dropped", settled=today)


def replaced(decision: Decision, today: date) -> Decision:
    """Give the decision as one in whose place another one stands; one that is settled already stays as it is."""
    if not decision.is_open:
        return decision
    return msgspec.structs.replace(decision, state="replaced", settled=today)


def restore(decision: Decision) -> Decision:
    """Give the decision as one that stands."""
    return msgspec.structs.replace(decision, state="standing", settled=None)
