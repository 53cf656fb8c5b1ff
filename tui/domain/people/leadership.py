"""What the manager wants of their own leadership; for the manager alone."""

from collections.abc import Iterator

from tui.domain.record import Record

STYLES = ("purpose", "task", "relations", "professional", "distance")
"""The leadership styles that cards can serve."""
MOST_STYLES = 2
"""Styles that one strengthens at a time."""


class Leadership(Record, frozen=True, kw_only=True):
    """`styles` are to grow; `stands_for` says which leadership, `gives` what talks are to give, `shows` how it shows.

    `strengthen`, `change` and `begin` are the manager's own small plan, a line each.
    """

    styles: tuple[str, ...] = ()
    stands_for: str = ""
    gives: str = ""
    shows: str = ""
    strengthen: str = ""
    change: str = ""
    begin: str = ""

    @property
    def texts(self) -> Iterator[str]:
        """Every line that was written."""
        lines = (self.stands_for, self.gives, self.shows, self.strengthen, self.change, self.begin)
        return (line for line in lines if line)
