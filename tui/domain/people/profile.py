"""What the people one meets may know of the manager."""

from tui.domain.people.rhythm.call_hours import CallHours
from tui.domain.record import Record
from tui.domain.text.clean_text import with_capital


class Profile(Record, frozen=True, kw_only=True):
    """`name` is what they call the manager, empty where that is not known; `hours` are when anyone may call."""

    name: str = ""
    hours: tuple[CallHours, ...] = ()


def written_name(name: str) -> str:
    """Give a name with a capital at its front where it was typed in small letters alone."""
    return with_capital(name) if name.islower() else name
