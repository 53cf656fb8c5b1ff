"""When a zone changes its clocks, as calendars are told it (VTIMEZONE, RFC 5545, 3.6.5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_HOUR = timedelta(hours=1)


class _Change(NamedTuple):
    """`at` is on the wall clock as it still was then, as calendars are to be told; the library tells it afterwards."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


def zone_rules(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """Give the zone from the beginning of the year of `first` to the end of that of `last`."""
    start, end = datetime(first.year, 1, 1, tzinfo=UTC), datetime(last.year + 1, 1, 1, tzinfo=UTC)
    rules = Timezone()
    rules.add("tzid", zone.key)
    begin = start.astimezone(zone)
    offset = begin.utcoffset() or timedelta()
    at_first = _Change(
        datetime.combine(date(1970, 1, 1), time()),
        offset,
        offset,
        begin.tzname() or zone.key,
        bool(begin.dst()),
    )
    rules.add_component(_component([at_first]))
    of_a_kind: defaultdict[tuple[timedelta, timedelta, str], list[_Change]] = defaultdict(list)
    for change in _changes(zone, start, end):
        of_a_kind[(change.before, change.after, change.name)].append(change)
    for changes in of_a_kind.values():
        rules.add_component(_component(changes))
    return rules


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[_Change]:
    day = start
    while day < end:
        following = day + timedelta(days=1)
        if _offset(day, zone) != _offset(following, zone):
            yield _change(zone, day, following)
        day = following


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> _Change:
    """Find the minute between two instants."""
    while high - low > timedelta(minutes=1):
        middle = low + timedelta(minutes=int((high - low) / timedelta(minutes=2)))
        low, high = (middle, high) if _offset(middle, zone) == _offset(low, zone) else (low, middle)
    before, local = _offset(low, zone), high.astimezone(zone)
    at = (high + before).replace(tzinfo=None)
    return _Change(at, before, _offset(high, zone), local.tzname() or zone.key, bool(local.dst()))


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def _component(changes: Sequence[_Change]) -> TimezoneStandard | TimezoneDaylight:
    """Tell changes of one kind: as a rule of each year where they follow one, else one by one."""
    first = changes[0]
    component = TimezoneDaylight() if first.is_summer else TimezoneStandard()
    component.add("dtstart", first.at)
    component.add("tzname", first.name)
    component.add("tzoffsetfrom", first.before)
    component.add("tzoffsetto", first.after)
    rule = _rule(changes)
    if rule is not None:
        component.add("rrule", rule)
    elif len(changes) > 1:
        component.add("rdate", [change.at for change in changes[1:]])
    return component


def _rule(changes: Sequence[_Change]) -> dict[str, Any] | None:
    """Give `the last Sunday in March` and its like, where each of the changes, one a year, is on it."""
    times = {(one.at.month, one.at.weekday(), one.at.time()) for one in changes}
    years = [one.at.year for one in changes]
    if len(changes) < 2 or len(times) > 1 or years != list(range(years[0], years[0] + len(years))):
        return None
    day = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[changes[0].at.weekday()]
    places = {(one.at.day - 1) // 7 + 1 for one in changes}
    if all((one.at + timedelta(days=7)).month != one.at.month for one in changes):
        place = -1
    elif len(places) == 1:
        place = places.pop()
    else:
        return None
    return {"freq": "yearly", "bymonth": changes[0].at.month, "byday": f"{place}{day}"}
