"""What was left half written and stands in its fields again: offered, with one key to begin anew."""

from __future__ import annotations

from collections.abc import Mapping

from tui.language import Translator
from tui.widgets.keys.key_line import HAND

Texts = Mapping[str, str]
"""What stands in fields, by their names."""


class LeftText:
    """Two texts for the same fields: the one left before, and what was begun anew instead of it."""

    def __init__(self, left: Texts, fresh: Texts) -> None:
        self._left = left
        self._fresh = fresh

    def is_in(self, now: Texts) -> bool:
        """Whether what stands there now goes on with what was left."""
        return all(now.get(name, text).startswith(text) for name, text in self._left.items())

    def other(self, now: Texts) -> Texts:
        """Give the other of the two, and keep what stands there `now` in its place."""
        if self.is_in(now):
            self._left = now
            return self._fresh
        self._fresh = now
        return self._left


def left_hint(_: Translator, columns: int) -> str:
    """Say where a text comes from, and how to begin anew; a window of few columns is a phone, which has no ctrl."""
    return _("from before") if columns < HAND else _("from before – ctrl+x begins anew")
