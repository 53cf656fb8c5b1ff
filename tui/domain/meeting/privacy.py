"""What the manager alone knows of a person, across meetings."""

from datetime import date

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


class Private(Record, frozen=True, kw_only=True):
    """A person's private file: notes of past meetings, standing focus points, reasons of spells.

    `health` is there only where the manager has switched it on and needs it.
    `never` are the ids of questions not to be suggested for this person again.
    """

    notes: tuple[Note, ...] = ()
    focus: tuple[str, ...] = ()
    spells: tuple[SpellReason, ...] = ()
    health: HealthRemark | None = None
    never: tuple[str, ...] = ()

    def reason(self, start: date | None) -> str:
        return next((spell.reason for spell in self.spells if spell.start == start), "")
