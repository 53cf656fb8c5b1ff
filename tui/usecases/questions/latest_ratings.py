"""What somebody rated in their last meetings: what a preparation looks at before it asks again."""

from __future__ import annotations

from datetime import date

from tui.domain.decks.deck import Statement
from tui.domain.meeting.past.earlier_values import earlier_values
from tui.domain.record import Record
from tui.usecases.context import Context
from tui.usecases.questions.choose_questions import answered_statements

_MOST_VALUES = 5


class Rated(Record, frozen=True, kw_only=True):
    """A statement and its last values from 1 to 7, the latest last; None where there was no answer."""

    statement: Statement
    values: tuple[int | None, ...]

    @property
    def change(self) -> int:
        """How much the latest value differs from the first of them; 0 where either is missing."""
        first, last = self.values[0], self.values[-1]
        return 0 if first is None or last is None else last - first


def latest_ratings(context: Context, person: str) -> tuple[Rated, ...]:
    """Give what a person rated in two meetings at least, what was rated last first."""
    past = context.past.history(person)
    meetings = [held.meeting for held in past]
    found: list[tuple[date, Rated]] = []
    for id, statement in answered_statements(context, past).items():
        told = [
            one for one in earlier_values(meetings, id, "employee", statement.version) if one[0] is not None
        ]
        values = tuple(value for _on, value in told[-_MOST_VALUES:])
        if len(values) > 1:
            found.append((told[-1][0] or date.min, Rated(statement=statement, values=values)))
    found.sort(key=lambda one: (-one[0].toordinal(), one[1].statement.id))
    return tuple(rated for _on, rated in found)
