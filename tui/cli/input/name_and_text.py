"""NAME TEXT in one row of words: what of it goes on with the name, and what is the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from tui.cli.cli_errors import RefusedError
from tui.cli.input.argument_text import as_typed
from tui.cli.input.find_person import one
from tui.domain.people.person import Person
from tui.domain.people.team import Team, find
from tui.domain.text.clean_text import clean_line, fold, shorten
from tui.language import Translator

_LEAST_PREFIX = 3
"""Letters from which on the beginning of a surname is no accident."""


def name_and_text(team: Team, name: str, words: Sequence[str], _: Translator) -> tuple[Person, str]:
    """Give whom `name` names, and the text: the words behind it but those that go on with the name.

    In `Elias Bergström 'ring the bank'` the surname is part of the name. Raises RefusedError where `name`
    fits nobody or several, or where a word is the beginning of the surname and might be text.
    """
    name, said = as_typed(name), [as_typed(word) for word in words]
    people = find(team, clean_line(name))
    while said:
        longer = f"{name} {said[0]}"
        fitting = _named_in_full(team.people, longer) or (_begun(people, longer) if len(people) > 1 else ())
        if not fitting:
            break
        name, people = longer, fitting
        del said[0]
    if said and len(fold(said[0])) >= _LEAST_PREFIX and _begun(people, f"{name} {said[0]}"):
        raise RefusedError(
            _(
                "{word} may belong to the name or to the text. Put each of the two in quotes.",
                word=shorten(clean_line(said[0]), 60),
            )
        )
    among = msgspec.structs.replace(team, people=people) if people else team
    # Its words may be beginnings, which together fit nothing: whom they fit is known by now.
    person = people[0] if len(people) == 1 else one(among, name, _)
    return person, " ".join(said).strip()


def _named_in_full(people: Iterable[Person], name: str) -> tuple[Person, ...]:
    """Whoever has these words in a row in the name, the last one whole, those before it begun."""
    return tuple(p for p in people if _has(p, name) and _words(name)[-1] in _words(p.name))


def _begun(people: Iterable[Person], name: str) -> tuple[Person, ...]:
    return tuple(p for p in people if _has(p, name))


def _has(person: Person, name: str) -> bool:
    """Whether the words of `name` begin words in a row of the person's name."""
    wanted, parts = _words(name), _words(person.name)
    return bool(wanted) and any(
        all(part.startswith(word) for part, word in zip(parts[at:], wanted, strict=False))
        for at in range(len(parts) - len(wanted) + 1)
    )


def _words(name: str) -> list[str]:
    return fold(clean_line(name)).split()
