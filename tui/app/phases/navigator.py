"""Where one is in the app: home, or a phase of the meeting with one person; and whether others may watch there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, Protocol, cast

from textual.screen import Screen

from tui.app.session import Moved, Session
from tui.app.toasts import Say
from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.watching import Arrival, Place, is_watched, with_watched
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.usecases.changes import change_of_meeting
from tui.usecases.context import Context

PHASES: tuple[Place, ...] = ("prep", "dialogue", "follow-up")


class Modes(Protocol):
    """Stacks of screens by name, one of them in front; Textual's App has them."""

    @property
    def current_mode(self) -> str: ...
    def add_mode(self, mode: str, base_screen: Callable[[], Screen[Any]]) -> None: ...
    def remove_mode(self, mode: str) -> Awaitable[Any]: ...
    def switch_mode(self, mode: str) -> Awaitable[Any]: ...


class MakeScreen(Protocol):
    """Makes the screen of a phase of the meeting with a person."""

    def __call__(self, phase: Place, person: Person, *, guarded: bool) -> Screen[Any]: ...


class Navigator:
    """A mode for home and one for each phase; the latter are made anew for whom one meets.

    `guarded` is true while others may watch. It is decided each time one comes to another place, and holds until
    the next time or until `toggle`; what `toggle` or `guard` has hidden stays so everywhere until `toggle` shows it.
    `start` runs a coroutine in the turn of the app and ends the one before, `redraw` hands the state to the screens
    in front, `hand_down` to all there are, `passing` takes away what was only said of the place one leaves;
    `arrived` is called at another place.
    """

    def __init__(
        self,
        modes: Modes,
        session: Session,
        *,
        screen: MakeScreen,
        context: Callable[[], Context],
        start: Callable[[Callable[[], Coroutine[Any, Any, None]]], Any],
        redraw: Callable[[], None],
        hand_down: Callable[[], None],
        passing: Callable[[], None],
        say: Say,
        opens_home: bool,
        begins_home: bool = True,
        arrived: Callable[[], None] = lambda: None,
    ) -> None:
        self.guarded = not begins_home or is_watched("home", "start", opens_home=opens_home)
        self._modes = modes
        self._session = session
        self._screen = screen
        self._context = context
        self._start = start
        self._redraw = redraw
        self._hand_down = hand_down
        self._passing = passing
        self._say = say
        self._there: set[str] = set()
        self._person = ""
        self._came: Arrival = "start"
        self._seen: bool | None = self.guarded if begins_home else None
        self._is_kept_hidden = False
        self._ways: tuple[object, ...] = ()
        self._arrived = arrived
        self.is_moving = False
        """Whether one is on the way to another place."""

    # --- going somewhere -------------------------------------------------------

    def home(self) -> None:
        """Go home, which others may watch by whatever way one comes there."""
        self._passing()
        self.enter("home")

    def enter(self, place: Place, person: Person | None = None, arrival: Arrival | None = None) -> None:
        """Go to a place; `arrival` says how, where it is not from the place one is at."""
        how = arrival or self._from_here()
        self.is_moving = True
        self._start(lambda: self._move(place, person, how))

    def keep_watched(self, person: str) -> None:
        """Take the meeting with a person for one that others may watch, whatever its way."""
        self._keep(person, watched=True)

    def follow(self, moved: Moved) -> None:
        """After undo or redo, show the screen of the phase one is in now."""
        place, person = self.place, self._person
        if place == "home" or not person:
            return
        meeting = moved.after.meetings.get(person)
        if meeting is None:
            self.enter("home", arrival="undo")
        elif meeting.phase not in (place, "closed"):
            phase = cast(Place, meeting.phase)
            self.enter(phase, moved.after.team.person(person), "undo")

    @property
    def place(self) -> Place:
        """The place one is at; home behind a cover."""
        return next((phase for phase in PHASES if phase == self._modes.current_mode), "home")

    @property
    def met(self) -> frozenset[str]:
        """The ids of those with whom the meeting is on whose screens one is; empty at home."""
        meeting = self._meeting(self._person)
        others = () if meeting is None else meeting.participants
        return frozenset((self._person, *others)) if self._person else frozenset()

    @property
    def watched_person(self) -> str:
        """The id of whom one meets in a meeting that others may watch, before it and after it too; empty elsewhere."""
        return self._person if self.place in ("prep", "dialogue", "follow-up") and self.guarded else ""

    def watched_by(self, page: str) -> str:
        """Likewise, with the one to whom a page over home is told."""
        return self.watched_person or (page if self.guarded else "")

    # --- who may watch ---------------------------------------------------------

    def toggle(self) -> None:
        """Show what is private until one comes to another place, or hide it until it is to be shown again."""
        self.guarded = self._seen = self._is_kept_hidden = not self.guarded
        self._keep(self._person, watched=self.guarded)
        self._redraw()

    def guard(self) -> None:
        """Hide what is private until it is to be shown again by `toggle`."""
        self._hush(watched=True)
        self.guarded = self._seen = self._is_kept_hidden = True
        # At home it may be any of those that are under way.
        for person in [self._person] if self._person else [*self._session.state.meetings]:
            self._keep(person, watched=True)
        self._redraw()

    def hide(self) -> None:
        """Hide what is private behind a cover, until `return_`."""
        self.guarded = True
        self._redraw()

    def return_(self) -> None:
        """Decide anew, and show all, after a cover has gone."""
        self._decide(self.place, "meeting")
        self._redraw()

    def watch(self) -> None:
        """Decide anew where the way of the meeting on the screen has changed; to be called after each change."""
        place, ways = self.place, self._ways_of(self._person)
        if place in ("dialogue", "follow-up") and self._meeting(self._person) and ways != self._ways:
            self._decide(place, "meeting")

    def _decide(self, place: Place, arrival: Arrival) -> None:
        watched = self._is_watched(place, self._person, arrival)
        self._hush(watched=watched)
        self.guarded = watched
        self._ways = self._ways_of(self._person)
        self._tell()

    def _hush(self, *, watched: bool) -> None:
        """Take away what was said while nobody else could read it, as others begin to watch."""
        if watched and not self.guarded:
            self._passing()

    def _is_watched(self, place: Place, person: str, arrival: Arrival) -> bool:
        if self._is_kept_hidden:
            # Whoever hid it by hand may share more than the way of the meeting tells.
            return True
        meeting = self._meeting(person)
        if meeting is None:
            return is_watched(place, arrival)
        several = is_several(meeting) or meeting.watched
        return is_watched(place, arrival, meeting.way, several=several)

    def _keep(self, person: str, *, watched: bool) -> None:
        """Keep with a meeting whether it is hidden: the app may end before it does."""
        self._session.apply(change_of_meeting(person, partial(with_watched, watched=watched)), undoable=False)

    def _tell(self) -> None:
        """Say once that private things have come. That they have gone nobody is told who watches: the mantel tells."""
        seen, self._seen = self._seen, self.guarded
        if seen and not self.guarded:
            self._say(self._context().manager_translator("Private notes are shown now – f9 hides them"))

    def _meeting(self, person: str) -> Meeting | None:
        return self._session.state.meetings.get(person)

    def _ways_of(self, person: str) -> tuple[object, ...]:
        meeting = self._meeting(person)
        return () if meeting is None else (meeting.id, meeting.way, is_several(meeting))

    def _from_here(self) -> Arrival:
        if self.place == "prep" and not self.guarded and self._came in ("open-home", "open-prep"):
            return "open-prep"
        if self.place != "home":
            return "meeting"
        return "watched-home" if self.guarded else "open-home"

    # --- modes -----------------------------------------------------------------

    async def _move(self, place: Place, person: Person | None, arrival: Arrival) -> None:
        """Go there; a phase is made anew for the person, and what was left is taken down."""
        watched = self._is_watched(place, person.id if person is not None else "", arrival)
        self._hush(watched=watched)
        # What is hidden goes at once, and what is shown comes with the screen that may show it.
        self.guarded = self.guarded or watched
        if self._is_kept_hidden and person is not None:
            self._keep(person.id, watched=True)
        if place != "home" and person is not None:
            if self._modes.current_mode == place:
                await self._modes.switch_mode("home")
            await self._remove(place)
            self.guarded = watched
            self._modes.add_mode(place, lambda: self._screen(place, person, guarded=self.guarded))
            self._there.add(place)
        if place == "home":
            # It was left as it stood then, and is drawn as soon as it comes to the front.
            self._hand_down()
        await self._modes.switch_mode(place)
        for other in PHASES:
            if other != place:
                await self._remove(other)
        self._person = person.id if person is not None and place != "home" else ""
        self.guarded = watched
        self._ways = self._ways_of(self._person)
        self._came = arrival
        self._tell()
        self._redraw()
        self.is_moving = False
        self._arrived()

    async def _remove(self, place: Place) -> None:
        if place in self._there:
            self._there.discard(place)
            await self._modes.remove_mode(place)
