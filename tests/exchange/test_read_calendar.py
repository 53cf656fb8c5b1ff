"""Calendars that others wrote: the dates of series, whatever was moved or left out."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile.texts import STORABLE
from tui.exchange.calendar.read_calendar import NotACalendarError, Occasion, occasions

HERE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SERIES = ("UID:s", "DTSTART;TZID=Europe/Stockholm:20260901T100000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY")


def calendar(*events: tuple[str, ...]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def read(*events: tuple[str, ...], days: int = 366) -> list[str]:
    return [f"{one.on} {one.time}".rstrip() for one in occasions(calendar(*events), HERE, NOW, days)]


def test_a_series_goes_on_at_its_hour_when_the_clocks_change() -> None:
    found = read(SERIES, days=150)
    assert found[0] == "2026-11-24 10:00"
    assert {one[-5:] for one in found} == {"10:00"} and len(found) == 22
    (first, *_rest) = occasions(calendar(SERIES), HERE, NOW, 20)
    assert (first.minutes, first.is_series, first.is_busy) == (45, True, True)


def test_dates_that_were_left_out_moved_or_cancelled_are_so() -> None:
    left_out = (*SERIES, "EXDATE;TZID=Europe/Stockholm:20261124T100000")
    moved = (
        "UID:s",
        "RECURRENCE-ID;TZID=Europe/Stockholm:20261201T100000",
        "DTSTART;TZID=Europe/Stockholm:20261202T140000",
    )
    cancelled = ("UID:s", "RECURRENCE-ID:20261208T090000Z", "DTSTART:20261208T090000Z", "STATUS:CANCELLED")
    assert read(left_out, moved, cancelled)[:2] == ["2026-12-02 14:00", "2026-12-15 10:00"]


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (("DTSTART:20261124T090000Z",), "2026-11-24 10:00"),
        (("DTSTART:20261124T090000",), "2026-11-24 09:00"),
        (("DTSTART;VALUE=DATE:20261124",), "2026-11-24"),
        (("DTSTART;TZID=America/New_York:20261124T090000",), "2026-11-24 15:00"),
        (("DTSTART:20200106T090000Z", "RRULE:FREQ=MONTHLY;BYDAY=1MO"), "2026-12-07 10:00"),
        (("DTSTART:20200101T090000Z", "RRULE:FREQ=DAILY;INTERVAL=14"), "2026-11-25 10:00"),
        (("DTSTART:20261120T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2"), "2026-11-27 10:00"),
        (("DTSTART;VALUE=DATE:20261120", "RRULE:FREQ=WEEKLY"), "2026-11-27"),
        (("DTSTART:20261120T090000Z", "RDATE:20261126T100000Z", "RRULE:FREQ=YEARLY"), "2026-11-26 11:00"),
    ],
)
def test_the_next_date_is_found(lines: tuple[str, ...], first: str) -> None:
    assert read(("UID:x", *lines))[:1] == [first]


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20261123T090000Z",),
        ("DTSTART:20261120T090000Z", "RRULE:FREQ=WEEKLY;UNTIL=20261122T000000Z"),
        ("DTSTART:20261120T090000Z", "RRULE:FREQ=SECONDLY"),
        ("DTSTART:20261120T090000Z", "RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1"),
        ("DTSTART:16010101T090000Z", "RRULE:FREQ=DAILY"),
        ("DTSTART:99991231T235959Z", "RRULE:FREQ=YEARLY"),
        ("DTSTART:tomorrow",),
        ("DTSTART:20261124T090000Z", "RRULE:FREQ=HUH"),
        ("SUMMARY:nothing",),
    ],
)
def test_what_is_past_or_cannot_be_read_is_passed_by(lines: tuple[str, ...]) -> None:
    assert read(("UID:x", *lines), SERIES, days=2) == ["2026-11-24 10:00"]


@pytest.mark.parametrize(
    "raw", [b"", b"hello", b"BEGIN:VCALENDAR", b"\x00\xff", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"]
)
def test_what_is_no_calendar_is_refused(raw: bytes) -> None:
    with pytest.raises(NotACalendarError):
        occasions(raw, HERE, NOW, 10)


def test_hostile_texts_are_titles_or_nothing() -> None:
    for text in STORABLE.values():
        if len(text) < 3_000:
            raw = calendar((f"SUMMARY:{text}", f"ATTENDEE:mailto:{text}", *SERIES))
            try:
                found: tuple[Occasion, ...] = occasions(raw, HERE, NOW, 10)
            except NotACalendarError:
                continue
            assert all("\n" not in one.title and "\x1b" not in one.title for one in found)


@given(st.dates(date(2024, 1, 1), date(2027, 6, 1)), st.integers(1, 5), st.sampled_from(["DAILY", "WEEKLY"]))
def test_counting_from_near_finds_the_dates_that_counting_from_the_beginning_does(
    start: date, interval: int, frequency: str
) -> None:
    step = timedelta(days=interval * (7 if frequency == "WEEKLY" else 1))
    every = [start + step * n for n in range(2_000)]
    wanted = [day for day in every if NOW.date() <= day <= NOW.date() + timedelta(60)]
    lines = ("UID:x", f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"RRULE:FREQ={frequency};INTERVAL={interval}")
    assert read(lines, days=60) == [day.isoformat() for day in wanted]
