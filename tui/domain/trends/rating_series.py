"""What was rated over time, a series for each measure, with what each side said."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.people.person import Side
from tui.domain.record import Record

WORTH = "move.evaluate.worth"
FEW = 3
"""Points from which on a series shows a change; fewer tell too little."""

STATEMENT_SCALE = 7


class Rated(Record, frozen=True, kw_only=True):
    """What one meeting says of a measure: the mean of what the employee said, and of what the manager did.

    Either is None where it was not answered; `answers` counts how many statements went into the employee's. Where
    the `wording` changed since the point before, the two cannot be compared.
    """

    meeting: str
    on: date
    value: float | None = None
    manager: float | None = None
    answers: int = 0
    wording: tuple[tuple[str, int], ...] = ()

    @property
    def gap(self) -> float | None:
        """How much higher the manager's is than the employee's."""
        return None if self.value is None or self.manager is None else self.manager - self.value


class Series(Record, frozen=True, kw_only=True):
    """The points of a measure from 1 to `most`, the oldest first; `id` is the measure's word, or that of a question."""

    id: str
    most: int
    points: tuple[Rated, ...]

    @property
    def said(self) -> tuple[Rated, ...]:
        """The points at which the employee gave an answer."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def is_small(self) -> bool:
        """Whether there are too few points to speak of a change."""
        return len(self.said) < FEW

    @property
    def change(self) -> float | None:
        """How much the last point differs from the one before; None where that says nothing."""
        if self.is_small or len(self.said) < 2:
            return None
        before, last = self.said[-2:]
        if is_worded_anew(before, last) or before.value is None or last.value is None:
            return None
        return last.value - before.value


class Finding(Record, frozen=True, kw_only=True):
    """The largest change of all series: from `before` at first to `after` at last."""

    series: str
    before: float
    after: float
    since: date


def rating_series(
    meetings: Iterable[Meeting], questions: Mapping[str, Card | Statement]
) -> tuple[Series, ...]:
    """Give a series for whether it was worth the time, for each measure, and for each card with a scale.

    `questions` are those asked, by id; what is not among them has no scale that is known.
    """
    found: dict[str, list[Rated]] = {}
    scales: dict[str, int] = {}
    for meeting in meetings:
        if meeting.held is None:
            continue
        for id, (most, answers) in _of_meeting(meeting, questions).items():
            scales[id] = most
            found.setdefault(id, []).append(_point(meeting, meeting.held, answers, questions))
    return tuple(Series(id=id, most=scales[id], points=tuple(found[id])) for id in sorted(found, key=_order))


def is_worded_anew(before: Rated, after: Rated) -> bool:
    """Whether two points asked something in other words: a question in both has another version, or none is in both."""
    versions = dict(before.wording)
    if versions and after.wording and not any(question in versions for question, _version in after.wording):
        return True
    return any(versions.get(question, version) != version for question, version in after.wording)


def finding(series: Iterable[Series]) -> Finding | None:
    """Give the largest change from a first to a last point, asked in the same words; None where none is 1 or more."""
    found = []
    for one in series:
        said = one.said
        if one.is_small or any(is_worded_anew(a, b) for a, b in pairwise(said)):
            continue
        first, last = said[0], said[-1]
        if first.value is not None and last.value is not None and abs(last.value - first.value) >= 1:
            found.append(Finding(series=one.id, before=first.value, after=last.value, since=first.on))
    return max(found, key=lambda one: (abs(one.after - one.before), one.series), default=None)


def mean(values: Iterable[float]) -> float | None:
    """Give the mean, None of no values."""
    given = list(values)
    return sum(given) / len(given) if given else None


def _of_meeting(
    meeting: Meeting, questions: Mapping[str, Card | Statement]
) -> dict[str, tuple[int, list[Answer]]]:
    """Give the answers of a meeting by the series they belong to, with the scale of each."""
    found: dict[str, tuple[int, list[Answer]]] = {}

    def put(series: str, most: int, answer: Answer) -> None:
        found.setdefault(series, (most, []))[1].append(answer)

    for answer in meeting.answers:
        if answer.value is None and not answer.declined:
            continue
        question = questions.get(answer.question)
        if answer.question == WORTH:
            put(WORTH, STATEMENT_SCALE, answer)
        elif isinstance(question, Statement):
            for measure in question.measures or (question.id,):
                put(measure, STATEMENT_SCALE, answer)
        elif isinstance(question, Card) and question.scale:
            put(question.id, question.scale, answer)
    return found


def _point(
    meeting: Meeting, on: date, answers: list[Answer], questions: Mapping[str, Card | Statement]
) -> Rated:
    def scores(side: Side) -> list[float]:
        return [
            float(_score(answer.value, questions.get(answer.question)))
            for answer in answers
            if answer.side == side and answer.value is not None
        ]

    wording = sorted({(a.question, a.version) for a in answers if a.side == "employee"})
    return Rated(
        meeting=meeting.id,
        on=on,
        value=mean(scores("employee")),
        manager=mean(scores("manager")),
        answers=len(scores("employee")),
        wording=tuple(wording),
    )


def _score(value: int, question: Card | Statement | None) -> int:
    """Give what was answered, so that more is better: where agreement is the worse answer it is turned round."""
    turned = isinstance(question, Statement) and question.reverse
    return STATEMENT_SCALE + 1 - value if turned else value


def _order(series: str) -> tuple[bool, bool, str]:
    """Measures by name, then single questions; last whether the time was worth it."""
    return series == WORTH, "." in series, series
