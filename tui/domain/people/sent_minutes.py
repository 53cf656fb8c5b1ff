"""What of the minutes a person was last handed, so that a later change can be told as one."""

from datetime import date

from tui.domain.record import Record


class SentAction(Record, frozen=True, kw_only=True):
    """An action as it stood in the minutes; `owner` is as an action has it."""

    id: str
    text: str
    owner: str = "manager"
    due: date | None = None


class SentMinutes(Record, frozen=True, kw_only=True):
    """The minutes of the meeting with the id `id`, handed on the day `on`; `actions` are those agreed in them.

    Of a person those of their last meeting alone are kept.
    """

    id: str
    person: str
    on: date
    actions: tuple[SentAction, ...] = ()
