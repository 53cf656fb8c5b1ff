from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import ANNA, BO, NOW, SECRET, TODAY, Fireside
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Meeting, Phase
from tui.domain.people.action import Action
from tui.domain.people.team import with_action
from tui.domain.workspace.state import Closing, State, with_meeting
from tui.storage.repository.store import Store

ACTION_FIELDS = {
    "carried",
    "history",
    "upward",
    "outcome",
    "told",
    "id",
    "person",
    "person_id",
    "text",
    "owner",
    "due",
    "state",
    "agreed",
    "settled",
    "meeting",
    "private",
}


def test_without_a_name_it_is_the_meeting_held_last(fireside: Fireside, data: Path) -> None:
    ran = fireside("last")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "Anna Åkesson · Fri 20 Nov, 3 days ago",
        "○  Friday  you   Send the plan",
        "●  today   Anna  Read the plan",
    ]


def test_json_holds_just_what_was_agreed(fireside: Fireside, data: Path) -> None:
    records = fireside("last", "anna å", "--json").json
    assert [set(record) for record in records] == [ACTION_FIELDS] * 2
    assert records[0] == {
        "id": "action001",
        "person": "Anna Åkesson",
        "person_id": "anna01",
        "text": "Send the plan",
        "owner": "manager",
        "due": "2026-11-27",
        "state": "open",
        "agreed": "2026-11-20",
        "settled": None,
        "meeting": "meetanna01",
        "private": False,
        "carried": 0,
        "upward": False,
        "outcome": "",
        "told": None,
        "history": [],
    }
    assert (records[1]["owner"], records[1]["state"], records[1]["due"]) == ("employee", "done", None)


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_private_actions_are_shown_only_where_asked_for(
    fireside: Fireside, data: Path, how: tuple[str, ...]
) -> None:
    assert SECRET not in fireside("last", *how).out
    assert SECRET in fireside("last", "--private", *how).out


def test_nothing_agreed_and_never_met_are_said_kindly(fireside: Fireside, data: Path) -> None:
    assert fireside("last", "bo").out.splitlines()[1] == "Nothing was agreed."
    assert fireside("last", "anne").out == "Anne Holm: no meeting has been held yet.\n"
    assert fireside("last", "anne", "--json").json == []


def test_of_two_met_on_one_day_the_later_one_counts(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = msgspec.structs.replace(store.load(), privates={"bo0002": store.private("bo0002")})
        held = store.history("bo0002")[0]
        day = TODAY - timedelta(3)
        later = msgspec.structs.replace(held.meeting, id="meetlater1", held=day, closed=NOW - timedelta(2))
        digest = msgspec.structs.replace(old.team.digest(BO.id), last_on=day, last_meeting=later.id)
        team = msgspec.structs.replace(old.team, digests={**old.team.digests, BO.id: digest})
        closing = Closing(held=Held(meeting=later), year=day.year)
        store.save(old, msgspec.structs.replace(old, team=team, closings={later.id: closing}))
    assert fireside("last").out.startswith("Bo Sørensen")


def test_an_empty_team_gets_a_friendly_start(fireside: Fireside) -> None:
    assert fireside("last").out == (
        "No team yet – start with `fireside people add NAME` or `fireside demo`.\n"
    )
    assert fireside("last", "--json").out == "[]\n"
    assert fireside("last").code == 0


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_json_is_the_same_in_every_language(fireside: Fireside, data: Path, lang: str) -> None:
    assert fireside("--lang", lang, "last", "--json").out == fireside("last", "--json").out
    assert "Anna Åkesson" in fireside("--lang", lang, "last").out


def under_way(data: Path, phase: Phase, *agreed: str) -> None:
    """Leave a meeting with Anna open, in which this was agreed."""
    talk = Meeting(
        id="opentalk",
        person=ANNA.id,
        template="weekly-1-1",
        created=NOW,
        touched=NOW,
        phase=phase,
        held=TODAY,
    )

    def begun(state: State) -> State:
        team = state.team
        for number, text in enumerate(agreed):
            team = with_action(
                team, Action(id=f"now{number}", person=ANNA.id, text=text, agreed=TODAY, meeting=talk.id)
            )
        return with_meeting(msgspec.structs.replace(state, team=team), talk)

    with Store.open(data) as store:
        before = store.load()
        store.save(before, begun(before))


@pytest.mark.parametrize("phase", ["dialogue", "follow-up"])
@pytest.mark.parametrize("name", [(), ("anna å",)])
def test_what_was_just_talked_about_is_newer_than_the_last_closed_meeting(
    fireside: Fireside, data: Path, phase: Phase, name: tuple[str, ...]
) -> None:
    under_way(data, phase, "Draw the map")
    head, action = fireside("last", *name).out.splitlines()
    assert head == "Anna Åkesson · today, not closed yet"
    assert action.startswith("○") and "Draw the map" in action
    assert [record["text"] for record in fireside("last", *name, "--json").json] == ["Draw the map"]
    assert fireside("last", "bo").out.splitlines()[1] == "Nothing was agreed.", "another one’s is as it was"


def test_a_talk_that_has_just_begun_leaves_the_last_one_in_sight(fireside: Fireside, data: Path) -> None:
    under_way(data, "dialogue")
    assert "Send the plan" in fireside("last", "anna å").out
    under_way(data, "follow-up")
    assert fireside("last", "anna å").out.splitlines() == [
        "Anna Åkesson · today, not closed yet",
        "Nothing was agreed.",
    ]
