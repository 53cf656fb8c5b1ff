"""The palette, that stays as large as the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.binding import ActiveBinding
from textual.command import CommandPalette

from tui.language.translator import Translator
from tui.widgets.base.window_size import Sized


class Palette(Sized, CommandPalette):
    """Textual's, with nothing of its own changed."""


def commands_of(bindings: Iterable[ActiveBinding], _: Translator) -> Iterator[tuple[str, ActiveBinding]]:
    """Give what the keys of a screen do, each once, by its name."""
    known: set[str] = set()
    for active in bindings:
        binding = active.binding
        if binding.id and binding.description not in known and active.enabled:
            known.add(binding.description)
            yield _(binding.description).capitalize(), active
