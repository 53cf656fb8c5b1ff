"""The log: dated lines about a person, written between meetings."""

from datetime import date

from tui.domain.record import Record


class LogEntry(Record, frozen=True, kw_only=True):
    """One line, about the day `on`."""

    id: str
    person: str
    on: date
    text: str
    private: bool = False
