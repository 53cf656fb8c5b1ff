"""Which keys of home count: there has to be somebody, and what stands with them is for the manager alone."""

import pytest
from textual.binding import Binding

from tests.domain.samples import ANNA, meeting
from tui.domain.meeting.meeting import Phase
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.screens.home.person_keys import PERSON_KEYS, counts_on

KEYS = [binding.action for binding in PERSON_KEYS if isinstance(binding, Binding)]
TEAM = State(team=Team(people=(ANNA,)))


@pytest.mark.parametrize("guarded", [False, True])
def test_with_nobody_under_the_cursor_no_key_about_one_counts(guarded: bool) -> None:
    assert not [action for action in KEYS if counts_on(action, None, State(), guarded=guarded)]


def test_a_key_that_is_about_nobody_counts_whoever_is_there() -> None:
    assert counts_on("new_person", None, State(), guarded=True)


def test_what_tells_how_it_stands_counts_while_nobody_watches() -> None:
    assert [action for action in KEYS if not counts_on(action, ANNA, TEAM, guarded=False)] == []
    private = {action for action in KEYS if not counts_on(action, ANNA, TEAM, guarded=True)}
    assert private == {"trends", "promises", "log", "missed"}


@pytest.mark.parametrize(
    ("phase", "counts"), [("prep", True), ("dialogue", False), ("follow-up", False), ("closed", True)]
)
def test_a_meeting_that_has_begun_is_neither_prepared_nor_moved_nor_skipped(
    phase: Phase, counts: bool
) -> None:
    begun = State(team=TEAM.team, meetings={"anna": meeting(phase=phase)})
    assert counts_on("missed", ANNA, begun, guarded=False) == counts
    assert counts_on("prepare", ANNA, begun, guarded=False) == counts
