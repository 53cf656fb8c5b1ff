"""Past meetings, read once and kept at hand while the app runs."""

from tui.domain.archive import Held
from tui.domain.private import Private
from tui.storage.reader import Reader


class Shelf:
    """`history` is kept until `clear`; private files are read anew each time."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._histories: dict[str, tuple[Held, ...]] = {}

    def history(self, person: str) -> tuple[Held, ...]:
        """All closed meetings with a person, newest first."""
        if person not in self._histories:
            self._histories[person] = self._reader.history(person)
        return self._histories[person]

    def private(self, person: str) -> Private:
        return self._reader.private(person)

    def clear(self) -> None:
        """Forget what is at hand: a meeting was closed, or its closing undone."""
        self._histories.clear()
