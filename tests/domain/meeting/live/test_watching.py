"""Whether others may see the screen, in every combination."""

from itertools import product
from typing import get_args

import pytest

from tui.domain.meeting.live.watching import Arrival, Place, is_watched
from tui.domain.people.person import WAYS, Way

ARRIVALS: tuple[Arrival, ...] = get_args(Arrival)
PRIVATE: set[Way] = set(WAYS) - {"video", "room"}


@pytest.mark.parametrize(
    ("place", "arrival", "way", "several", "opens_home"),
    list(product(get_args(Place), ARRIVALS, WAYS, (False, True), (False, True))),
)
def test_the_whole_table(place: Place, arrival: Arrival, way: Way, several: bool, opens_home: bool) -> None:
    alone = {
        "home": arrival == "open-prep" or (arrival == "start" and opens_home),
        "prep": arrival in ("open-home", "open-prep"),
        "dialogue": way in PRIVATE and not several,
        "follow-up": way in PRIVATE and not several,
    }[place]
    assert is_watched(place, arrival, way, several=several, opens_home=opens_home) is not alone


def test_home_after_a_meeting_is_watched_whatever_the_settings_say() -> None:
    assert is_watched("home", "meeting", "walk", opens_home=True)


def test_a_meeting_of_several_is_watched_on_a_walk_too() -> None:
    assert is_watched("dialogue", "open-home", "walk", several=True)
