"""Calendars as others read them: times on the wall clock, alarms, and how the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import msgspec
import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from tui.domain.people.rhythm.calendar_event import Event, renewed
from tui.exchange.calendar.calendar_file import Shown, calendar_text
from tui.exchange.calendar.zone_rules import zone_rules

ZONES = ("Europe/Stockholm", "Europe/Copenhagen", "America/New_York")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
YEARS = range(2026, 2032)


def text(*events: Event, zone: str = "Europe/Stockholm", at: str = "09:00") -> str:
    rows = renewed((), events, side="manager", now=NOW, today=NOW.date())
    return calendar_text(map(Shown, rows, events), ZoneInfo(zone), at=at, gone="No longer needed")


def event(on: date, time: str = "09:00", **more: int | bool) -> Event:
    return Event(id=f"a-{on:%Y%m%d}{time[:2]}", person="anna", on=on, time=time, title="Due", **more)  # type: ignore[arg-type]


def changing_days(zone: ZoneInfo) -> list[date]:
    days = (date(2026, 1, 1) + timedelta(n) for n in range(365 * 6 + 1))
    return [day for day in days if _noon(day, zone) != _noon(day - timedelta(1), zone)]


def _noon(day: date, zone: ZoneInfo) -> timedelta | None:
    return datetime(day.year, day.month, day.day, 12, tzinfo=zone).utcoffset()


@pytest.mark.parametrize("name", ZONES)
def test_the_clocks_change_as_they_do_in_every_hour_around_it(name: str) -> None:
    zone = ZoneInfo(name)
    days = changing_days(zone)
    assert len(days) == 12
    # Read by another library, which knows nothing of the zone but what stands in the file.
    told = tzical(StringIO(text(event(date(2026, 1, 5)), event(date(2031, 12, 30)), zone=name))).get(name)
    for day in days:
        start = datetime.combine(day, time()) - timedelta(hours=3)
        for half_hours in range(60):
            local = start + timedelta(minutes=30 * half_hours)
            there = local.replace(tzinfo=zone)
            if there.utcoffset() == local.replace(tzinfo=zone, fold=1).utcoffset():
                assert local.replace(tzinfo=told).utcoffset() == there.utcoffset(), local


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("is_meeting", [False, True])
def test_alarms_ring_at_the_time_on_the_wall(name: str, is_meeting: bool) -> None:
    zone = ZoneInfo(name)
    days = [day + timedelta(n) for day in changing_days(zone) for n in (-1, 0, 1)]
    days += [date(year, month, 11) for year in YEARS for month in (1, 7)]
    before = 15 if is_meeting else 0
    events = [event(day, "13:30", alarm_before=before, is_meeting=is_meeting) for day in days]
    found = Calendar.from_ical(text(*events, zone=name)).walk("VEVENT")
    assert len(found) == len(days)
    for day, one in zip(days, found, strict=True):
        (alarm,) = one.walk("VALARM")
        rings = (one.decoded("dtstart").astimezone(UTC) + alarm.decoded("trigger")).astimezone(zone)
        assert (rings.date(), f"{rings:%H:%M}") == (day, "13:15" if is_meeting else "13:30")


@pytest.mark.parametrize("name", ZONES)
def test_a_day_without_a_time_has_its_alarm_in_the_morning(name: str) -> None:
    zone = ZoneInfo(name)
    days = changing_days(zone)
    for day, one in zip(
        days, Calendar.from_ical(text(*(event(d, "") for d in days), zone=name)).walk("VEVENT"), strict=True
    ):
        (alarm,) = one.walk("VALARM")
        assert one.decoded("dtstart") == day
        rings = alarm.decoded("trigger").astimezone(zone)
        assert (rings.date(), f"{rings:%H:%M}") == (day, "09:00")


@pytest.mark.parametrize("name", ZONES)
def test_an_hour_that_is_left_out_or_comes_twice_is_one_moment_of_that_night(name: str) -> None:
    zone = ZoneInfo(name)
    for day in changing_days(zone):
        (one,) = Calendar.from_ical(text(event(day, "02:30"), zone=name)).walk("VEVENT")
        start = one.decoded("dtstart")
        again = start.astimezone(UTC).astimezone(zone)
        assert (again.date(), again.replace(tzinfo=None)) == (day, start.replace(tzinfo=None)), "it is there"
        is_spring = day.month < 6
        assert f"{start:%H:%M}" == ("03:30" if is_spring else "02:30")


@pytest.mark.parametrize(
    "name", ["Africa/Casablanca", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin"]
)
def test_odd_zones_are_told_too(name: str) -> None:
    zone = ZoneInfo(name)
    rules = zone_rules(zone, date(2026, 1, 1), date(2029, 1, 1)).to_ical().decode()
    told = tzical(StringIO(rules)).get(name)
    for n in range(0, 1000, 3):
        local = datetime.combine(date(2026, 1, 2), time(12)) + timedelta(n)
        assert local.replace(tzinfo=told).utcoffset() == local.replace(tzinfo=zone).utcoffset(), local


def test_universal_time_needs_no_rules() -> None:
    written = text(event(date(2026, 5, 4)), zone="UTC")
    assert "VTIMEZONE" not in written and "DTSTART:20260504T090000Z" in written


def test_a_cancelled_event_has_no_alarm_and_the_uid_it_had() -> None:
    one = event(date(2026, 2, 2))
    rows = renewed((), [one], side="manager", now=NOW, today=NOW.date())
    gone = renewed(rows, (), side="manager", now=NOW, today=NOW.date())
    calendar = calendar_text([Shown(gone[0], None)], ZoneInfo(ZONES[0]), at="09:00", gone="No longer needed")
    (found,) = Calendar.from_ical(calendar).walk("VEVENT")
    assert (found["uid"], found["sequence"], found["status"]) == (f"{one.id}@fireside", 1, "CANCELLED")
    assert found["summary"] == "No longer needed" and not found.walk("VALARM")


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("time", ["", "13:30"])
def test_of_preparing_one_is_reminded_some_days_before_in_the_morning(name: str, time: str) -> None:
    zone = ZoneInfo(name)
    for day in changing_days(zone)[:4]:
        one = event(day, time, prepare_before=2, is_meeting=True)
        one = msgspec.structs.replace(one, prepare="Think ahead")
        (found,) = Calendar.from_ical(text(one, zone=name)).walk("VEVENT")
        first, second = found.walk("VALARM")
        assert str(second["description"]) == "Think ahead" and str(first["description"]) == "Due"
        rings = second.decoded("trigger").astimezone(zone)
        assert (rings.date(), f"{rings:%H:%M}") == (day - timedelta(2), "09:00")
