"""Whether a line that begins with `action`, `later` or `decision` is an ordinary sentence all the same."""

from collections.abc import Callable, Sequence

from tui.domain.capture.sentence_words import (
    BELOW,
    COMPOUNDS,
    DETERMINERS,
    DOING,
    DONE,
    HELPERS,
    LINKS,
    PASSIVES,
    PREPOSITIONS,
    PRESENT,
    SUBJECTS,
    THIRD_KEEPS_S,
    is_past,
)

IsName = Callable[[str], bool]
"""Whether a word, as it was written, is the name of somebody one may mean."""


def goes_on_as_sentence(kind: str, words: Sequence[str], is_name: IsName) -> bool:
    """Whether `words`, folded, go on with the word for a `kind` as a sentence does: `action` · `is needed from HR`."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if kind == "?" and first in _WHETHER and (second in SUBJECTS or is_name(second)):
        return False
    if kind == "=" and first in _THAT:
        return is_told_at_all(words[1:])
    if first not in DOING and (is_told_of_it(first) or first in PREPOSITIONS or first in LINKS):
        return True
    if first in COMPOUNDS[kind] and second not in DETERMINERS:
        return True
    return _TELLS[kind](words, is_name)


def is_part_of_subject(words: Sequence[str]) -> bool:
    """Whether what somebody does, `words`, only tells which action is meant: `action Anna` · `took was good`."""
    verb, *rest = words
    if is_past(verb) or verb in _NEVER:
        return True
    told = _up_to_part(rest)
    return any(word in _WAS for word in told) if verb in HELPERS else is_told_at_all(rest)


def _goes_on_as_action(words: Sequence[str], is_name: IsName) -> bool:
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in DOING:
        return second in PRESENT or is_past(second)
    return first == "that" or _is_third_person(first, is_name) or is_told_at_all(words)


def _goes_on_as_decision(words: Sequence[str], is_name: IsName) -> bool:
    del is_name
    return any(is_past(word) for word in _up_to_part(words))


def is_told_of_it(word: str) -> bool:
    """Whether a word behind a noun can only be its verb, or stands for one."""
    return word in PRESENT or is_past(word) or word in DONE or word.endswith(PASSIVES)


def is_told_at_all(words: Sequence[str]) -> bool:
    """Whether a verb stands among the words of a sentence before a part with a verb of its own begins."""
    return any(word in PRESENT or is_past(word) or word.endswith(PASSIVES) for word in _up_to_part(words))


def _up_to_part(words: Sequence[str]) -> Sequence[str]:
    """Give the words before a part of a sentence that has a verb of its own."""
    return words[: next((at for at, word in enumerate(words) if word in BELOW), len(words))]


def _is_told_later(words: Sequence[str], is_name: IsName) -> bool:
    """Whether it is told what was or will be later, and not named what is to come up then."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _TIMES or second in _TIMES:
        return True
    if first in SUBJECTS and first not in DETERMINERS:
        return True
    if second in SUBJECTS and first not in (*BELOW, *DOING):
        # A verb comes before its subject where a Swedish or Danish sentence begins with a time.
        return True
    if is_name(first) and _is_third_person(second, is_name):
        return True
    if first in BELOW or first in DOING:
        return False
    return is_told_at_all(words) or (is_name(second) and first.endswith("r"))


_NEVER = frozenset(("never", "seldom", "rarely", "aldrig", "sällan", "sjældent", "inte", "ikke"))
_WAS = frozenset(("was", "were", "var", "blev"))
_THAT = frozenset(("to", "that", "att", "at"))
"""What leads to what was decided."""
_WHETHER = frozenset(("om", "if", "whether"))
_TIMES = frozenset(
    (
        *("this", "today", "tonight", "same", "when"),
        *("idag", "ikväll", "samma", "när", "då", "dagen", "veckan", "månaden", "våren", "hösten"),
        *("når", "da", "samme", "dag", "uge", "måned"),
    )
)


def _is_third_person(word: str, is_name: IsName) -> bool:
    """Whether a word may be what he, she or it does, in English."""
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in THIRD_KEEPS_S
        and not is_name(word)
    )


_TELLS: dict[str, Callable[[Sequence[str], IsName], bool]] = {
    "!": _goes_on_as_action,
    "=": _goes_on_as_decision,
    "?": _is_told_later,
}
