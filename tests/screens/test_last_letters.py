"""A signal that comes right behind the last letters: they are on the disk like those before them."""

from __future__ import annotations

import asyncio
from signal import SIGHUP, SIGTERM, Signals

import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Kind
from tui.terminal.driver_messages import Ended

WORD = "remembered"


@pytest.mark.parametrize("number", [SIGTERM, SIGHUP], ids=["term", "hup"])
@pytest.mark.parametrize(
    ("kind", "keys"),
    [("free", "n"), ("one-thing", "enter"), ("sum-up", "enter"), ("goals", "i"), ("free", "a")],
    ids=["capture", "answer", "sum up", "goal", "action"],
)
async def test_letters_typed_a_moment_before_a_signal_are_kept(
    meet: Sit, kind: Kind, keys: str, number: Signals
) -> None:
    async with meet(kind, size=(100, 40)) as talk:
        await talk.press(keys)
        talk.burst(*WORD)
        talk.app.post_message(Ended(number))
        async with asyncio.timeout(20):
            while talk.app.return_value is None:
                await asyncio.sleep(0.01)
    assert WORD in talk.file("**/*.json")
