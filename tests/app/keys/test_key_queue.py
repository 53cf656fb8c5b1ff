"""Keys in turn, without an app: each waits until the one before has done what it does."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from textual.dom import DOMNode
from textual.events import Event, Key, Paste, Resize
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input

from tui.app.keys.key_queue import KeyQueue


class Desk:
    """Whom keys are for, and what has come to it."""

    def __init__(self) -> None:
        self.aims: list[DOMNode] = [Widget()]
        self.come: list[str] = []
        self.done = asyncio.Event()
        self.queue = KeyQueue(
            self._deliver, again=self._again, soon=self._soon, aims=lambda: self.aims, settled=self._settled
        )
        self._tasks: list[asyncio.Task[Any]] = []

    async def _deliver(self, event: Event) -> None:
        self.come.append(event.key if isinstance(event, Key) else type(event).__name__)

    async def _again(self, event: Event) -> None:
        await self.queue.handle(event)

    def _soon(self, call: Any) -> None:
        self._tasks.append(asyncio.get_running_loop().create_task(call()))

    async def _settled(self, nodes: Sequence[DOMNode]) -> None:
        await self.done.wait()

    async def settle(self) -> None:
        self.done.set()
        while self.queue.waits or self._tasks:
            await asyncio.sleep(0)
            self._tasks = [task for task in self._tasks if not task.done()]


async def test_a_key_waits_for_the_one_before() -> None:
    desk = Desk()
    for name in ("enter", "a", "b"):
        await desk.queue.handle(Key(name, None))
    await desk.queue.handle(Paste("text"))
    assert desk.come == ["enter"] and desk.queue.waits
    await desk.settle()
    assert desk.come == ["enter", "a", "b", "Paste"]


async def test_letters_typed_into_a_field_wait_for_nothing() -> None:
    desk = Desk()
    desk.aims = [Input(), Widget()]
    for letter in "abc":
        await desk.queue.handle(Key(letter, letter))
    assert desk.come == ["a", "b", "c"] and not desk.queue.waits


async def test_a_key_waits_for_the_letters_before_it_and_comes_before_those_after_it() -> None:
    desk = Desk()
    desk.aims = [Input(), Widget()]
    for name in ("a", "b", "ctrl+s", "c", "enter"):
        await desk.queue.handle(Key(name, name if len(name) == 1 else None))
    assert desk.come == ["a", "b"] and desk.queue.waits
    await desk.settle()
    assert desk.come == ["a", "b", "ctrl+s", "c", "enter"]


async def test_what_is_no_key_is_never_held() -> None:
    desk = Desk()
    await desk.queue.handle(Key("enter", None))
    await desk.queue.handle(Resize(Size(80, 24), Size(80, 24)))
    assert desk.come == ["enter", "Resize"]
    await desk.settle()


async def test_a_key_that_comes_after_the_last_screen_is_for_nobody() -> None:
    desk = Desk()
    desk.aims = []
    await desk.queue.handle(Key("enter", None))
    assert desk.come == [] and not desk.queue.waits
