"""The second way to every key that a phone has not: a letter first, then the one that stands for the key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

from textual.app import App
from textual.events import Event, Key, Paste
from textual.screen import Screen

from tui.language import Translator
from tui.widgets.keys.leader_keys import KEYS, MOVES, choices
from tui.widgets.keys.leader_line import LeaderLine

CALM = frozenset({"space", "backspace", "enter", "escape"})
"""Keys beside letters and digits that end it and do nothing else."""

SILENT = ("curtain", "locked", "too-small")
"""Names of screens on which the letters count, and nothing is drawn."""


class LeaderController:
    """Waits for one letter once it was begun, and gives the key on in its place; any other key of a phone ends it.

    Letters for arrows go on counting, until a key that is none of them is given on as it is.

    `deliver` gives an event to whoever it is for, `words` is the language of whoever may read the screen.
    """

    def __init__(
        self,
        app: App[int],
        deliver: Callable[[Event], Awaitable[None]],
        *,
        words: Callable[[], Translator],
        guarded: Callable[[], bool],
    ) -> None:
        self._app = app
        self._deliver = deliver
        self._words = words
        self._guarded = guarded
        self._on: Screen[object] | None = None
        self._moved = False

    def begin(self) -> None:
        """Offer the letters on the screen in front."""
        screen = self._app.screen
        self._end()
        self._on = screen
        if screen.name not in SILENT:
            offered = choices(screen.active_bindings, self._words(), guarded=self._guarded())
            screen.mount(LeaderLine(offered))

    async def deliver(self, event: Event) -> None:
        """Give an event on, or the key that its letter stands for."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await self._deliver(event)
            return
        if isinstance(event, Key) and self._on is not None and self._on is self._app.screen:
            letter, moves = event.key, event.key in MOVES
            # Whoever has walked to a row means it with the next key.
            if _is_plain(letter) and (moves or not self._moved):
                if moves:
                    for line in self._on.query(LeaderLine):
                        line.keep_arrows()
                else:
                    self._end()
                self._moved = moves
                await self._press(KEYS.get(letter) or ("escape" if letter == "backspace" else ""))
                return
        self._end()
        await self._deliver(event)

    async def _press(self, key: str) -> None:
        if key:
            await self._deliver(Key(key, None).set_sender(self._app))

    def _end(self) -> None:
        self._moved = False
        on, self._on = self._on, None
        if on is not None:
            with suppress(Exception):
                on.query(LeaderLine).remove()


def _is_plain(key: str) -> bool:
    return key in CALM or len(key) == 1
