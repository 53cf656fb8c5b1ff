"""Finding words in all there is about people, the newest first."""

from collections.abc import Iterable, Sequence
from datetime import date

from tui.domain.record import Record
from tui.domain.rights.dossier import Dossier, Place, Said, texts
from tui.domain.text.clean_text import clean_line, fits, is_blank

AROUND = 60
"""Characters before and behind what was found that are told with it."""


class Found(Record, frozen=True, kw_only=True):
    """A text about `person` (an id) in which all the words stand; `id` is what it stands in."""

    person: str
    place: Place
    text: str
    id: str = ""
    on: date | None = None
    private: bool = False


def search(dossiers: Iterable[Dossier], words: Sequence[str], *, private: bool) -> tuple[Found, ...]:
    """Give every text in which all `words` stand, whatever their case and accents; private ones too if `private`.

    Minutes repeat what stands in their meeting: they are given where nothing else of that day was found.
    """
    wanted = [word for word in words if not is_blank(word)]
    if not wanted:
        return ()
    found: dict[tuple[str, str, str], Found] = {}
    for dossier in dossiers:
        fitting = [
            said
            for said in texts(dossier)
            if (private or not said.private) and all(fits(word, said.text) for word in wanted)
        ]
        days = {said.on for said in fitting if said.place != "minutes"}
        for said in fitting:
            if said.place != "minutes" or said.on not in days:
                one = _found(said, dossier.person.id, wanted)
                found.setdefault((one.person, one.id, one.text), one)
    return tuple(
        sorted(found.values(), key=lambda one: (one.on or date.max, one.person, one.id), reverse=True)
    )


def excerpt(text: str, words: Sequence[str]) -> str:
    """Give the part of a text around the first of the words, as much as one line has room for."""
    if len(text) <= 2 * AROUND:
        return text
    lowered = text.casefold()
    places = [at for word in words if (at := lowered.find(word.casefold())) >= 0]
    middle = min(places, default=0)
    start, end = max(0, middle - AROUND), min(len(text), middle + AROUND)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")


def _found(said: Said, person: str, words: Sequence[str]) -> Found:
    text = clean_line(said.text)
    if said.place == "minutes":
        lines = [line for line in said.text.splitlines() if any(fits(word, line) for word in words)]
        text = " … ".join(clean_line(line).lstrip("-# ") for line in lines)
    return Found(person=person, place=said.place, text=text, id=said.id, on=said.on, private=said.private)
