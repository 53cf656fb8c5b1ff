"""What every screen has: its context, the state handed down, and the keys at its foot."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.messages import GoHome
from tui.terminal.cropped_update import CroppingCompositor
from tui.terminal.textual_internals import gathers, put_together_by
from tui.usecases.context import Context
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.base.sized_screen import Sized, take_on_size
from tui.widgets.base.state_view import StateView


class StateScreen(Sized, StateView, Screen[None]):
    """A screen that shows a `State`. `guarded` is true while others may watch: nothing private is mounted then."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (58, "-middle"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]
    AUTO_FOCUS = ""
    # Else the whole screen would be sent again each time the focus moves, of which it draws nothing itself.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    is_private: ClassVar[bool] = False
    """Whether all of it is for the manager alone: it goes as others begin to watch."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", N_("back"), show=False, id="back"),
    ]

    def __init__(self, context: Context, state: State, *, guarded: bool) -> None:
        super().__init__()
        put_together_by(self, CroppingCompositor())
        self.context = context
        self.state = state
        self.guarded = guarded

    def show(self, state: State, *, guarded: bool) -> None:
        """Show another state; what is for the manager alone goes where others may watch."""
        self.state, self.guarded = state, guarded
        if not self.is_mounted:
            return
        if self.guarded and self.is_private:
            leave_screen(self)
        else:
            self.redraw()

    def on_compose(self) -> None:
        """Take on the classes of the size at once: Textual does with the first resize, a frame too late."""
        take_on_size(self)

    def _compositor_refresh(self) -> None:
        # A layout draws a frame even while changes are gathered.
        if not gathers(self.app):
            super()._compositor_refresh()

    def on_mount(self) -> None:
        self.set_up()
        if self.guarded and self.is_private:
            # Others began to watch before it was there.
            leave_screen(self)

    def set_up(self) -> None:
        """Put everything in its place after composing."""
        self.redraw()

    async def speak(self, context: Context) -> None:
        """Say everything anew in the language of another context."""
        self.context = context
        await self.recompose()
        self.set_up()

    def redraw(self) -> None:
        """Bring what is drawn in line with the state."""
        raise NotImplementedError

    def action_back(self) -> None:
        self.post_message(GoHome())
