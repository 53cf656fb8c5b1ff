"""The state as the screens show it; and no frame of what is private, from the moment on in which others may watch."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tui.app.host_app import HostApp
from tui.app.screen_stacks import show_state
from tui.domain.workspace.state import State
from tui.terminal.textual_internals import ask_for_layout, lay_out

_LONGEST, _STEP = 2.0, 0.002
"""Seconds that frames are held back at the most, and between two looks at whether they still have to be."""


class ShownState:
    """Hands the state to the screens of an app.

    What is private leaves a screen a moment after it was told to, and a dialog that goes at once would show it for a
    frame. So frames are held back until it has gone.
    """

    def __init__(self, app: HostApp, *, state: Callable[[], State], guarded: Callable[[], bool]) -> None:
        self._app, self._state, self._guarded = app, state, guarded
        self._was_guarded = True
        self._held = ExitStack()

    def show(self) -> None:
        """Show it on the screens in front."""
        self._hand_to(self._app.screen_stack)

    def show_all(self) -> None:
        """Show it on all screens that are there, in front or not."""
        self._hand_to(self._app.all_screens())

    def _hand_to(self, screens: Iterable[Screen[Any]]) -> None:
        guarded = self._guarded()
        was_guarded, self._was_guarded = self._was_guarded, guarded
        if guarded and not was_guarded:
            self._hold()
        show_state(screens, self._state(), guarded=guarded)

    def _hold(self) -> None:
        before, self._held = self._held, ExitStack()
        self._held.enter_context(self._app.batch_update())
        before.close()
        self._app.run_group("hide", self._let_go)

    async def _let_go(self) -> None:
        held = self._held
        with suppress(TimeoutError):
            await asyncio.wait_for(self._gone(), _LONGEST)
        for screen in self._in_front():
            ask_for_layout(screen)
            lay_out(screen)
        held.close()
        self._app.screen.refresh()

    async def _gone(self) -> None:
        """Wait until no widget is left that was told to go."""
        # Those who were told have to read it first.
        await asyncio.sleep(_STEP)
        while any(not one.is_attached for screen in self._in_front() for one in screen.walk_children(Widget)):
            await asyncio.sleep(_STEP)

    def _in_front(self) -> list[Screen[Any]]:
        return [screen for screen in self._app.screen_stack if screen.is_current]
