"""What is wrong in a deck or template file, where, and how to mend it."""

from pathlib import Path

from tui.domain.record import Record


class Fault(Record, frozen=True, kw_only=True):
    """`item` is the card's id, or its kind and place where it has none; `field` the key in it.

    `what` and `mend` are English with places for `values`. With `stops` the file cannot be used.
    """

    file: Path
    what: str
    mend: str
    item: str = ""
    field: str = ""
    values: tuple[tuple[str, str], ...] = ()
    stops: bool = True

    def __str__(self) -> str:
        values = dict(self.values)
        where = ": ".join(part for part in (str(self.file), self.item, self.field) if part)
        return f"{where}: {self.what.format(**values)}. {self.mend.format(**values)}."
