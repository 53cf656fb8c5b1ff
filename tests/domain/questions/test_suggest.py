"""When each question was asked last."""

from datetime import date

from tests.domain.samples import meeting, step
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.questions.suggest import last_asked


def test_a_question_was_asked_when_it_was_gone_through_or_answered_last() -> None:
    def held(day: int, state: str, *questions: str, answered: str = "") -> Held:
        answers = (Answer(question=answered, text="x"),) if answered else ()
        one = step("s", "cards", questions=questions, state=state)
        return Held(meeting=meeting(one, answers=answers, held=date(2026, 11, day)))

    history = (
        held(17, "visited", "a"),
        held(3, "visited", "a", "b"),
        held(10, "skipped", "c", answered="d"),
        Held(meeting=meeting(step("s", "cards", questions=("e",), state="visited"))),
    )
    assert last_asked(history) == {
        "a": date(2026, 11, 17),
        "b": date(2026, 11, 3),
        "d": date(2026, 11, 10),
    }
