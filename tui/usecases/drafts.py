"""Where what stands half written in a form is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

Fields = Mapping[str, str]
"""Texts by the id of their field."""


def names_of(form: str) -> tuple[str, ...]:
    """Give the names under which a form may be kept: its own, and those beside it while that waits unseen."""
    return form, f"{form} watched", f"{form} watched again"


class Drafts(Protocol):
    """What stands in each form, by the name of the form."""

    def get(self, form: str) -> Fields:
        """Give what stood in a form; nothing where it was done with."""
        ...

    def put(self, form: str, fields: Fields) -> None:
        """Keep what stands in a form; with no fields it is done with. Waits for no disk."""
        ...
