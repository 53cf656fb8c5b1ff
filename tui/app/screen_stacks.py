"""What the app does with all the screens that are there: hand down, ask, wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen
from textual.worker import WorkerCancelled, WorkerFailed
from textual.worker_manager import WorkerManager

from tui.app.keys.key_queue import climbed
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.usecases.context import Context
from tui.widgets.base.state_view import StateView
from tui.widgets.base.teller import Teller
from tui.widgets.fields.inputs import PatientInput

_DRAFTS = 2.0
"""Seconds that texts being typed are given to come in at the end."""

Screens = Iterable[Screen[object]]


def show_state(screens: Screens, state: State, *, guarded: bool) -> None:
    """Hand the state to those that show it, the ones in front first, and tell every field whether others may watch.

    Those that go as others begin to watch take along what still lies over them.
    """
    for screen in reversed([*screens]):
        for field in screen.query(PatientInput):
            field.guarded = guarded
        if isinstance(screen, StateView):
            screen.show(state, guarded=guarded)


async def speak(screens: Screens, context: Context, state: State) -> None:
    """Let all speak the language that was chosen."""
    for screen in screens:
        if isinstance(screen, StateView):
            person = screen.person
            meeting = None if person is None else state.meetings.get(person.id)
            await screen.speak(context if person is None else context.for_person(person, meeting))


def met(screens: Screens, state: State) -> Person | None:
    """Give with whom the meeting is on whose screens one is."""
    people = (screen.person for screen in screens if isinstance(screen, StateView))
    return next((person for person in people if person is not None and person.id in state.meetings), None)


def about(screens: Screens) -> Person | None:
    """Give whom the screens are about, the one in front first."""
    people = (screen.person for screen in reversed([*screens]) if isinstance(screen, StateView))
    return next((person for person in people if person is not None), None)


def told_to(screens: Screens) -> str:
    """Give the id of the person in whose language the screens are while others may watch; empty where in nobody's."""
    told = (one.person for one in screens if isinstance(one, StateView) and one.is_told_to_person)
    return next((person.id for person in told if person is not None), "")


def teller_in_front(screens: Sequence[Screen[Any]]) -> Teller | None:
    """Give the screen in front where it has a row for what is said."""
    return next((screen for screen in screens[-1:] if isinstance(screen, Teller)), None)


def aims(app: App[int]) -> Sequence[DOMNode]:
    """Give whom a key is for: what has the focus, then the screen in front."""
    screens: list[Screen[Any]] = app.screen_stack[-1:]
    focused = app.focused if screens else None
    return [*([] if focused is None else [focused]), *screens]


async def hand_on_drafts(screens: Screens) -> None:
    """Hand on what stands in the fields, and wait until it has come all the way up to the app."""
    fields = [field for screen in screens for field in screen.query(PatientInput)]
    with suppress(TimeoutError):
        # Letters that were typed a moment before are still on their way to their field.
        await asyncio.wait_for(climbed(fields), _DRAFTS)
    for field in fields:
        field.tell_now()
    with suppress(TimeoutError):
        await asyncio.wait_for(climbed(fields), _DRAFTS)


async def ended(workers: WorkerManager, group: str) -> None:
    """Wait until what runs in a group has come to its end, whatever that is."""
    for worker in [worker for worker in workers if worker.group == group]:
        with suppress(WorkerCancelled, WorkerFailed):
            await worker.wait()


async def call_after(workers: WorkerManager, group: str, call: Callable[[], None]) -> None:
    """Call it once what runs in a group has come to its end."""
    await ended(workers, group)
    call()
