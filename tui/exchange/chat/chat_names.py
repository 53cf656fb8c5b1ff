"""Telling the names in a chat: those of who takes part, and what looks like the name of somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.domain.text.clean_text import fold

LONGEST = 60
"""Characters of a name."""

ONESELF = ("you", "du", "dig", "me", "jag", "jeg")
"""What programs call whoever copies."""

_PARTICLE = r"(?:af|al|av|da|de|del|den|der|di|dos|du|la|le|van|von|zu|ten|ter)"
_LOOKS = re.compile(rf"[^\W\d_][\w.'’`-]*(?:,?\s(?:{_PARTICLE}\s)?[^\W\d_][\w.'’`-]*){{1,4}}")
_IS_PARTICLE = re.compile(_PARTICLE)
_ADDED = re.compile(
    r"\s*(?:\([^()]{1,30}\)|:[\w+-]+:|\bAPP\b|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+|\s)+$"
)
"""What programs put behind a name: guest, external, you, a status, an app."""


class ChatNames:
    """Made of the names of all who take part, whole."""

    def __init__(self, names: Iterable[str]) -> None:
        self._known = frozenset(form for name in names for form in forms_of(name))

    def is_known(self, text: str) -> bool:
        return len(text) <= LONGEST and fold(bare_name(text)) in self._known

    def may_be(self, text: str) -> bool:
        """Whether it is a name that is known, or looks like one: two words or more with capitals."""
        if self.is_known(text):
            return True
        name = bare_name(text) if len(text) <= LONGEST else ""
        if name and text.rstrip().endswith(" APP"):
            return True
        if not _LOOKS.fullmatch(name):
            return False
        first, *rest = name.replace(",", "").split()
        return first[:1].isupper() and all(
            word[:1].isupper() or _IS_PARTICLE.fullmatch(word) for word in rest
        )


def bare_name(text: str) -> str:
    """Give a name without what a program has put behind it."""
    return _ADDED.sub("", text.strip()).rstrip(",: ").strip()


def forms_of(name: str) -> frozenset[str]:
    """Give the ways in which a name is written, for comparing: whole, its first alone, the last one first."""
    words = name.split()
    forms = {name.strip(), *words[:1]}
    if len(words) > 1:
        forms |= {f"{words[-1]}, {' '.join(words[:-1])}", f"{' '.join(words[1:])}, {words[0]}"}
        forms.add(f"{words[0]} {words[-1]}")
    return frozenset(fold(form) for form in forms)
