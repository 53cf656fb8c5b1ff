"""The log: what waits to be told, and whether praise is due."""

from datetime import date, timedelta
from typing import Any

import pytest

from tui.domain.people.log_entry import PRAISE_AFTER, LogEntry, is_praise_due, to_give, with_given

TODAY = date(2026, 11, 24)


def entry(id: str = "e1", **given: Any) -> LogEntry:
    return LogEntry(**{"id": id, "person": "anna", "on": TODAY, "text": "Calm in the outage", **given})


@pytest.mark.parametrize(
    ("kind", "waits"), [("well", True), ("feedback", True), ("saw", False), ("told", False), ("idea", False)]
)
def test_what_is_for_them_to_hear_waits_until_it_was_told(kind: Any, waits: bool) -> None:
    line = entry(kind=kind)
    assert line.is_to_give is waits
    told = with_given(line, TODAY)
    assert told.is_to_give is False
    assert (told.given == TODAY) is waits
    assert with_given(told, TODAY + timedelta(1)) == line


def test_what_waits_comes_in_the_order_it_was_seen() -> None:
    late, early = entry("late", kind="well"), entry("early", kind="feedback", on=TODAY - timedelta(3))
    assert to_give([late, entry("saw"), early, entry("told", kind="well", given=TODAY)]) == (early, late)


def ago(days: int) -> date:
    return TODAY - timedelta(days)


@pytest.mark.parametrize(
    ("entries", "due"),
    [
        ((), False),
        ((entry(on=ago(PRAISE_AFTER)),), False),
        ((entry(on=ago(PRAISE_AFTER + 1)),), True),
        ((entry(on=ago(90)), entry("new", kind="well")), True),
        ((entry(on=ago(90)), entry("well", kind="well", on=ago(60), given=ago(PRAISE_AFTER))), False),
        ((entry("well", kind="well", on=ago(60), given=ago(PRAISE_AFTER + 1)),), True),
        ((entry(on=ago(90)), entry("hard", kind="feedback", on=ago(5), given=ago(1))), True),
        ((entry("a", kind="well", given=ago(50)), entry("b", kind="well", given=ago(2))), False),
    ],
)
def test_praise_is_due_four_weeks_after_the_last_by_a_log_that_is_kept(entries: Any, due: bool) -> None:
    assert is_praise_due(entries, TODAY) is due
