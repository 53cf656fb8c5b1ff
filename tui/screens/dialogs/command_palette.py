"""The palette, that stays as large as the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from textual.binding import ActiveBinding
from textual.command import CommandPalette
from textual.worker import Worker

from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.widgets.base.key_footer import UNSAID
from tui.widgets.base.sized_screen import Sized
from tui.widgets.base.state_view import StateView
from tui.widgets.base.watchable import is_guarded


class Palette(Sized, StateView, CommandPalette):
    """Textual's, that goes once others begin to watch: it may name what they are not told of."""

    _was_guarded = True

    def on_mount(self) -> None:
        self._was_guarded = is_guarded(self.app)

    def run_worker(self, *args: Any, **kwargs: Any) -> Worker[Any]:
        """Start a search; one that begins while the palette goes finds no list to fill, and ends nothing but itself."""
        return super().run_worker(*args, **{**kwargs, "exit_on_error": False})

    def show(self, state: State, *, guarded: bool) -> None:
        del state
        if guarded and not self._was_guarded and self.is_current:
            self.dismiss()


def commands_of(
    bindings: Iterable[ActiveBinding], _: Translator, *, guarded: bool
) -> Iterator[tuple[str, ActiveBinding]]:
    """Give what the keys of a screen do, each once, by its name; while `guarded` none that tells of private things."""
    known: set[str] = set()
    for active in bindings:
        binding = active.binding
        if guarded and binding.id in UNSAID:
            continue
        if binding.id and binding.description not in known and active.enabled:
            known.add(binding.description)
            yield _(binding.description).capitalize(), active
