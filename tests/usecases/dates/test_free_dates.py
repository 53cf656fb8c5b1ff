"""A date is suggested on a day that people work where the person is, wherever one is suggested."""

from datetime import date

import msgspec
import pytest

from tests.screens.team import ANNA
from tests.usecases.questions.test_choose_questions import context
from tui.domain.people.person import Appointment
from tui.usecases.dates.free_dates import suggested

EVE = date(2026, 12, 24)


@pytest.mark.parametrize(
    ("country", "any_day", "on"),
    [("SE", False, date(2026, 12, 28)), ("GB", False, EVE), ("elsewhere", False, EVE), ("SE", True, EVE)],
)
def test_it_skips_what_is_no_day_of_work_there(country: str, any_day: bool, on: date) -> None:
    person = msgspec.structs.replace(ANNA, country=country, weekday=None)
    found = suggested(Appointment(on=EVE, time="9:00"), person, context(any_day=lambda: any_day))
    assert found.planned == Appointment(on=on, time="9:00")
    assert found.instead_of == (None if on == EVE else EVE)
