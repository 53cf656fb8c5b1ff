"""Both rate the same: the manager unseen, then the employee aloud; only then do both values stand there."""

from __future__ import annotations

import msgspec

from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.record import Record


class Pair(Record, frozen=True, kw_only=True):
    """What both said to one question. `picked`: the manager has rated, unseen; the answers are there once revealed."""

    manager: Answer | None = None
    employee: Answer | None = None
    picked: bool = False

    @property
    def revealed(self) -> bool:
        return self.manager is not None and self.employee is not None

    @property
    def apart(self) -> int | None:
        """How many steps of the scale lie between the two; None where one of them did not rate."""
        if self.manager is None or self.employee is None:
            return None
        mine, theirs = self.manager.value, self.employee.value
        return None if mine is None or theirs is None else abs(mine - theirs)


def pair_of(meeting: Meeting, question: str) -> Pair:
    """Give how far both are with a question; what is not revealed is on the private side, and in no answer."""
    mine, theirs = (meeting.answer(question, side) for side in ("manager", "employee"))
    if mine is not None and theirs is not None:
        return Pair(manager=mine, employee=theirs)
    return Pair(picked=_secret(question) in meeting.aside.secrets)


def rate_unseen(meeting: Meeting, question: str, value: int) -> Meeting:
    """Keep the manager's value in secret, 0 for no answer, or another one in its place."""
    if pair_of(meeting, question).revealed:
        return meeting
    return _with_secret(meeting, question, str(value))


def rate_aloud(meeting: Meeting, question: str, value: int, version: int) -> Meeting:
    """Enter what the employee said, 0 for no answer: both values become answers that may be seen.

    Where both are revealed already, it is put in the place of what the employee said before. As long as the manager
    has not rated, there is nothing to reveal, and nothing is entered.
    """
    before = pair_of(meeting, question)
    if not before.revealed and not before.picked:
        return meeting
    text = before.employee.text if before.employee is not None else ""
    theirs = _rated(Answer(question=question, text=text, version=version), value)
    if before.revealed:
        return with_answer(meeting, theirs)
    mine = Answer(question=question, side="manager", version=version)
    meeting = with_answer(meeting, _rated(mine, int(meeting.aside.secrets[_secret(question)])))
    return _with_secret(with_answer(meeting, theirs), question, "")


def take_back_both(meeting: Meeting, question: str) -> Meeting:
    """Take both values back, revealed or not."""
    for side in ("manager", "employee"):
        meeting = with_answer(meeting, Answer(question=question, side=side))
    return _with_secret(meeting, question, "")


def _rated(answer: Answer, value: int) -> Answer:
    return msgspec.structs.replace(answer, value=value or None, declined=not value)


def _secret(question: str) -> str:
    return f"{question}.manager"


def _with_secret(meeting: Meeting, question: str, value: str) -> Meeting:
    kept = {key: one for key, one in meeting.aside.secrets.items() if key != _secret(question)}
    if value:
        kept[_secret(question)] = value
    return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, secrets=kept))
