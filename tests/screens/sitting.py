"""Sitting at the app: keys go in, and what one sees comes out."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from tests.screens.team import NOW
from tui.app import FiresideApp
from tui.domain.meeting import Meeting
from tui.domain.person import Language
from tui.domain.state import State
from tui.domain.team import Team
from tui.house import House, Start
from tui.storage.demo import Fleeting
from tui.storage.store import Store

Found = TypeVar("Found", bound=Widget)

KEYS = {" ": "space", "!": "exclamation_mark", "?": "question_mark", "#": "number_sign", "@": "at", ">": "greater_than_sign",
        "-": "minus", "+": "plus", ".": "full_stop", ",": "comma", "/": "slash", ":": "colon"}  # fmt: skip
"""How the keys of signs are called."""


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.date()

    def advance(self, minutes: float) -> None:
        self._now += timedelta(minutes=minutes)


def counter(prefix: str = "newone") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


class Sitting:
    """One run of the app on one data folder."""

    def __init__(self, app: FiresideApp, pilot: Pilot[Any], clock: Clock, folder: Path) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock
        self.folder = folder

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Wait until messages, workers and the screen have come to rest."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def type(self, text: str, *then: str) -> None:
        """Type a text key by key, then press other keys."""
        for char in text:
            await self.pilot.press(KEYS.get(char, char))
        await self.press(*then)

    async def pass_time(self, minutes: float) -> None:
        """Move the clock, and let the screen see it."""
        self.clock.advance(minutes)
        for widget in self.app.screen.query("MeetingBar, TalkLine"):
            widget.refresh()
        await self.settle()

    @property
    def state(self) -> State:
        return self.app.state

    @property
    def team(self) -> Team:
        return self.app.state.team

    @property
    def meeting(self) -> Meeting:
        """The only meeting there is."""
        (meeting,) = self.app.state.meetings.values()
        return meeting

    @property
    def screen(self) -> str:
        """The name of the screen in front."""
        return type(self.app.screen).__name__

    def text(self) -> str:
        """All that stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    def line(self, part: str) -> str:
        """The first line on the screen with `part` in it, empty where there is none."""
        return next((line for line in self.text().splitlines() if part in line), "")

    def told(self) -> list[str]:
        """What toasts have said so far."""
        return [str(note.message) for note in self.app._notifications]

    def find(self, selector: str, kind: type[Found]) -> Found:
        return self.app.screen.query_one(selector, kind)

    def field(self, selector: str = "Input") -> Input:
        return self.app.screen.query_one(selector, Input)

    def has(self, selector: str) -> bool:
        return bool(self.app.screen.query(selector))

    def saved(self) -> None:
        """Wait until the disk holds the state."""
        assert self.app._writer.flush(5.0)

    def file(self, pattern: str) -> str:
        """The text of all files that fit, as they lie on the disk now."""
        self.saved()
        return "".join(path.read_text() for path in sorted(self.folder.glob(pattern)))

    def settings(self) -> str:
        return (self.folder.parent / "config" / "settings.toml").read_text()

    def documents(self, pattern: str) -> list[Any]:
        self.saved()
        return [json.loads(path.read_text()) for path in sorted(self.folder.glob(pattern))]


@asynccontextmanager
async def sit_at(
    folder: Path,
    *,
    clock: Clock | None = None,
    language: Language = "en",
    start: Start | None = None,
    size: tuple[int, int] = (80, 24),
    store: Callable[[Store], Any] = lambda store: store,
    prefix: str = "newone",
) -> AsyncIterator[Sitting]:
    """Run the app on `folder`; `store` may put something else before the store."""
    clock = clock or Clock()
    with Store.open(folder, files=Fleeting()) as real:
        house = House(
            store(real),
            config=folder.parent / "config",
            language=language,
            now=clock.now,
            today=clock.today,
            ids=counter(prefix),
        )
        app = FiresideApp(house, start or Start())
        async with app.run_test(size=size, notifications=True) as pilot:
            sitting = Sitting(app, pilot, clock, folder)
            await sitting.settle()
            yield sitting
            sitting.app._writer.close()


def keep(folder: Path, change: Callable[[State], State]) -> None:
    """Change what lies in a folder, as an earlier run would have."""
    with Store.open(folder, files=Fleeting()) as store:
        before = store.load()
        store.save(before, change(before))
