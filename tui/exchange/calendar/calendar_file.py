"""Writing iCalendar: one file of many events, or a folder with one item a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from icalendar import Alarm, Calendar
from icalendar import Event as Component

from tui.domain.people.rhythm.calendar_event import CalendarEvent, Event
from tui.exchange.calendar.zone_rules import zone_rules

PRODUCT = "-//Fireside//one-to-ones//EN"
_YEARS = 6
"""How far ahead the changes of the clocks are told."""


class Shown(NamedTuple):
    """An event as calendars were given it, and what is in it; None where it is cancelled."""

    row: CalendarEvent
    event: Event | None


def calendar_text(
    shown: Iterable[Shown], zone: ZoneInfo, *, at: str, gone: str, is_item: bool = False
) -> str:
    """Write a calendar; `gone` is the title of what is cancelled, `at` when a day's alarm rings.

    An item of a folder has no METHOD, as it is no message to anybody.
    """
    shown = tuple(shown)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    if not is_item:
        calendar.add("method", "PUBLISH")
    timed = [one.row.on for one in shown if one.row.time]
    if timed and not _is_universal(zone):
        first = min(timed)
        last = max(*timed, first.replace(day=1, year=first.year + _YEARS))
        calendar.add_component(zone_rules(zone, first, last))
    for one in shown:
        calendar.add_component(_component(one, zone, at, gone))
    written: bytes = calendar.to_ical()
    return written.decode()


def items(shown: Iterable[Shown], zone: ZoneInfo, *, at: str) -> Mapping[str, str]:
    """Give the files of a folder by their names; what is cancelled is not in it."""
    return {
        f"fireside-{one.row.id}.ics": calendar_text((one,), zone, at=at, gone="", is_item=True)
        for one in shown
        if one.event is not None
    }


def _component(one: Shown, zone: ZoneInfo, at: str, gone: str) -> Component:
    row, event = one
    component = Component()
    component.add("uid", f"{row.id}@fireside")
    component.add("sequence", row.sequence)
    changed = row.changed.astimezone(UTC).replace(microsecond=0)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    start = _at(row, row.time, zone) if row.time else None
    component.add("dtstart", start or row.on)
    if start is not None:
        component.add("duration", timedelta(minutes=15 if event is None else event.minutes))
    if event is None:
        component.add("summary", gone)
        component.add("status", "CANCELLED")
        component.add("transp", "TRANSPARENT")
        return component
    component.add("summary", event.title)
    if event.about:
        component.add("description", event.about)
    component.add("status", "CONFIRMED" if event.is_sure else "TENTATIVE")
    component.add("transp", "OPAQUE" if event.is_meeting and start is not None else "TRANSPARENT")
    component.add_component(_alarm(event, start, _at(row, at, zone)))
    if event.prepare_before:
        component.add_component(_prepare(event, row, at, zone))
    return component


def _prepare(event: Event, row: CalendarEvent, at: str, zone: ZoneInfo) -> Alarm:
    """Give the alarm that reminds of preparing, at the time of day at which others ring, some days before."""
    day = msgspec.structs.replace(row, on=row.on - timedelta(days=event.prepare_before))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.prepare)
    alarm.add("trigger", _at(day, at, zone).astimezone(UTC), parameters={"value": "DATE-TIME"})
    return alarm


def _alarm(event: Event, start: datetime | None, on_the_day: datetime) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    if start is None:
        # So many hours after midnight would ring at another time of day in the nights in which the clocks change.
        alarm.add("trigger", on_the_day.astimezone(UTC), parameters={"value": "DATE-TIME"})
    else:
        alarm.add("trigger", -timedelta(minutes=event.alarm_before))
    return alarm


def _at(row: CalendarEvent, time: str, zone: ZoneInfo) -> datetime:
    """Give a time of that day; one that is left out when the clocks go forward is as much later as they go."""
    hour, minute = (int(part) for part in time.split(":"))
    local = datetime(row.on.year, row.on.month, row.on.day, hour, minute, tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone)


def _is_universal(zone: ZoneInfo) -> bool:
    return zone.key in ("UTC", "Etc/UTC", "Zulu", "Etc/Zulu", "GMT", "Etc/GMT", "Etc/UCT", "UCT")
