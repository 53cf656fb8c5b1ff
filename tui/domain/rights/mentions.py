"""Where somebody is named in what is kept about others."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tui.domain.people.person import Person
from tui.domain.record import Record
from tui.domain.rights.dossier import Dossier, Place, Said, texts
from tui.domain.text.clean_text import fold

_WORD = re.compile(r"[^\W_]+")
_SENTENCES = re.compile(r"\n+|(?<=[.!?…])\s+")
_MARKS = re.compile(r"^(?:- |#+ )|\*\*|\\(?=\W)", re.MULTILINE)
"""What makes minutes Markdown."""
_PARTICLE = re.compile("af|al|av|bin|da|de|del|den|der|di|dos|du|el|la|le|mac|mc|och|og|san|the|van|von|zu")


class Mention(Record, frozen=True, kw_only=True):
    """One sentence about another `person` in which the name stands; `id` is what it stands in.

    `person` is an id, empty where it is about nobody.

    Of an action that the one named owns it is the whole text, with `@` and the name behind it.
    """

    person: str
    place: Place
    text: str
    id: str = ""
    on: date | None = None
    private: bool = False


def mentions(person: Person, others: Iterable[Dossier], nobodys: Iterable[Said] = ()) -> tuple[Mention, ...]:
    """Give every sentence about others in which a part of the person's name, or their address, stands as a word.

    Texts that are `nobodys` come last.
    Case and accents do not count, nor does an `s` at the end. Each sentence of one meeting or thing is given once.
    """
    names = name_words(person.name)
    address = fold(person.email)
    found: dict[tuple[str, str, str], Mention] = {}
    kept = [(one.person.id, texts(one)) for one in others if one.person.id != person.id]
    for whose, written in (*kept, ("", nobodys)):
        for said in written:
            text = _MARKS.sub("", said.text) if said.place == "minutes" else said.text
            if stands_in(said.owner, names):
                # A name alone tells nobody what it is about.
                sentences: Iterable[str] = (f"{text} @{said.owner}",)
            else:
                sentences = _sentences(text)
            for sentence in sentences:
                if stands_in(sentence, names) or (address and address in fold(sentence)):
                    mention = Mention(
                        person=whose,
                        place=said.place,
                        text=sentence,
                        id=said.id,
                        on=said.on,
                        private=said.private,
                    )
                    found.setdefault((whose, said.id, sentence), mention)
    return tuple(found.values())


def name_words(name: str) -> frozenset[str]:
    """Give the words of a name to look for: its first, and the others but those like `von` and initials."""
    words = [fold(word) for word in _WORD.findall(name)]
    rest = (word for word in words[1:] if len(word) > 1 and not _PARTICLE.fullmatch(word))
    return frozenset((*words[:1], *rest))


def stands_in(sentence: str, names: frozenset[str]) -> bool:
    """Whether one of these words of a name stands in a sentence as a word, with or without an `s` at its end."""
    words = (fold(word) for word in _WORD.findall(sentence))
    return any(word in names or (word.endswith("s") and word[:-1] in names) for word in words)


def _sentences(text: str) -> Iterator[str]:
    return (part.strip() for part in _SENTENCES.split(text) if part.strip())
