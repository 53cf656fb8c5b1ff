"""Where one goes and whether others may watch there, without an app: places by every way one comes to them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
import pytest
from textual.screen import Screen

from tests.app.parts import Jobs, Said, Shelf, english, nothing
from tests.app.test_session import session
from tests.screens.team import ROBIN, held
from tui.app.phases.navigator import Navigator
from tui.app.session import Session
from tui.domain.meeting.live.watching import Place
from tui.domain.meeting.meeting import Phase
from tui.domain.people.person import Way
from tui.domain.people.team import Team
from tui.domain.workspace.state import State, with_meeting, without_meeting
from tui.usecases.changes import change_of_meeting

SHOWN = "Private notes are shown now – f9 hides them"


class Places:
    """Modes of an app that draws nothing."""

    def __init__(self) -> None:
        self.current_mode = "home"
        self.there: dict[str, Callable[[], Screen[Any]]] = {"home": Screen}

    def add_mode(self, mode: str, base_screen: Callable[[], Screen[Any]]) -> None:
        assert mode not in self.there
        self.there[mode] = base_screen

    async def _remove(self, mode: str) -> None:
        assert mode != self.current_mode
        del self.there[mode]

    def remove_mode(self, mode: str) -> Awaitable[Any]:
        return self._remove(mode)

    async def _switch(self, mode: str) -> None:
        self.there[mode]()
        self.current_mode = mode

    def switch_mode(self, mode: str) -> Awaitable[Any]:
        return self._switch(mode)


class English:
    manager_translator = english()


class Trip:
    """One way through the app, with a meeting held in a way, by one or several."""

    def __init__(
        self, way: Way = "walk", phase: Phase = "dialogue", *, several: bool = False, opens_home: bool = False
    ) -> None:
        others = ("annaak",) if several else ()
        meeting = msgspec.structs.replace(held("free", way=way), phase=phase, participants=others)
        self.session: Session = session(Shelf(), with_meeting(State(team=Team(people=(ROBIN,))), meeting))
        self.places, self.say, self.jobs = Places(), Said(), Jobs()
        self.made: list[tuple[Place, bool]] = []
        self.navigator = Navigator(
            self.places,
            self.session,
            screen=self._screen,
            context=English,  # type: ignore[arg-type]
            start=self.jobs,
            redraw=nothing,
            hand_down=nothing,
            passing=nothing,
            say=self.say,
            opens_home=opens_home,
        )

    def _screen(self, phase: Place, person: object, *, guarded: bool) -> Screen[Any]:
        self.made.append((phase, guarded))
        return Screen()

    async def go(self, place: Place) -> bool:
        """Go to a place; gives whether others may watch there."""
        self.navigator.enter(place, None if place == "home" else ROBIN)
        await self.jobs.run()
        assert self.places.current_mode == place
        return self.navigator.guarded


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("way", ["video", "room", "walk", "chat"])
@pytest.mark.parametrize("place", ["dialogue", "follow-up"])
@pytest.mark.parametrize("toggles", [0, 1])
async def test_a_meeting_goes_by_its_way_whatever_was_shown_before(
    place: Place, way: Way, several: bool, toggles: int
) -> None:
    trip = Trip(way, several=several)
    for _ in range(toggles):
        trip.navigator.toggle()
    assert await trip.go(place) == (several or way in ("video", "room"))
    assert trip.made == [(place, trip.navigator.guarded)]


@pytest.mark.parametrize("before", ["prep", "dialogue", "follow-up"])
async def test_home_is_watched_by_whatever_way_one_comes_there(before: Place) -> None:
    trip = Trip()
    await trip.go(before)
    trip.navigator.guarded = False
    assert await trip.go("home")


@pytest.mark.parametrize("opens", [False, True])
def test_at_the_start_home_is_as_the_settings_say(opens: bool) -> None:
    assert Trip(opens_home=opens).navigator.guarded is not opens


async def test_home_is_watched_again_where_the_settings_open_it_at_the_start_only() -> None:
    trip = Trip(opens_home=True)
    await trip.go("dialogue")
    assert await trip.go("home")


async def test_a_preparation_is_seen_by_whoever_saw_home() -> None:
    assert await Trip().go("prep")
    trip = Trip()
    trip.navigator.toggle()
    assert not await trip.go("prep")


async def test_home_is_as_open_as_before_after_a_look_at_a_preparation() -> None:
    trip = Trip()
    trip.navigator.toggle()
    for _ in range(2):
        await trip.go("prep")
        assert not await trip.go("home")


async def test_home_is_watched_after_a_preparation_that_was_hidden_or_only_then_shown() -> None:
    hidden = Trip()
    hidden.navigator.toggle()
    await hidden.go("prep")
    hidden.navigator.toggle()
    assert await hidden.go("home")
    shown = Trip()
    await shown.go("prep")
    shown.navigator.toggle()
    assert await shown.go("home"), "one person was shown, and not the team"


async def test_home_is_watched_after_a_meeting_begun_from_an_open_preparation() -> None:
    trip = Trip("video")
    trip.navigator.toggle()
    await trip.go("prep")
    await trip.go("dialogue")
    assert await trip.go("home")


async def test_a_change_of_what_is_shown_is_said_once() -> None:
    trip = Trip()
    await trip.go("dialogue")
    await trip.go("follow-up")
    assert trip.say.lines == [SHOWN]
    await trip.go("home")
    await trip.go("prep")
    assert trip.say.lines == [SHOWN]


async def test_what_the_key_has_done_is_not_said_and_ends_with_the_place() -> None:
    trip = Trip("video")
    trip.navigator.toggle()
    assert trip.say.lines == []
    await trip.go("dialogue")
    assert trip.navigator.guarded and trip.say.lines == []


@pytest.mark.parametrize("way", ["walk", "chat"])
async def test_what_was_hidden_by_hand_stays_hidden_wherever_one_goes(way: Way) -> None:
    trip = Trip(way)
    assert not await trip.go("dialogue")
    told = list(trip.say.lines)
    trip.navigator.toggle()
    for place in ("follow-up", "dialogue", "follow-up", "home", "prep", "dialogue"):
        assert await trip.go(place), place
    assert trip.say.lines == told, "nothing has come back by itself"
    trip.navigator.toggle()
    assert not await trip.go("follow-up"), "until it is asked for again"


@pytest.mark.parametrize("hide", [Navigator.guard, Navigator.toggle])
@pytest.mark.parametrize("place", ["dialogue", "follow-up"])
async def test_what_was_hidden_by_hand_is_hidden_in_the_app_that_goes_on_with_the_meeting(
    place: Place, hide: Callable[[Navigator], None]
) -> None:
    trip = Trip(phase="follow-up" if place == "follow-up" else "dialogue")
    await trip.go(place)
    hide(trip.navigator)
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, purpose="else")))
    trip.session.undo()
    again = Trip()
    again.session.apply(lambda _: trip.session.state)
    assert await again.go(place), "whatever was taken back meanwhile"
    again.navigator.toggle()
    third = Trip()
    third.session.apply(lambda _: again.session.state)
    assert not await third.go(place), "until it is asked for again"


@pytest.mark.parametrize(("phase", "hidden"), [("dialogue", True), ("prep", False)])
async def test_a_curtain_at_home_hides_what_is_under_way_in_the_next_app_too(
    phase: Phase, hidden: bool
) -> None:
    trip = Trip(phase=phase)
    trip.navigator.guard()
    again = Trip()
    again.session.apply(lambda _: trip.session.state)
    assert await again.go("dialogue") is hidden


async def test_what_was_hidden_before_the_meeting_began_is_hidden_in_it_in_the_next_app() -> None:
    trip = Trip()
    trip.navigator.toggle()
    trip.navigator.toggle()
    await trip.go("dialogue")
    again = Trip()
    again.session.apply(lambda _: trip.session.state)
    assert await again.go("dialogue")


@pytest.mark.parametrize("way", ["walk", "phone", "chat"])
async def test_after_the_curtain_nothing_opens_by_itself_wherever_one_goes(way: Way) -> None:
    trip = Trip(way)
    assert not await trip.go("dialogue")
    told = list(trip.say.lines)
    trip.navigator.guard()
    for place in ("follow-up", "dialogue", "home", "prep", "dialogue"):
        assert await trip.go(place), place
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, way="video")))
    trip.navigator.watch()
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, way=way)))
    trip.navigator.watch()
    trip.navigator.hide()
    trip.navigator.return_()
    assert trip.navigator.guarded and trip.say.lines == told
    trip.navigator.toggle()
    assert not await trip.go("follow-up"), "until it is asked for again"


async def test_what_was_hidden_at_home_stays_hidden_on_a_walk() -> None:
    trip = Trip(opens_home=True)
    trip.navigator.toggle()
    assert await trip.go("prep") and await trip.go("dialogue")


async def test_what_was_hidden_by_hand_stays_hidden_behind_the_lock_and_on_another_way() -> None:
    trip = Trip("video")
    await trip.go("dialogue")
    for _ in range(2):
        trip.navigator.toggle()
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, way="walk")))
    trip.navigator.watch()
    assert trip.navigator.guarded
    trip.navigator.hide()
    trip.navigator.return_()
    assert trip.navigator.guarded and trip.say.lines == []


async def test_another_way_decides_anew() -> None:
    trip = Trip()
    await trip.go("dialogue")
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, way="room")))
    trip.navigator.watch()
    assert trip.navigator.guarded and trip.say.lines == [SHOWN]
    trip.navigator.toggle()
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, purpose="else")))
    trip.navigator.watch()
    assert not trip.navigator.guarded, "what else changes leaves it as it was"


async def test_undo_leads_to_the_phase_it_has_led_to_which_is_watched() -> None:
    trip = Trip(phase="prep")
    trip.session.apply(change_of_meeting(ROBIN.id, lambda m: msgspec.structs.replace(m, phase="dialogue")))
    await trip.go("dialogue")
    assert not trip.navigator.guarded
    moved = trip.session.undo()
    assert moved is not None
    trip.navigator.follow(moved)
    await trip.jobs.run()
    assert trip.navigator.place == "prep" and trip.navigator.guarded


async def test_undo_of_the_meeting_itself_leads_home() -> None:
    trip = Trip()
    await trip.go("dialogue")
    trip.session.apply(lambda state: without_meeting(state, ROBIN.id))
    moved = trip.session.undo()
    assert moved is not None
    moved = trip.session.redo()
    assert moved is not None
    trip.navigator.follow(moved)
    await trip.jobs.run()
    assert trip.navigator.place == "home" and trip.navigator.guarded


async def test_behind_the_lock_it_is_hidden_and_then_as_the_place_is() -> None:
    trip = Trip()
    await trip.go("dialogue")
    trip.navigator.hide()
    assert trip.navigator.guarded
    trip.navigator.return_()
    assert not trip.navigator.guarded and trip.say.lines == [SHOWN]
    trip.navigator.guard()
    assert await trip.go("home")


async def test_who_asked_for_a_meeting_of_several_is_watched_in_any_other() -> None:
    trip = Trip()
    trip.navigator.keep_watched(ROBIN.id)
    assert await trip.go("dialogue")
