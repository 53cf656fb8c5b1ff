"""Keys in turn: one that may move the focus has done so before the next is given to anybody.

Over a slow line several keys arrive at once. Textual hands each to whoever has the focus at that instant, so
that the letter after an enter would still land in the field that the enter leaves.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.widgets import Input

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


class KeyQueue:
    """Holds keys back while the one before is still on its way; letters typed into a field are not held by letters.

    A key that counts everywhere, such as one that saves, is done before a field has read what is on its way to it: it
    waits until the letters before it have arrived.

    `deliver` gives an event to whoever it is for, `again` sends a key that was held through all that comes before
    this queue, and `soon` calls in the turn of the app. `aims` gives whom a key is for, the screen last; nobody
    where no screen is left. `settled` waits until these have done what they were sent.
    """

    def __init__(
        self,
        deliver: Callable[[Event], Awaitable[None]],
        *,
        again: Callable[[Event], Awaitable[None]],
        soon: Callable[[Callable[[], Awaitable[None]]], Any],
        aims: Callable[[], Sequence[DOMNode]],
        settled: Callable[[Sequence[DOMNode]], Awaitable[None]] = climbed,
    ) -> None:
        self._deliver = deliver
        self._again = again
        self._soon = soon
        self._aims = aims
        self._settled = settled
        self._held: deque[Key | Paste] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._are_letters_coming = False
        """Whether letters were given to a field since it was last waited for."""
        self.waits = False

    async def handle(self, event: Event) -> None:
        """Deliver an event, or hold it until the key before has done what it does."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await self._deliver(event)
            return
        aims = tuple(self._aims())
        if not aims:
            # One that was still on its way when the app was left.
            return
        if self.waits:
            self._held.append(event)
        elif isinstance(event, Paste):
            await self._deliver(event)
        elif isinstance(aims[0], Input) and event.is_printable:
            self._are_letters_coming = True
            await self._deliver(event)
        elif self._are_letters_coming:
            # Before those that came after it, where it was held itself.
            self._held.appendleft(event)
            self._wait_for(aims)
        else:
            self.waits = True
            await self._deliver(event)
            self._wait_for(aims)

    def _wait_for(self, nodes: Sequence[DOMNode]) -> None:
        self.waits, self._are_letters_coming = True, False
        task = asyncio.get_running_loop().create_task(self._go_on_after(nodes))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _go_on_after(self, nodes: Sequence[DOMNode]) -> None:
        try:
            await asyncio.wait_for(self._settled(nodes), _LONGEST)
        except TimeoutError:
            pass
        finally:
            self._soon(self._go_on)

    async def _go_on(self) -> None:
        self.waits = False
        while self._held and not self.waits:
            await self._again(self._held.popleft())
