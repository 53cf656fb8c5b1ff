"""The cover over a locked app: a mode of its own, with nothing in it but the unlock screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tui.app.phases.navigator import Modes
from tui.language.translator import Translator

MODE = "locked"


class LockCover:
    """`ended` waits until what runs in a group of workers has come to its end."""

    def __init__(
        self,
        modes: Modes,
        *,
        ended: Callable[[str], Awaitable[None]],
        translator: Callable[[], Translator],
    ) -> None:
        self._modes = modes
        self._ended = ended
        self._translator = translator
        self._left = ""

    @property
    def is_up(self) -> bool:
        return self._modes.current_mode == MODE

    async def up(self, unlock: Callable[[str], None]) -> None:
        """Cover everything with a screen that hands what was typed to `unlock`."""
        # Whoever is just going to another screen would come out in front of the cover.
        await self._ended("enter")
        from tui.screens.covers.unlock_screen import UnlockScreen

        self._left = self._modes.current_mode
        self._modes.add_mode(MODE, lambda: UnlockScreen(self._translator(), unlock))
        await self._modes.switch_mode(MODE)

    async def down(self) -> None:
        """Show what was there before."""
        await self._modes.switch_mode(self._left)
        await self._ended("unlock")
        await self._modes.remove_mode(MODE)
