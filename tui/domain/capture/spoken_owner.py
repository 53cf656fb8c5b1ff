"""Whom a line names in words: `Anna sends`, `vi bokar`, `for Bo: …`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.domain.capture.capture_owner import OWNERS, Known, Owner, named, names_of
from tui.domain.capture.sentence_words import (
    BELOW,
    DOING,
    LINKS,
    MODALS,
    PREPOSITIONS,
    PRESENT,
    folded,
    is_past,
)
from tui.domain.dates.grammar.vocabulary import MONTHS, WEEKDAYS, plain
from tui.domain.text.clean_text import fold

_FOR = frozenset(("for", "on", "to", "för", "på", "till", "til", "hos"))
_BOTH = (("both", "of", "us"), ("båda", "två"), ("begge", "to"), ("oss", "båda"), ("os", "begge"))
_SHORT = {
    "i'll": "i",
    "we'll": "we",
    "he'll": "he",
    "she'll": "she",
    "they'll": "they",
    "let's": "we",
    "you'll": "you",
}
_SUBJECTS = frozenset(
    "i we she he they you both jag vi hon han hen de du båda jeg hun begge".split()  # noqa: SIM905 - read as one
)
_OBJECTS = frozenset(
    "me us her him them you both mig oss henne honom dem dig hen båda os hende ham jer begge".split()  # noqa: SIM905
)
_WHO = {**OWNERS, "i": "manager", "honom": "employee", "ham": "employee", "jer": "both"}
_MODALS = sorted((tuple(modal.split()) for modal in MODALS), key=len, reverse=True)
_PLURALS = ("s", "erna", "arna", "orna", "erne", "ene", "na")
_AND = frozenset(("and", "och", "og", "&", "med", "with"))


class Subject(NamedTuple):
    """`length` words name the owner and lead to what is to be done; where they `stay`, the text keeps them."""

    owner: Owner
    length: int
    stays: bool


NOBODY = Subject(Owner(), 0, stays=False)


def subject_of(words: Sequence[str], employee: str, known: Known, *, may_be_new: bool) -> Subject:
    """Give whom the first of `words` name as the one who does the rest; nobody where they do not.

    A name that nobody is known by counts where it `may_be_new`, with a capital and a verb behind it.
    """
    if not words:
        return NOBODY
    lead = 1 if folded(words[0]) in _FOR else 0
    owner, count = _owner(
        words[lead:], employee, known, may_be_new=may_be_new and not lead, is_object=bool(lead)
    )
    if not count:
        return NOBODY
    count += lead
    rest = [folded(word) for word in words[count:]]
    if not rest:
        return NOBODY
    if lead and not _may_follow(words[count - 1], rest[0]):
        return NOBODY
    if rest[0] in _AND:
        return Subject(owner._replace(said=""), count, stays=True)
    led = next(
        (len(modal) for modal in _MODALS if tuple(rest[: len(modal)]) == modal and len(rest) > len(modal)), 0
    )
    said = " ".join([*words[lead:count], *words[count : count + led]])
    return Subject(
        owner._replace(said=" ".join(words[: count + led]) if lead else said), count + led, stays=False
    )


def is_known(word: str, employee: str, known: Known) -> bool:
    """Whether a word is the first name of somebody who is known."""
    return bool(folded(word)) and folded(word) in _first_names(employee, known)


def _first_names(employee: str, known: Known) -> frozenset[str]:
    return frozenset(fold(name).partition(" ")[0] for name in names_of(employee, known) if name.strip())


def _owner(
    words: Sequence[str], employee: str, known: Known, *, may_be_new: bool, is_object: bool
) -> tuple[Owner, int]:
    """Give whom the first of `words` name, and how many of them do."""
    if not words:
        return Owner(), 0
    if is_known(words[0], employee, known):
        owner, count = named([_bare(word) for word in words[:6]], employee, known)
        return _doubled(owner, count, words)
    if (count := _both(words)) > 0:
        return Owner("both", " ".join(words[:count])), count
    first = folded(words[0])
    first = _SHORT.get(first, first)
    stands = first in _OBJECTS if is_object else first in _SUBJECTS and _does(first, words)
    # Among several, `she` may be any of them.
    if stands and not (known.is_several and _WHO[first] == "employee"):
        return _doubled(Owner(_WHO[first], words[0]), 1, words)
    if may_be_new and not stands and _is_new_name(words):
        return Owner(_bare(words[0]), _bare(words[0])), 1
    return Owner(), 0


def _both(words: Sequence[str]) -> int:
    """Give how many of the first words say that it is both, in more than one."""
    told = tuple(folded(word) for word in words[:3])
    return next((len(phrase) for phrase in _BOTH if told[: len(phrase)] == phrase), 0)


def _doubled(owner: Owner, count: int, words: Sequence[str]) -> tuple[Owner, int]:
    """Take along a name that was taken down twice."""
    once = [folded(word) for word in words[:count]]
    while [folded(word) for word in words[count : count + len(once)]] == once:
        count += len(once)
    return owner, count


def _does(first: str, words: Sequence[str]) -> bool:
    """Whether a word stands for somebody here: `i` may be Swedish, `both` and `de` may go with a thing."""
    following = folded(words[1]) if len(words) > 1 else ""
    if first == "i" and _bare(words[0]) != "I" and "'" not in folded(words[0]):
        return following in DOING or following in PRESENT
    if first in ("i", "we", "she", "he", "they", "you"):
        return bool(following)
    if first in ("both", "båda", "begge", "de"):
        return following in DOING or following in PRESENT or not following.endswith((*_PLURALS, "nya", "nye"))
    return bool(following)


def _may_follow(last: str, following: str) -> bool:
    """Whether what stands behind `for Anna` is what she is to do, and not the rest of a sentence about it."""
    if last[-1:] in ":,":
        return True
    return following not in (PRESENT - _LEADS) | LINKS | (PREPOSITIONS - _LEADS) and not is_past(following)


_LEADS = frozenset(modal.split()[0] for modal in MODALS) - {"is", "are", "has", "have"}


def _is_new_name(words: Sequence[str]) -> bool:
    name, following = words[0], folded(words[1]) if len(words) > 1 else ""
    bare = _bare(name)
    if not (bare[:1].isupper() and bare[1:].islower() and bare.isalpha()) or bare != name:
        return False
    if plain(bare) in WEEKDAYS or plain(bare) in MONTHS or fold(bare) in DOING | BELOW | PREPOSITIONS | LINKS:
        return False
    if bare.endswith("s"):
        # Whose, and not who, in Swedish and Danish.
        return False
    is_verb = following.endswith(("s", "r")) and len(following) > 3 and not following.endswith(("ss", "us"))
    return is_verb or any(following == modal[0] for modal in _MODALS)


def _bare(word: str) -> str:
    return re.sub(r"[.,;:!?]+$", "", word)
