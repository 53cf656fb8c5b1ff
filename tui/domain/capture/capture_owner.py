"""Whom a captured line names: `@them`, `@anna`, `@Anna Ek`, `&annaek`, `(@both)`."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from tui.domain.people.person import Person
from tui.domain.record import Record
from tui.domain.text.clean_text import fold

GAP = "\x00"
"""Stands where an owner was taken out of a line; in a cleaned text it cannot be."""

# A `&` stands for `@`: no keyboard has it behind AltGr. `&nbsp;` is text of a page.
# A mark counts at the start of a word alone, so that `anna@example.com` stays what it is.
# A Mac may send `Å` as a letter and a ring, so a mark on a letter is part of the name.
OWNER = re.compile(
    rf"(?<![^\s(\[{GAP}])(?:@|&(?!\w+;))([^\W\d_](?:[\w\u0300-\u036f-]|['’](?!s\b))*)(?=[,.;:!?)\]]*(?:\s|$|>|{GAP}))"
)
_PUNCTUATION = ",.;:!?"
_CLOSING = {"(": ")", "[": "]"}
_LONGEST_NAME = 6
"""Words that a name may have."""

OWNERS: dict[str, str] = {
    word: owner
    for owner, row in {
        "manager": "manager me myself mig jag jeg",
        "employee": "employee them they you she her he him dem de du dig hen hon hun han henne hende",
        "both": "both us we båda bada bägge begge vi oss os",
    }.items()
    for word in row.split()
}


class Known(Record, frozen=True, kw_only=True):
    """Who can be named beside the one whose line it is: `people`, and where several meet nobody else."""

    people: tuple[Person, ...] = ()
    is_several: bool = False


class Owner(NamedTuple):
    """`name` as an action has it, empty where none is named; `unsure_of` whoever may be meant where it is unclear.

    `said` is how the line named them.
    """

    name: str = ""
    said: str = ""
    unsure_of: tuple[str, ...] = ()


def take_owner(line: str, employee: str, known: Known) -> tuple[Owner, str]:
    """Give whom the last mark of `line` names, and the line with a `GAP` in the place of what named them."""
    marks = list(OWNER.finditer(line))
    if not marks:
        return Owner(), line
    mark = marks[-1]
    start, end = mark.span()
    # What follows may go on with the name.
    following = line[end:].split(" ", _LONGEST_NAME)[1:_LONGEST_NAME] if line[end : end + 1] == " " else []
    words = [mark[1], *following]
    owner, count = named(words, employee, known)
    for word in words[1:count]:
        end = line.index(word, end) + len(_bare(word))
    while end < len(line) and line[end] in _PUNCTUATION:
        end += 1
    if start and _CLOSING.get(line[start - 1]) == line[end : end + 1] != "":
        start, end = start - 1, end + 1
    return owner, f"{line[:start]}{GAP}{line[end:]}"


def named(words: Sequence[str], employee: str, known: Known) -> tuple[Owner, int]:
    """Give the owner that the first of `words` names, and how many of them are the name."""
    for count in range(len(words), 1, -1):
        full = " ".join([*words[: count - 1], _bare(words[count - 1])])
        for name in names_of(employee, known):
            if fold(name) == fold(full):
                return Owner(_as_owner(name, employee), full), count
    said = unicodedata.normalize("NFC", words[0]).replace("’", "'")
    folded = fold(said)
    if known.is_several:
        return _one_of_several(said, folded, employee, known), 1
    if folded == fold(employee).partition(" ")[0]:
        return Owner("employee", said), 1
    if folded in OWNERS:
        return Owner(OWNERS[folded], said), 1
    if name := _by_short_form(folded, employee, known):
        return Owner(name, said), 1
    begins = fold(employee).partition(" ")[0].startswith(folded)
    return Owner("employee" if begins else said, said), 1


def _one_of_several(said: str, folded: str, employee: str, known: Known) -> Owner:
    """Give who of a meeting of several is named; whoever fits none or more than one is to be asked about."""
    if name := _by_short_form(folded, employee, known):
        return Owner(name, said)
    names = tuple(person.name for person in known.people)
    fitting = tuple(name for name in names if fold(name).partition(" ")[0] == folded)
    if not fitting and OWNERS.get(folded, "employee") != "employee":
        return Owner(OWNERS[folded], said)
    if not fitting and folded not in OWNERS:
        fitting = tuple(name for name in names if any(part.startswith(folded) for part in fold(name).split()))
    if len(fitting) == 1:
        return Owner(_as_owner(fitting[0], employee), said)
    return Owner(said, said, fitting or names or (employee,))


def _by_short_form(folded: str, employee: str, known: Known) -> str:
    """Give whom an id, or a name written in one, names."""
    by_id = next((person.name for person in known.people if person.id == folded), "")
    if by_id:
        return _as_owner(by_id, employee)
    in_one = _in_one(folded)
    for name in names_of(employee, known):
        if " " in name.strip() and _in_one(fold(name)) == in_one:
            return _as_owner(name, employee)
    return ""


def names_of(employee: str, known: Known) -> tuple[str, ...]:
    return employee, *(person.name for person in known.people)


def _as_owner(name: str, employee: str) -> str:
    return "employee" if fold(name) == fold(employee) else name


def _in_one(folded: str) -> str:
    return "".join(char for char in folded if char.isalnum())


def _bare(word: str) -> str:
    return word.rstrip(f"{_PUNCTUATION})]{GAP}")
