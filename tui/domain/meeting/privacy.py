"""What the manager alone knows of a person, across meetings."""

from datetime import date
from typing import Literal

import msgspec

from tui.domain.meeting.meeting import Note
from tui.domain.record import Record


class SpellReason(Record, frozen=True, kw_only=True):
    """Why a spell of closer contact that began on `start` was agreed."""

    start: date
    reason: str


class HealthRemark(Record, frozen=True, kw_only=True):
    """What was agreed because of somebody's health, written on the day `on`."""

    text: str
    on: date


Tone = Literal["", "hard", "soft", "right"]
Talked = Literal["", "manager", "both", "employee"]


class Reflection(Record, frozen=True, kw_only=True):
    """What the manager wrote for themselves after the meeting with the id `meeting`, held `on` that day.

    `tone` says whether they were too hard or too soft, `talked` who spoke most, each empty where it was not said.
    All empty: it was passed over, or `waits` to be asked.
    """

    meeting: str
    on: date
    tone: Tone = ""
    talked: Talked = ""
    owed: str = ""
    showed: str = ""
    waits: bool = False


FACTS = ("began", "recharges")
"""Facts that are asked for: since when they have been here, and what recharges them. Health and family are not."""


class Private(Record, frozen=True, kw_only=True):
    """A person's private file: notes of past meetings, standing focus points, reasons of spells.

    `health` is there only where the manager has switched it on and needs it.
    `never` are the ids of questions not to be suggested for this person again.
    `reflections` are what the manager thought of themselves after meetings, the newest last.
    `facts` help to meet them, by their ids.
    """

    notes: tuple[Note, ...] = ()
    focus: tuple[str, ...] = ()
    spells: tuple[SpellReason, ...] = ()
    health: HealthRemark | None = None
    never: tuple[str, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    facts: dict[str, str] = {}

    def reason(self, start: date | None) -> str:
        return next((spell.reason for spell in self.spells if spell.start == start), "")


def with_reflection(private: Private, reflection: Reflection) -> Private:
    """Give the private file with what was thought after a meeting, in the place of what stood there of it."""
    others = tuple(one for one in private.reflections if one.meeting != reflection.meeting)
    return msgspec.structs.replace(private, reflections=(*others, reflection))


def waits_for(private: Private, meeting: str) -> bool:
    """Whether what the manager thought of themselves after that meeting is still to be asked."""
    return any(one.meeting == meeting and one.waits for one in private.reflections)


def reflected(private: Private) -> tuple[Reflection, ...]:
    """Give what the manager was asked, written or passed over."""
    return tuple(one for one in private.reflections if not one.waits)
