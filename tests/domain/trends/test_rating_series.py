"""What was rated over time: points, gaps, small samples, other words."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import TODAY, meeting
from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.trends.rating_series import WORTH, Series, finding, is_worded_anew, mean, rating_series

QUESTIONS: dict[str, Card | Statement] = {
    "c.rest": Statement(id="c.rest", say="I rest", measures=("load",)),
    "c.home": Statement(id="c.home", say="It follows me home", measures=("load",), reverse=True),
    "c.plain": Statement(id="c.plain", say="Of no measure"),
    "g.energy": Card(id="g.energy", ask="How energetic?", scale=10),
    "g.open": Card(id="g.open", ask="What is up?"),
}


def on(days: int, *answers: Answer, held: bool = True) -> Meeting:
    day = TODAY + timedelta(days)
    return meeting(id=f"m{days}", held=day if held else None, answers=answers)


def said(question: str, value: int | None, **more: object) -> Answer:
    return Answer(question=question, value=value, declined=value is None, **more)  # type: ignore[arg-type]


def one(*meetings: Meeting) -> Series:
    (series,) = rating_series(meetings, QUESTIONS)
    return series


def test_a_measure_is_the_mean_of_its_statements_turned_so_that_more_is_better() -> None:
    series = one(on(0, said("c.rest", 6), said("c.home", 2)))
    assert (series.id, series.most) == ("load", 7)
    (point,) = series.points
    assert (point.value, point.answers) == (6.0, 2)
    assert one(on(0, said("c.home", 7))).points[0].value == 1.0


def test_no_answer_is_a_gap_and_what_was_not_asked_is_not_there() -> None:
    series = one(on(0, said("c.rest", 5)), on(7), on(14, said("c.rest", None)), on(21, said("c.rest", 4)))
    assert [(point.on - TODAY).days for point in series.points] == [0, 14, 21]
    assert [point.value for point in series.points] == [5.0, None, 4.0]
    assert [point.value for point in series.said] == [5.0, 4.0]


def test_both_sides_and_how_far_they_are_apart() -> None:
    series = one(on(0, said(WORTH, 5), said(WORTH, 7, side="manager")), on(7, said(WORTH, 6)))
    assert (series.id, series.most) == (WORTH, 7)
    assert [(point.value, point.manager, point.gap) for point in series.points] == [
        (5.0, 7.0, 2.0),
        (6.0, None, None),
    ]


def test_cards_with_a_scale_count_and_others_do_not() -> None:
    found = rating_series(
        [on(0, said("g.energy", 8), said("g.open", 3), said("gone.question", 4), said("c.plain", 2))],
        QUESTIONS,
    )
    assert [(series.id, series.most) for series in found] == [("c.plain", 7), ("g.energy", 10)]


def test_measures_come_first_then_questions_then_whether_it_was_worth_it() -> None:
    found = rating_series([on(0, said(WORTH, 5), said("g.energy", 8), said("c.rest", 4))], QUESTIONS)
    assert [series.id for series in found] == ["load", "g.energy", WORTH]


def test_a_meeting_without_a_day_tells_nothing() -> None:
    assert rating_series([on(0, said("c.rest", 5), held=False)], QUESTIONS) == ()


@pytest.mark.parametrize(
    ("values", "small", "change"),
    [
        ((5,), True, None),
        ((5, 4), True, None),
        ((5, None, 4), True, None),
        ((5, 4, 6), False, 2.0),
        ((5, 4, 6, None), False, 2.0),
        ((5, 4, 4), False, 0.0),
    ],
)
def test_few_points_show_no_change(values: tuple[int | None, ...], small: bool, change: float | None) -> None:
    series = one(*(on(n * 7, said("c.rest", value)) for n, value in enumerate(values)))
    assert (series.is_small, series.change) == (small, change)


def test_other_words_are_not_compared() -> None:
    before, after = (one(on(0, said("c.rest", 5, version=version))).points[0] for version in (1, 2))
    other = one(on(0, said("c.home", 5))).points[0]
    both = one(on(0, said("c.rest", 5), said("c.home", 5))).points[0]
    assert is_worded_anew(before, after) and not is_worded_anew(before, before)
    assert is_worded_anew(before, other), "it is another statement"
    assert not is_worded_anew(before, both), "one of them is the same"
    series = one(on(0, said("c.rest", 5)), on(7, said("c.rest", 5)), on(14, said("c.rest", 1, version=2)))
    assert series.change is None and finding([series]) is None


def test_what_changed_most_is_found() -> None:
    meetings = [on(n * 7, said("c.rest", 6 - 2 * n), said(WORTH, 5 + n)) for n in range(3)]
    found = finding(rating_series(meetings, QUESTIONS))
    assert found is not None
    assert (found.series, found.before, found.after, found.since) == ("load", 6.0, 2.0, TODAY)
    flat = rating_series([on(n, said("c.rest", 5)) for n in range(3)], QUESTIONS)
    assert finding(flat) is None
    assert finding(rating_series(meetings[:2], QUESTIONS)) is None, "two points say little"


@given(st.lists(st.one_of(st.none(), st.integers(1, 7)), max_size=12), st.booleans())
def test_every_point_is_on_the_scale_and_none_is_lost(values: list[int | None], reverse: bool) -> None:
    question = msgspec.structs.replace(QUESTIONS["c.rest"], reverse=reverse)
    meetings = [on(n, said("c.rest", value)) for n, value in enumerate(values)]
    found = rating_series(meetings, {"c.rest": question})
    points = [point for series in found for point in series.points]
    assert len(points) == len(values)
    assert [point.value is None for point in points] == [value is None for value in values]
    assert all(point.value is None or 1 <= point.value <= 7 for point in points)
    assert [point.on for point in points] == sorted(point.on for point in points)


def test_the_mean_of_nothing_is_nothing() -> None:
    assert mean([]) is None and mean([2, 3]) == 2.5
    assert date.min < TODAY
