"""Where the app begins; known to the shell too, which waits for nothing heavier before it has to."""

from __future__ import annotations

from tui.domain.people.person import Way
from tui.domain.record import Record


class Start(Record, frozen=True, kw_only=True):
    """In the meeting with a person, made from a template, or at home; `group`: it is that group's."""

    person: str = ""
    group: str = ""
    template: str = ""
    way: Way | None = None


HOME = Start()
