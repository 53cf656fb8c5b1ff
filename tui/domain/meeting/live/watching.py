"""Whether others may see the screen: one table, asked each time one comes to another place."""

from typing import Literal

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Way

Place = Literal["home", "prep", "dialogue", "follow-up"]
Arrival = Literal["start", "watched-home", "open-home", "open-prep", "meeting", "undo"]
"""How one came: with the app, from home as it was shown, from a preparation that was opened from an open home and
was left as open, from another phase of a meeting, or by undo and redo."""

WATCHED_WAYS: frozenset[Way] = frozenset({"video", "room"})
"""Ways of meeting on which somebody looks at the screen; nobody does on a walk, on the phone or in a chat."""


def is_watched(
    place: Place, arrival: Arrival, way: Way = "video", *, several: bool = False, opens_home: bool = False
) -> bool:
    """Whether others may watch at `place`; where that is not clear, they do.

    A meeting itself goes by its way, and one of several is always watched. Home is watched by whatever way one
    comes there, but for a start where the settings say otherwise (`opens_home`), and from a preparation that was
    open as home was before it. A preparation is looked at by whoever looked at the home it was opened from, and is
    watched where one came otherwise.
    """
    if place == "home":
        return not (arrival == "open-prep" or (arrival == "start" and opens_home))
    if place == "prep":
        return arrival not in ("open-home", "open-prep")
    return several or way in WATCHED_WAYS


def with_watched(meeting: Meeting, *, watched: bool) -> Meeting:
    """Give the meeting as one that others may watch whatever its way, or no longer; before it has begun none is."""
    return msgspec.structs.replace(meeting, watched=watched and meeting.is_under_way)
