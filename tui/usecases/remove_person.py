"""Taking somebody out of the team, with all that is open with them."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.people.team_removal import without_person
from tui.domain.workspace.state import State, without_meeting


def without_them(state: State, person: str, today: date) -> State:
    """Give the state without a person, what is open with them and the meeting under way; the archive stays."""
    rest = without_meeting(state, person)
    return msgspec.structs.replace(rest, team=without_person(rest.team, person, today))
