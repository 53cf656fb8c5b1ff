"""Sitting at the app: keys go in, and what one sees comes out."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.team import NOW
from tui.app.fireside_app import FiresideApp
from tui.app.services import Services
from tui.app.start.start import Start
from tui.demo.demo_folder import Fleeting
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Language
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.repository.store import Store
from tui.widgets.meeting.clock.step_clock import StepClock
from tui.widgets.meeting.clock.walk_clock import WalkClock
from tui.widgets.meeting.notice_row import NoticeRow

CHARACTERS = {"space": " ", "question_mark": "?", "full_stop": ".", "plus": "+", "minus": "-", "comma": ","}
"""Keys that are named in tests, and what they type into a field."""


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
            self._strike(key)
            await self.settle()

    async def type(self, text: str, *then: str) -> None:
        """Type a text in one burst, then press other keys one by one."""
        self.burst(*("space" if char == " " else char for char in text))
        await self.settle()
        await self.press(*then)

    def burst(self, *keys: str) -> None:
        """Send keys all at once, as a slow line does, and wait for nothing."""
        for key in keys:
            self._strike(key)

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def paste(self, text: str) -> None:
        """Put a text into the field with the focus, as a terminal does with the clipboard."""
        self.app.post_message(Paste(text))
        await self.settle()

    def _strike(self, key: str) -> None:
        """Send a key as the driver of a terminal does."""
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        event = Key(name, CHARACTERS.get(name, key if len(key) == 1 else None))
        event.set_sender(self.app)
        driver = self.app._driver
        assert driver is not None
        driver.send_message(event)

    async def settle(self) -> None:
        """Wait until all messages are handled, all workers done, what may be written saved, and the screen drawn.

        Pilot.press asks how busy the processor is instead, which takes longer and can be wrong where
        other processes have it.
        """
        for _ in range(1000):
            await self._quiet()
            if self.app._exception is not None:
                raise self.app._exception
            await self.pilot._wait_for_screen()
            if not self._is_busy():
                if self._is_saved_or_held():
                    break
                # A try that fails ends the wait too.
                await asyncio.to_thread(self.app.parts.session.flush, 5.0)
                await asyncio.sleep(0.002)
                if not self.app.parts.session.is_saved:
                    break
        self.app.screen._on_timer_update()

    def _is_saved_or_held(self) -> bool:
        """Whether the disk has the newest state, or a test lets nothing be written."""
        may_write = getattr(self.app.services.store, "may_write", None)
        return self.app.parts.session.is_saved or (may_write is not None and not may_write.is_set())

    async def _quiet(self) -> None:
        """Let others run until nobody has anything to do for some rounds."""
        rounds = 0
        while rounds < 5 and self.app._exception is None:
            await self.app.workers.wait_for_complete()
            is_busy = self._is_busy()
            rounds = 0 if is_busy else rounds + 1
            await asyncio.sleep(0.001 if is_busy else 0)

    def _is_busy(self) -> bool:
        app, screen = self.app, self.app.screen
        return bool(
            app.parts.keys.waits
            or screen._layout_required
            or screen._callbacks
            or any(worker.is_running for worker in app.workers)
            or any(
                not pump._message_queue.empty() for pump in (app, *app.screen_stack, *screen.walk_children())
            )
        )

    async def pass_time(self, minutes: float) -> None:
        """Move the clock, and let the screen see it."""
        self.clock.advance(minutes)
        for widget in self.app.screen.query("StageHead, PlanBar, TalkLine"):
            widget.refresh()
        for clock in self.app.screen.query(StepClock):
            clock._tick()
        for figures in self.app.screen.query(WalkClock):
            figures._look()
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

    def colour(self, text: str) -> str:
        """The colour in which `text` is drawn, as #rrggbb."""
        for strip in self.app.screen._compositor.render_strips():
            for segment in strip:
                if text in segment.text and segment.style and segment.style.color:
                    return segment.style.color.get_truecolor().hex
        raise AssertionError(f"{text} is not drawn in one piece")

    def line(self, part: str) -> str:
        """The first line on the screen with `part` in it, empty where there is none."""
        return next((line for line in self.text().splitlines() if part in line), "")

    def mark(self, part: str) -> str:
        """The mark that the row with `part` in it begins with, empty where it has none."""
        found = re.match(r"[\s▌│]*([○●×→–])", self.line(part))
        return found[1] if found else ""

    def told(self) -> list[str]:
        """What toasts say, and the row of the stage that stands in their place."""
        rows = self.app.screen.query(NoticeRow)
        return [
            *(str(note.message) for note in self.app._notifications),
            *(row.line for row in rows if row.line),
        ]

    async def hush(self) -> None:
        """Let the toasts go, as they do by themselves after a while."""
        self.app.clear_notifications()
        for row in self.app.screen.query(NoticeRow):
            row.say("")
        await self.settle()

    def field(self, selector: str = "Input") -> Input:
        return self.app.screen.query_one(selector, Input)

    def has(self, selector: str) -> bool:
        return bool(self.app.screen.query(selector))

    def saved(self) -> None:
        """Wait until the disk holds the state, and nothing more of a form that is done with."""
        assert self.app.parts.session.flush(5.0)
        assert self.app.services.close_forms()

    def file(self, pattern: str) -> str:
        """The text of all files that fit, as they lie on the disk now."""
        self.saved()
        return "".join(path.read_text() for path in sorted(self.folder.glob(pattern)))

    def settings(self) -> str:
        return (self.folder.parent / "config" / "settings.toml").read_text()


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
    sealing: Sealing = PLAIN,
) -> AsyncIterator[Sitting]:
    """Run the app on `folder`; `store` may put something else before the store."""
    clock = clock or Clock()
    with Store.open(folder, files=Fleeting(), sealing=sealing) as real:
        services = Services(
            store(real),
            config=folder.parent / "config",
            language=language,
            now=clock.now,
            today=clock.today,
            ids=counter(prefix),
        )
        app = FiresideApp(services, start or Start())
        async with app.run_test(size=size, notifications=True) as pilot:
            sitting = Sitting(app, pilot, clock, folder)
            await sitting.settle()
            yield sitting
        # What came in while the app ended is saved too, and nothing is raised.
        assert app.save_at_the_end()


def keep(folder: Path, change: Callable[[State], State]) -> None:
    """Change what lies in a folder, as an earlier run would have."""
    with Store.open(folder, files=Fleeting()) as store:
        before = store.load()
        store.save(before, change(before))
