"""What was gone through with one person so far: the quick record that plans are chosen by."""

from collections.abc import Iterable, Iterator
from datetime import date

from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Kind, Meeting
from tui.domain.record import Record


class Turn(Record, frozen=True, kw_only=True):
    """When something came up last: the day, and which of the meetings it was, counted from 1."""

    on: date
    meeting: int


class AskedBefore(Record, frozen=True, kw_only=True):
    """`turns` are by the id of a question or move; `meetings` is how many there were.

    `skipped` tells how many times in a row, the last ones, a kind of step was skipped, `offered` in which meeting
    it was held or skipped last.
    """

    meetings: int = 0
    turns: dict[str, Turn] = {}
    skipped: dict[str, int] = {}
    offered: dict[str, int] = {}

    def meetings_since(self, id: str) -> int:
        """How many meetings ago something came up, 1 in the last one; more than there are where it never did."""
        turn = self.turns.get(id)
        return self.meetings + 1 - turn.meeting if turn is not None else self.meetings + 2

    def offered_since(self, kind: Kind) -> int:
        """Likewise, how many meetings ago a kind of step was held or skipped."""
        return self.meetings + 1 - self.offered.get(kind, -1)

    def day(self, id: str) -> date | None:
        turn = self.turns.get(id)
        return None if turn is None else turn.on


def asked_before(history: Iterable[Held]) -> AskedBefore:
    """Gather it from the one-to-ones; a meeting of several is none, nor is one without a day."""
    dated = [(held.meeting.held, held.meeting) for held in history if not is_several(held.meeting)]
    meetings = sorted(
        ((day, meeting) for day, meeting in dated if day is not None),
        key=lambda one: (one[0], one[1].created.timestamp()),
    )
    turns: dict[str, Turn] = {}
    skipped: dict[str, int] = {}
    offered: dict[str, int] = {}
    for number, (day, meeting) in enumerate(meetings, 1):
        for id in asked_in(meeting):
            turns[id] = Turn(on=day, meeting=number)
        for step in meeting.steps:
            move = f"move.{step.kind}"
            if step.state != "waiting":
                offered[step.kind] = number
            if step.state == "visited":
                turns[move] = Turn(on=day, meeting=number)
                skipped[step.kind] = 0
            elif step.state == "skipped":
                skipped[step.kind] = skipped.get(step.kind, 0) + 1
    return AskedBefore(meetings=len(meetings), turns=turns, skipped=skipped, offered=offered)


def asked_in(meeting: Meeting) -> Iterator[str]:
    """Give the ids of what was answered in a meeting or gone through, some more than once."""
    for step in meeting.steps:
        if step.state == "visited":
            yield from step.questions
    for answer in meeting.answers:
        yield answer.question
