"""How like two lines are, by the words they share; and whether one of them says the opposite."""

import re

from tui.domain.text.clean_text import fold

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters up to which a word is mostly grammar, unless it is a number."""

_NEGATIONS = frozenset(
    "not no never without dont doesnt wont stop cannot inte aldrig ingen inget inga utan ej sluta ikke uden intet".split()  # noqa: SIM905, E501 - a list of words is read as one
)


def key_words(text: str) -> frozenset[str]:
    """Give the words of a line that tell what it is about, folded; numbers count, negations do not."""
    words = _WORD.findall(fold(text).replace("'", "").replace("’", ""))
    return frozenset(
        word for word in words if word not in _NEGATIONS and (len(word) > _SHORT or word.isdecimal())
    )


def likeness(one: str, other: str) -> float:
    """Give the share of their words that two lines have in common, from 0 to 1; words of one stem count as one."""
    mine, theirs = key_words(one), key_words(other)
    if not mine or not theirs:
        return 0.0
    shared = sum(any(is_akin(word, another) for another in theirs) for word in mine)
    return shared / (len(mine) + len(theirs) - shared) if shared <= len(theirs) else 1.0


def is_negated(text: str) -> bool:
    """Whether a line says that something is not so, in one of the three languages."""
    words = _WORD.findall(fold(text).replace("'", "").replace("’", ""))
    return any(word in _NEGATIONS for word in words)


def numbers(text: str) -> frozenset[str]:
    """Give the numbers in a line."""
    return frozenset(word for word in _WORD.findall(text) if word.isdecimal())


def is_akin(one: str, other: str) -> bool:
    """Whether two words have a beginning in common that is most of the longer one: `deploy` and `deploys`."""
    if one == other:
        return True
    if one.isdecimal() or other.isdecimal():
        return False
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(short) >= 4 and len(long) - len(short) <= 3
