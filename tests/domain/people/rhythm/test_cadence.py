"""When to meet next."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.people.person import Appointment, Person, Spell
from tui.domain.people.rhythm.cadence import cadence_on, comes_closer, next_meeting, suggest_next

TODAY = date(2026, 11, 19)
"""A Thursday."""
ANNA = Person(id="a", name="Anna", since=date(2026, 1, 7), cadence=14)


def with_spell(person: Person, start: int, until: int, every: int) -> Person:
    spell = Spell(start=TODAY + timedelta(days=start), until=TODAY + timedelta(days=until), every=every)
    return msgspec.structs.replace(person, spell=spell)


@pytest.mark.parametrize(("ahead", "days"), [(-1, 14), (0, 2), (5, 2), (10, 2), (11, 14)])
def test_a_spell_counts_from_its_first_day_to_its_last(ahead: int, days: int) -> None:
    assert cadence_on(with_spell(ANNA, 0, 10, 2), TODAY + timedelta(days=ahead)) == days


def test_a_spell_never_makes_contact_rarer() -> None:
    assert cadence_on(with_spell(ANNA, 0, 10, 30), TODAY) == 14


def test_the_next_meeting_comes_after_the_cadence() -> None:
    assert suggest_next(ANNA, TODAY, TODAY) == Appointment(on=date(2026, 12, 3))


def test_it_falls_on_the_usual_weekday_at_the_usual_time() -> None:
    tuesdays = msgspec.structs.replace(ANNA, weekday=1, time="09:30")
    assert suggest_next(tuesdays, TODAY, TODAY) == Appointment(on=date(2026, 12, 1), time="09:30")


@pytest.mark.parametrize("every", [3, 6])
def test_a_cadence_under_a_week_keeps_no_weekday(every: int) -> None:
    often = msgspec.structs.replace(ANNA, cadence=every, weekday=1)
    assert suggest_next(often, TODAY, TODAY).on == TODAY + timedelta(days=every)


def test_somebody_never_met_is_due_on_the_first_usual_weekday_since_they_came() -> None:
    assert suggest_next(ANNA, None, TODAY).on == date(2026, 1, 7)
    fridays = msgspec.structs.replace(ANNA, weekday=4)
    assert suggest_next(fridays, None, TODAY).on == date(2026, 1, 9)


def test_a_spell_that_begins_today_makes_nobody_late() -> None:
    person = with_spell(ANNA, 0, 20, 2)
    assert suggest_next(person, TODAY - timedelta(days=10), TODAY).on == TODAY


def test_in_a_spell_one_meets_sooner() -> None:
    person = with_spell(ANNA, -5, 20, 2)
    assert suggest_next(person, TODAY - timedelta(days=1), TODAY).on == TODAY + timedelta(days=1)


def test_what_was_agreed_wins_over_the_cadence() -> None:
    agreed = Appointment(on=date(2026, 12, 24), time="08:00")
    assert next_meeting(msgspec.structs.replace(ANNA, agreed=agreed), TODAY, TODAY) == agreed
    assert next_meeting(ANNA, TODAY, TODAY) == suggest_next(ANNA, TODAY, TODAY)


@given(
    cadence=st.integers(1, 366),
    weekday=st.none() | st.integers(0, 6),
    spell=st.none() | st.tuples(st.integers(-60, 60), st.integers(0, 60), st.integers(1, 30)),
    ago=st.integers(0, 400),
)
def test_the_next_meeting_is_after_the_last_and_close_to_the_cadence(
    cadence: int, weekday: int | None, spell: tuple[int, int, int] | None, ago: int
) -> None:
    usual = msgspec.structs.replace(ANNA, cadence=cadence, weekday=weekday)
    last = TODAY - timedelta(days=ago)
    day = suggest_next(usual, last, TODAY).on
    assert last < day
    assert abs((day - last).days - cadence) <= 3
    if weekday is not None and cadence >= 7:
        assert day.weekday() == weekday
    if spell is not None:
        start, length, every = spell
        close = suggest_next(with_spell(usual, start, start + length, every), last, TODAY).on
        assert last < close <= day


def test_a_spell_is_the_reason_only_where_it_comes_closer() -> None:
    spell = Spell(start=date(2026, 11, 1), until=date(2026, 12, 27), every=3)
    monthly = msgspec.structs.replace(ANNA, cadence=30, spell=spell)
    assert comes_closer(monthly, date(2026, 11, 29), date(2026, 11, 29))
    assert not comes_closer(monthly, date(2026, 12, 28), date(2026, 12, 28))
    assert not comes_closer(
        msgspec.structs.replace(monthly, cadence=2), date(2026, 11, 29), date(2026, 11, 29)
    )
