"""What each setting may be, and the mend where it is something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui.domain.capture.own_signs import Signs, are_signs
from tui.domain.people.person import LONGEST_FIRST_NAME
from tui.domain.people.rhythm.call_hours import parse_call_hours
from tui.domain.record import Record
from tui.domain.rights.retention import KINDS, LONGEST, Limits
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

LANGUAGES = ("", "en", "sv", "da")
HOMES = ("watched", "open")
NEXT_DATES = ("working", "any")
THEMES = ("night", "day", "stage", "auto", "own")
MOTIONS = ("full", "reduced")
CLOCKS = ("auto", "seconds", "minutes")
KEEP = "keep"
"""Stands in the file for what is kept for good."""


def _one_of(known: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: value in known


def _is_folder(value: object) -> bool:
    return (
        isinstance(value, str) and "\0" not in value and (not value or Path(value).expanduser().is_absolute())
    )


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_minutes(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 24 * 60


def _is_retention(value: object) -> bool:
    return isinstance(value, dict) and all(
        kind in KINDS and (months == KEEP or (type(months) is int and 0 <= months <= LONGEST))
        for kind, months in value.items()
    )


def _limits(given: dict[str, Any]) -> Limits:
    return Limits(**{kind: None if months == KEEP else months for kind, months in given.items()})


def _is_signs(value: object) -> bool:
    return isinstance(value, dict) and are_signs(value)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_FIRST_NAME and value == clean_line(value)


def _are_hours(value: object) -> bool:
    return isinstance(value, str) and parse_call_hours(value) is not None


def _is_never(_value: object) -> bool:
    return False


BUILT: dict[str, Callable[[dict[str, Any]], Record]] = {
    "retention": _limits,
    "signs": lambda given: Signs(**given),
}
"""What is made of a table."""


RULES = {
    "name": (
        _is_name,
        N_("Write what the people you meet call you, in quotes, 40 letters at most"),
    ),
    "language": (_one_of(LANGUAGES), N_('Write "en", "sv", "da", or "" for that of the system')),
    "theme": (_one_of(THEMES), N_('Write "night", "day", "stage", "auto" or "own"')),
    "motion": (_one_of(MOTIONS), N_('Write "full" or "reduced"')),
    "mouse": (_is_switch, N_("Write true or false")),
    "clock": (_one_of(CLOCKS), N_('Write "auto", "seconds" or "minutes"')),
    "hints": (_is_switch, N_("Write true or false")),
    "health_remarks": (_is_switch, N_("Write true or false")),
    "retention": (
        _is_retention,
        N_(
            'Write lines such as ratings = 12 or meetings = "keep" below [retention]; the kinds are ratings, '
            "private_notes, health, meetings, chats, log, settled, left"
        ),
    ),
    "lock_after": (_is_minutes, N_("Write minutes as a number from 0 to 1440")),
    "inbox": (_is_folder, N_('Write a whole path such as "~/Downloads/forms", or "" for none')),
    "home": (_one_of(HOMES), N_('Write "watched" or "open"')),
    "call_hours": (_are_hours, N_('Write days and times such as "Tue 14-16, Thu 9-10", or "" for none')),
    "next_dates": (_one_of(NEXT_DATES), N_('Write "working" or "any"')),
    "signs": (
        _is_signs,
        N_('Write lines such as owner = "&" below [signs], each with a sign of its own that is no word'),
    ),
    "keys": (_is_never, N_('Write lines such as "home.meet" = "m" below [keys]')),
}
