"""Keys in turn: one that may move the focus has done so before the next is given to anybody.

Over a slow line several keys arrive at once. Textual hands each to whoever has the focus at that instant, so
that the letter after an enter would still land in the field that the enter leaves.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable

from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.widgets import Input

from tui.app.host_app import HostApp

_LONGEST = 0.5
"""Seconds that a key waits for the one before at the most."""


async def climbed(nodes: Iterable[DOMNode]) -> None:
    """Wait until what `nodes` have been sent has come up to the app, and what they sent on in answer."""
    nodes = tuple(nodes)
    for node in (*nodes, *nodes):
        for above in node.ancestors_with_self:
            passed = asyncio.Event()
            if not above.call_later(passed.set):
                continue
            await passed.wait()


class TurnsApp(HostApp):
    """Holds keys back while the one before is still on its way; letters typed into a field are not held."""

    _waits = False

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[Key | Paste] = deque()

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self.screen_stack:
            # One that was still on its way when the app was left.
            return
        elif self._waits:
            self._held.append(event)
        elif isinstance(event, Paste):
            await super().on_event(event)
        else:
            focused = self.focused
            typed = isinstance(focused, Input) and event.is_printable
            self._waits = not typed
            await super().on_event(event)
            if not typed:
                nodes: list[DOMNode] = [node for node in (focused, self.screen_stack[-1]) if node is not None]
                asyncio.get_running_loop().create_task(self._go_on_after(nodes))

    async def _go_on_after(self, nodes: list[DOMNode]) -> None:
        try:
            await asyncio.wait_for(climbed(nodes), _LONGEST)
        except TimeoutError:
            pass
        finally:
            self.call_next(self._go_on)

    async def _go_on(self) -> None:
        self._waits = False
        while self._held and not self._waits:
            await self.on_event(self._held.popleft())
