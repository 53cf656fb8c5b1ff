"""One person over a period: what counts, and what is beside it."""

from datetime import date, timedelta

import msgspec
import pytest

from tests.domain.samples import ANNA, TODAY, meeting
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.people.action import Action, done
from tui.domain.people.rhythm.unheld import Became, Unheld
from tui.domain.trends.person_trends import LEAST_TALK, Trends, cadence_kept, period_before, trends

SINCE = TODAY - timedelta(60)


def held(
    days: int, *answers: Answer, manager: float = 0, employee: float = 0, others: tuple[str, ...] = ()
) -> Meeting:
    return meeting(
        id=f"m{days}",
        held=TODAY - timedelta(days),
        answers=answers,
        manager_talks=Clock(spent=manager),
        employee_talks=Clock(spent=employee),
        participants=others,
    )


def over(*meetings: Meeting, actions: tuple[Action, ...] = (), private: bool = False) -> Trends:
    return trends(ANNA, meetings, actions, {}, since=SINCE, until=TODAY, private=private)


def test_the_days_of_the_period_count_the_first_and_the_last_too() -> None:
    found = over(held(0), held(60), held(61), held(-1), held(7, others=("bo",)))
    assert found.held == (SINCE, TODAY)


def test_the_weather_is_that_of_both_with_the_forecast() -> None:
    weather = (
        Answer(question="move.weather", choice="foggy"),
        Answer(question="move.weather", side="manager", choice="sunny"),
        Answer(question="move.preview", choice="rainy"),
    )
    (sky,) = over(held(3, *weather), held(4)).weather
    assert (sky.employee, sky.manager, sky.forecast, sky.on) == (
        "foggy",
        "sunny",
        "rainy",
        TODAY - timedelta(3),
    )


@pytest.mark.parametrize(
    ("manager", "employee", "shares"),
    [(60, 180, [0.75]), (LEAST_TALK, 0, [0.0]), (90, 89, []), (90, 90, [0.5])],
)
def test_talk_counts_from_some_minutes_on(manager: float, employee: float, shares: list[float]) -> None:
    found = over(held(3, manager=manager, employee=employee)).talk
    assert [talk.share for talk in found] == shares
    assert [(talk.manager, talk.employee) for talk in found] == [(manager, employee)] * len(shares)


def test_guesses_are_told_for_each_side() -> None:
    def week(whose: str, mine: str, theirs: str) -> tuple[Answer, ...]:
        question = f"move.guess-week.{whose}"
        return (
            Answer(question=question, side="manager", choice=mine),
            Answer(question=question, side="employee", choice=theirs),
        )

    found = over(
        held(3, *week("employee", "calm", "calm")),
        held(10, *week("employee", "calm", "wild")),
        held(17, *week("manager", "a", "a")),
    )
    assert (found.guesses_manager, found.guesses_employee) == ((1, 2), (1, 1))
    assert [(one.employee, one.manager) for one in found.guesses] == [
        (True, None),
        (None, False),
        (None, True),
    ], "one by one, the oldest first"


@pytest.mark.parametrize(
    ("gaps", "cadence", "kept"),
    [
        ((7, 7), 7, (2, 2)),
        ((10, 11), 7, (1, 2)),
        ((17, 18), 14, (1, 2)),
        ((37, 38), 30, (1, 2)),
        ((), 7, (0, 0)),
    ],
)
def test_in_time_is_a_quarter_of_the_cadence_later_at_most(
    gaps: tuple[int, ...], cadence: int, kept: tuple[int, int]
) -> None:
    days = [TODAY]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    assert cadence_kept(days, cadence) == kept
    assert cadence_kept(days[:1], cadence) == (0, 0)


def test_a_while_in_which_one_agreed_not_to_meet_counts_neither_way() -> None:
    def unheld(became: Became) -> Unheld:
        day = TODAY - timedelta(7)
        return Unheld(id="u", person="anna", planned=day, became=became, on=day)

    def met(*known: Unheld) -> Trends:
        return trends(ANNA, (held(0), held(14), held(21)), (), {}, since=SINCE, until=TODAY, unheld=known)

    assert met().cadence == (1, 2)
    for became in ("moved", "left-out"):
        found = met(unheld(became))
        assert found.cadence == (1, 1) and [one.became for one in found.unheld] == [became]
    held_then = met(unheld("held"))
    assert held_then.cadence == (1, 2) and held_then.unheld == ()


def test_promises_are_those_agreed_in_the_period() -> None:
    def action(id: str, days: int, **more: object) -> Action:
        return msgspec.structs.replace(
            Action(id=id, person="anna", text=id, agreed=TODAY - timedelta(days)), **more
        )

    found = over(
        actions=(
            done(action("mine", 5), TODAY),
            action("theirs", 5, owner="employee"),
            action("ours", 60, owner="both"),
            action("before", 61),
            action("secret", 5, private=True),
        )
    )
    assert found.promises_manager == {"kept": 1, "open": 1}
    assert found.promises_employee == {"open": 2}
    assert [(one.id, one.owner, one.fate) for one in found.promised] == [
        ("ours", "both", "open"),
        ("mine", "manager", "kept"),
        ("theirs", "employee", "open"),
    ]


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    since, until = date(2026, 1, 1), date(2026, 3, 31)
    assert period_before(since, until) == (date(2025, 10, 3), date(2025, 12, 31))
