"""The values of earlier meetings on one question, in one wording."""

from datetime import date

import msgspec

from tests.domain.samples import meeting
from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.meeting.past.earlier_values import earlier_values, last_value

QUESTION = "check.growth.strengths"


def held(day: int, answer: Answer) -> Meeting:
    return with_answer(msgspec.structs.replace(meeting(), held=date(2026, 11, day)), answer)


def rated(value: int | None, *, version: int = 1, declined: bool = False) -> Answer:
    return Answer(question=QUESTION, value=value, version=version, declined=declined)


PAST = (held(20, rated(6)), held(13, rated(None, declined=True)), held(6, rated(4)))


def test_the_oldest_comes_first_and_no_answer_has_its_place() -> None:
    assert earlier_values(PAST, QUESTION, "employee", 1) == (
        (date(2026, 11, 6), 4),
        (date(2026, 11, 13), None),
        (date(2026, 11, 20), 6),
    )


def test_another_wording_another_side_and_another_question_have_none() -> None:
    assert earlier_values(PAST, QUESTION, "employee", 2) == ()
    assert earlier_values(PAST, QUESTION, "manager", 1) == ()
    assert earlier_values(PAST, "check.growth.other", "employee", 1) == ()


def test_a_text_alone_is_no_value() -> None:
    assert earlier_values((held(20, Answer(question=QUESTION, text="hm")),), QUESTION, "employee", 1) == ()


def test_the_last_value_passes_over_meetings_without_an_answer() -> None:
    assert last_value(earlier_values(PAST[1:], QUESTION, "employee", 1)) == 4
    assert last_value(earlier_values(PAST, QUESTION, "employee", 1)) == 6
    assert last_value(()) is None
