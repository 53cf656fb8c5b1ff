"""Saying what about a name may not be meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.domain.text.clean_text import shorten
from tui.domain.text.confusables import looking_like, strange_letters

if TYPE_CHECKING:
    from tui.language.translator import Translator


def name_warnings(name: str, others: Iterable[str], _: Translator) -> list[str]:
    """Give a line for each thing; a name may be so all the same."""
    warnings = []
    letters = strange_letters(name)
    if letters:
        warnings.append(
            _.n(
                "{letters} in this name is from another alphabet than the rest; if that is not "
                "intended, type it again.",
                "{letters} in this name are from another alphabet than the rest; if that is not "
                "intended, type them again.",
                len(letters),
                letters=" ".join(letters[:12]),
            )
        )
    other = looking_like(name, others)
    if other:
        warnings.append(
            _(
                "It looks just like {name}, who is in the team already. Tell the two apart in the name.",
                name=shorten(other, 40),
            )
        )
    return warnings
