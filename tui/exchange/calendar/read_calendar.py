"""Reading iCalendar: what is on in the days to come, series taken apart into their dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tui.domain.text.clean_text import clean_line

MOST_BYTES = 20_000_000
_MOST_DATES = 20_000
"""Dates of one series that are looked at, those long past with them."""
_ODDEST = timedelta(days=366 * 30)
_PARTS = {
    "DAILY": {"BYDAY"},
    "WEEKLY": {"BYDAY"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS"},
    "YEARLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"},
}
"""What rules may be made of: any other could keep the machine busy for years of dates that there are not."""


class NotACalendarError(Exception):
    """What was read is no iCalendar."""


class Occasion(NamedTuple):
    """One event on one day, on the wall clock of whoever reads it; `time` is empty where it is of the whole day.

    `people` are the mail addresses of who takes part, small letters. `is_busy` is whether one is taken meanwhile.
    """

    uid: str
    on: date
    time: str
    minutes: int
    title: str
    people: frozenset[str]
    is_series: bool
    is_busy: bool


class _Window(NamedTuple):
    zone: ZoneInfo
    now: datetime
    end: datetime


def occasions(raw: bytes, zone: ZoneInfo, now: datetime, days: int) -> tuple[Occasion, ...]:
    """Give what begins between `now` and so many days later, in order. Raises NotACalendar."""
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(raw, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, LookupError):
        raise NotACalendarError from None
    if not any(calendar.name == "VCALENDAR" for calendar in calendars):
        raise NotACalendarError
    moved: dict[str, set[Any]] = {}
    for event in events:
        if "RECURRENCE-ID" in event:
            moved.setdefault(str(event.get("UID", "")), set()).add(_moment(event, "RECURRENCE-ID"))
    series = {str(event.get("UID", "")) for event in events if "RRULE" in event}
    window = _Window(zone, now, now + timedelta(days=days))
    found: list[Occasion] = []
    for event in events:
        try:
            found += _of_event(event, series, moved, window)
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, LookupError):
            # One that cannot be read is none; others are.
            continue
    return tuple(sorted(found, key=lambda one: (one.on, one.time, one.uid)))


def _of_event(
    event: Any, series: set[str], moved: dict[str, set[Any]], window: _Window
) -> Iterator[Occasion]:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return
    uid = str(event.get("UID", ""))
    begin = event.decoded("DTSTART")
    length = event.duration if "DTEND" in event or "DURATION" in event else timedelta()
    zone, now, end = window
    for start in _starts(event, begin, moved.get(uid, set()), now, end):
        if isinstance(start, datetime):
            local = start.astimezone(zone) if start.tzinfo is not None else start.replace(tzinfo=zone)
            if not now <= local <= end:
                continue
            on, at = local.date(), f"{local:%H:%M}"
        else:
            if not now.astimezone(zone).date() <= start <= end.date():
                continue
            on, at = start, ""
        yield Occasion(
            uid=uid,
            on=on,
            time=at,
            minutes=max(0, min(24 * 60, round(length.total_seconds() / 60))),
            title=clean_line(str(event.get("SUMMARY", ""))),
            people=_people(event),
            is_series=uid in series,
            is_busy=str(event.get("TRANSP", "")).upper() != "TRANSPARENT",
        )


def _starts(
    event: Any, begin: date | datetime, moved: set[Any], now: datetime, end: datetime
) -> Iterator[date | datetime]:
    """Give the dates of a series but those left out or moved; of a single event its own."""
    if "RECURRENCE-ID" in event or "RRULE" not in event:
        yield begin
        return
    gone = moved | {_key(one.dt) for part in _all(event, "EXDATE") for one in part.dts}
    zone = begin.tzinfo if isinstance(begin, datetime) else None
    # On the wall clock, so that a series stays at its hour when the clocks change.
    naive = begin.replace(tzinfo=None) if isinstance(begin, datetime) else datetime.combine(begin, time())
    if abs(naive - now.replace(tzinfo=None)) > _ODDEST:
        return
    dates = set(
        _by_rule(event, naive, now.replace(tzinfo=None) - timedelta(2), end.replace(tzinfo=None), zone)
    )
    for part in _all(event, "RDATE"):
        dates |= {_naive(one.dt, zone) for one in part.dts if not isinstance(one.dt, tuple)}
    for day in sorted(dates):
        start = day.replace(tzinfo=zone) if isinstance(begin, datetime) else day.date()
        if _key(start) not in gone:
            yield start


def _by_rule(event: Any, begin: datetime, first: datetime, last: datetime, zone: Any) -> Iterator[datetime]:
    from dateutil.rrule import rrulestr

    for given in _all(event, "RRULE"):
        rule = given.copy()
        frequency = str(rule["FREQ"][0]).upper()
        parts = {str(name).upper() for name in rule}
        if parts - {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"} - _PARTS[frequency]:
            return
        until = rule.pop("UNTIL", None)
        if until:
            last = min(last, _end(until[0], zone))
        interval = max(1, int((rule.get("INTERVAL") or [1])[0]))
        if frequency in ("DAILY", "WEEKLY") and "COUNT" not in rule and begin < first:
            # What is long past need not be counted through.
            step = timedelta(days=interval * (1 if frequency == "DAILY" else 7))
            begin += step * max(0, (first - begin) // step - 1)
        dates = rrulestr(rule.to_ical().decode(), dtstart=begin, ignoretz=True)
        for number, day in enumerate(dates):
            if day > last or number >= _MOST_DATES:
                return
            if day >= first:
                yield day
        return


def _end(until: date | datetime, zone: Any) -> datetime:
    if isinstance(until, datetime):
        return _naive(until, zone)
    return datetime.combine(until, time(23, 59))


def _naive(moment: date | datetime, zone: Any) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is not None and zone is not None:
        moment = moment.astimezone(zone)
    return moment.replace(tzinfo=None)


def _moment(event: Any, name: str) -> Any:
    try:
        return _key(event.decoded(name))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _key(moment: date | datetime) -> Any:
    """Give a moment as it can be compared, whatever zone it was written in."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return moment


def _all(event: Any, name: str) -> list[Any]:
    value = event.get(name)
    return [] if value is None else value if isinstance(value, list) else [value]


def _people(event: Any) -> frozenset[str]:
    found = set()
    for one in (*_all(event, "ATTENDEE"), *_all(event, "ORGANIZER")):
        kind = str(getattr(one, "params", {}).get("CUTYPE", "")).upper()
        address = str(one)
        if kind not in ("ROOM", "RESOURCE") and address.lower().startswith("mailto:"):
            found.add(address[7:].strip().lower())
    return frozenset(found)
