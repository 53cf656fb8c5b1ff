"""What somebody answered last to each question, across their past meetings."""

from collections.abc import Iterable
from datetime import date

from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.record import Record


class Given(Record, frozen=True, kw_only=True):
    """An answer, and the day it was given."""

    on: date
    answer: Answer


def last_answers(history: Iterable[Held]) -> dict[str, Given]:
    """Give the employee's last answer by question id; undated meetings do not count."""
    found: dict[str, Given] = {}
    for held in history:
        day = held.meeting.held
        if day is None:
            continue
        for answer in held.meeting.answers:
            before = found.get(answer.question)
            if answer.side == "employee" and (before is None or before.on <= day):
                found[answer.question] = Given(on=day, answer=answer)
    return found
