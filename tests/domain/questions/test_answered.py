"""What was answered last."""

from datetime import date, timedelta

from tests.domain.samples import TODAY, meeting
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.questions.last_answers import last_answers


def held(days: int | None, *answers: Answer) -> Held:
    day: date | None = None if days is None else TODAY - timedelta(days)
    return Held(meeting=meeting(id=f"m{days}", answers=answers, held=day))


def test_the_last_answer_of_the_employee_counts() -> None:
    old, new = Answer(question="a", value=3), Answer(question="a", value=5)
    mine = Answer(question="a", side="manager", value=7)
    for history in [(held(9, old), held(2, new, mine)), (held(2, new, mine), held(9, old))]:
        given = last_answers(history)["a"]
        assert (given.answer.value, given.on) == (5, TODAY - timedelta(2))


def test_without_an_answer_or_a_day_there_is_none() -> None:
    assert last_answers([held(None, Answer(question="a", value=3)), held(3)]) == {}
