"""Asking for the date of the next meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from tui.domain.dates.parse_date import parse_day
from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.person import Appointment
from tui.language.day_text import day_to_type, why_no_day
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.fields.ask_line import AskLine


def ask_next(
    planned: Appointment, context: Context, keep: Callable[[MeetingChange], None]
) -> tuple[AskLine, Callable[[str | None], None]]:
    """Give the dialog, begun with what is `planned`, and what to do with its answer."""
    return ask_date(planned, context, lambda to: keep(lambda m: msgspec.structs.replace(m, next=to)))


def ask_date(
    planned: Appointment, context: Context, keep: Callable[[Appointment], None]
) -> tuple[AskLine, Callable[[str | None], None]]:
    """Give the dialog for the date of any meeting, likewise."""
    _, today, typed = context.manager_translator, context.today(), context.typed_language

    def meaning(text: str) -> str:
        appointment = parse_appointment(text, today, typed)
        return "" if appointment is None else f"→ {_.day(appointment.on, today)} {appointment.time}"

    def answered(text: str | None) -> None:
        appointment = parse_appointment(text, today, typed) if text is not None else None
        if appointment is not None:
            keep(appointment)

    value = f"{day_to_type(planned.on, today, _)} {planned.time}".strip()
    if parse_appointment(value, today, typed) != planned:
        value = f"{planned.on.isoformat()} {planned.time}".strip()

    def trouble(text: str) -> str:
        day = parse_day(text, today, typed)
        if day is not None:
            return _("{day} has passed", day=_.full_day(day))
        return why_no_day(text, today, _)

    ask = AskLine(
        context, _("When do you meet next?"), value=value, meaning=meaning, trouble=trouble, form="next"
    )
    return ask, answered


def parse_appointment(text: str, today: date, language: str) -> Appointment | None:
    """Read a day as people say it and perhaps a time behind it; None for another text or a past day.

    A bare number behind a day is a time only where it is no part of the day: "3 12" is a day in December.
    """
    words = text.split()
    whole = parse_day(text, today, language)
    for cut in range(1, len(words)):
        day, rest = parse_day(" ".join(words[:cut]), today, language), " ".join(words[cut:])
        time = parse_time(rest)
        if day is None or time is None or day < today:
            continue
        if whole is None or (day == whole and not rest.isdecimal()):
            return Appointment(on=day, time=time)
    return None if whole is None or whole < today else Appointment(on=whole)
