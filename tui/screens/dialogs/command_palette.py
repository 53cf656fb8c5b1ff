"""The palette, that stays as large as the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding
from textual.command import CommandPalette
from textual.worker import Worker

from tui.domain.workspace.state import State
from tui.language.translator import Translator
from tui.widgets.base.key_footer import UNSAID, key_name
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
    """Give what the keys of a screen do, each once, by its name, those of the screen itself before those of the app.

    While `guarded` there is none that tells of private things.
    """
    known: dict[str, ActiveBinding] = {}
    for active in bindings:
        binding = active.binding
        if (guarded and binding.id in UNSAID) or not (binding.id and active.enabled):
            continue
        # Two keys for one thing, and two things of one name, are one line to whoever reads it.
        known.setdefault(_(binding.description).capitalize(), active)
    yield from sorted(known.items(), key=lambda one: (isinstance(one[1].node, App), one[0].casefold()))


def key_of(active: ActiveBinding) -> str:
    """Write the key of a command as the foot does."""
    return key_name(active.binding.key)
