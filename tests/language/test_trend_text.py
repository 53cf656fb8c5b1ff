"""What is shown over time, in words."""

from datetime import date

import msgspec
import pytest

from tests.domain.trends.test_person_trends import held, over
from tests.domain.trends.test_rating_series import QUESTIONS, on, one, said
from tui.domain.trends.person_trends import Guessed, Promised
from tui.domain.trends.rating_series import WORTH, Finding
from tui.language import Translator
from tui.language.trend_rows import compared
from tui.language.trend_text import (
    change_text,
    count_text,
    finding_text,
    number_text,
    series_title,
    short_count_text,
)

ENGLISH, SWEDISH = Translator("en"), Translator("sv")
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("value", "english", "swedish"),
    [(None, "–", "–"), (5.0, "5", "5"), (4.5, "4.5", "4,5"), (4.04, "4", "4"), (9.96, "10", "10")],
)
def test_a_number_has_one_decimal_at_most(value: float | None, english: str, swedish: str) -> None:
    assert (number_text(value, ENGLISH), number_text(value, SWEDISH)) == (english, swedish)


@pytest.mark.parametrize(
    ("change", "told"), [(None, ""), (0.0, "0"), (0.04, "0"), (1.0, "+1"), (-0.5, "−0.5"), (-2.0, "−2")]
)
def test_a_change_has_its_sign(change: float | None, told: str) -> None:
    assert change_text(change, ENGLISH) == told


def test_few_points_are_called_few() -> None:
    few, enough = (one(*(on(n, said("c.rest", 5)) for n in range(count))) for count in (2, 3))
    assert count_text(few, ENGLISH) == "2 times: too few"
    assert short_count_text(few, ENGLISH) == "2: too few"
    assert count_text(enough, ENGLISH) == short_count_text(enough, ENGLISH) == "3 times"


def test_a_series_has_a_name_that_says_which_way_is_up() -> None:
    assert series_title(WORTH, {}, ENGLISH) == "Worth our time"
    assert series_title("load", {}, ENGLISH) == "Manageable load", (
        "its answers are turned so that more is better"
    )
    assert series_title("safety", {}, ENGLISH) == "Safety"
    assert series_title("g.energy", QUESTIONS, ENGLISH) == "How energetic?"


def test_what_stands_out_is_a_sentence() -> None:
    fell = Finding(series="load", before=5.0, after=2.0, since=date(2026, 9, 10))
    rose = Finding(series="safety", before=2.0, after=4.5, since=date(2025, 9, 10))
    assert finding_text(fell, {}, TODAY, ENGLISH) == "Manageable load fell from 5 to 2 since Thu 10 Sep"
    assert finding_text(rose, {}, TODAY, ENGLISH) == "Safety rose from 2 to 4.5 since Wed 10 Sep 2025"
    assert finding_text(None, {}, TODAY, ENGLISH).startswith("Nothing stands out")


def test_guesses_and_promises_are_drawn_one_by_one_before_they_are_counted() -> None:
    now = msgspec.structs.replace(
        over(held(3)),
        guesses=tuple(Guessed(meeting="m", on=TODAY, employee=right) for right in (True, None, False)),
        guesses_employee=(1, 2),
        promised=(
            Promised(id="a", on=TODAY, owner="both", fate="kept", text="x"),
            Promised(id="b", on=TODAY, owner="employee", fate="moved", text="x"),
        ),
        promises_employee={"kept": 1, "moved": 1},
    )
    rows = {row.title: row.now for row in compared(now, over(), {}, "Anna", ENGLISH)}
    assert rows["Guesses, Anna"] == "●○ 1 of 2" and "Guesses, you" not in rows
    assert rows["Anna promised"] == "●→ 1 kept · 1 moved"


def test_two_periods_stand_side_by_side_and_what_neither_has_is_left_out() -> None:
    now, before = over(held(3), held(10, said(WORTH, 6), manager=60, employee=180)), over()
    rows = {row.title: (row.now, row.before) for row in compared(now, before, {}, "Anna", ENGLISH)}
    assert rows == {
        "Meetings": ("2", "0"),
        "Worth our time": ("▆ 6 (1) few", "–"),
        "Met in time": ("1 of 1", "–"),
        "Talk, Anna’s part": ("▅ 75 % (1) few", "–"),
    }
