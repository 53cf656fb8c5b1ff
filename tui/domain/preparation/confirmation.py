"""Whether somebody says that what was agreed is right."""

import re
import unicodedata

_YES = frozenset(
    (
        *("yes", "yep", "yeah", "right", "correct", "agreed", "ok", "okay"),
        *("ja", "japp", "jepp", "jo", "stämmer", "rätt", "korrekt"),
        *("jep", "rigtigt", "passer", "enig"),
    )
)
_BUT = frozenset(
    (
        *("but", "not", "except", "only", "however", "no"),
        *("nej", "men", "inte", "utom", "bara", "nästan"),
        *("ikke", "undtagen", "kun", "næsten"),
    )
)
_MOST = 6
"""Words of a yes; whoever says more has something to say."""


def is_yes(text: str) -> bool:
    """Whether a text says yes to all of it, in any of the three languages, and nothing else."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())
    return bool(words) and len(words) <= _MOST and words[0] in _YES and _BUT.isdisjoint(words)
