"""The faults found in one deck file, however many there are."""

from pathlib import Path

from tui.domain.text.clean_text import clean
from tui.language.declare import N_
from tui.storage.decks.deck_fault import Fault

MOST_FAULTS = 500
"""Faults of one file that are told; of the others only how many there are."""


class Faults:
    """Collects the faults of `path` in the order they are found."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._told: list[Fault] = []
        self._more = 0
        self._more_stop = False

    def add(self, item: str, field: str, what: str, mend: str, *, stops: bool = True, **values: str) -> None:
        """Tell of a fault in `field` of `item`, both empty where it is about the file."""
        if len(self._told) >= MOST_FAULTS:
            self._more += 1
            self._more_stop |= stops
            return
        self._told.append(
            Fault(
                file=self._path,
                item=item,
                field=field,
                what=what,
                mend=mend,
                values=tuple(values.items()),
                stops=stops,
            )
        )

    def unknown_key(self, item: str, key: str, known: tuple[str, ...]) -> None:
        near = self._nearest(key, known)
        mend = N_("Did you mean {near}?") if near else N_("Remove it")
        self.add(item, shown(key), N_("is not a key here"), mend, stops=False, near=near)

    def unknown_choice(
        self, item: str, key: str, value: str, choices: tuple[str, ...], *, stops: bool = True
    ) -> None:
        near = self._nearest(value, choices)
        mend = N_("Choose one of: {choices}") if choices else N_("Remove it")
        values = {"value": shown(value), "near": near, "choices": ", ".join(choices)}
        what = N_("{value} is not known here")
        self.add(item, key, what, N_("Did you mean {near}?") if near else mend, stops=stops, **values)

    def found(self) -> list[Fault]:
        if not self._more:
            return self._told
        what, mend = N_("has {more} more faults"), N_("Fix these first")
        values = (("more", str(self._more)),)
        rest = Fault(file=self._path, what=what, mend=mend, values=values, stops=self._more_stop)
        return [*self._told, rest]

    def _nearest(self, word: str, known: tuple[str, ...]) -> str:
        # Comparing is by far the slowest here, and of the hundreds after the last one nobody is told.
        if len(self._told) >= MOST_FAULTS:
            return ""
        from difflib import get_close_matches

        return next(iter(get_close_matches(word[:60], known, 1, 0.6)), "")


def shown(value: object) -> str:
    """What a file holds may be anything: it is shown short and visible."""
    text = clean(str(value)) if not isinstance(value, int) or abs(value) < 10**9 else "…"
    return text if len(text) <= 40 else text[:39] + "…"
