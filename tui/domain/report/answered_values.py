"""What each person answered to each measure in a quarter, one value each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from tui.domain.decks.deck import Statement
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.report.quarters import end_of

HIGHEST = 7
"""Statements are agreed with from 1 to this."""


def answered_values(
    meetings: Mapping[str, Iterable[Meeting]], statements: Mapping[str, Statement], quarter: date
) -> dict[str, dict[str, float]]:
    """Give them by measure and by the id of the person: the average of all statements on it that they answered.

    Only the employee's answers in one-to-ones of the quarter count; where agreement is the worse answer it is turned
    round.
    """
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for person, held in meetings.items():
        for meeting in held:
            if is_several(meeting) or not quarter <= (meeting.held or date.max) <= end_of(quarter):
                continue
            for answer in meeting.answers:
                statement = statements.get(answer.question)
                if statement is None or answer.value is None or answer.side != "employee":
                    continue
                if not 1 <= answer.value <= HIGHEST:
                    continue
                value = HIGHEST + 1 - answer.value if statement.reverse else answer.value
                for measure in statement.measures:
                    found[measure].setdefault(person, []).append(value)
    return {
        measure: {person: sum(values) / len(values) for person, values in people.items()}
        for measure, people in found.items()
    }
