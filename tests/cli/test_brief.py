from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import ANNA, SECRET, TODAY, Fireside
from tests.cli.test_last import ACTION_FIELDS
from tui.domain.people.action import Action
from tui.domain.people.team import with_action
from tui.storage.repository.store import Store

FIELDS = {
    *(
        "id",
        "person",
        "person_id",
        "role",
        "email",
        "language",
        "cadence",
        "weekday",
        "time",
        "way",
        "template",
    ),
    *(
        "since",
        "meetings",
        "last",
        "next",
        "under_way",
        "purpose",
        "weather",
        "forecast",
        "main_points",
        "looked_forward",
    ),
    *("actions", "points"),
}


def test_all_that_counts_is_there_in_two_minutes(fireside: Fireside, data: Path) -> None:
    assert fireside("brief", "anna å").out.splitlines() == [
        "Anna Åkesson · Designer, weekly",
        "Next: Tue 24 Nov 10:00, video call",
        "Last: Fri 20 Nov, 3 days ago; 1 meeting",
        "Weather last time: foggy (Anna)",
        "Forecast last time: sunny (Anna)",
        "Main points last time",
        "  The Q4 plan is late",
        "You took on",
        "  Send the plan – Friday",
        "Others took on",
        "  Jonas: Book the harbour – due 2 days ago",
        "Anna wants to bring up",
        "  The laptop",
        "Looked forward to",
        "  Anna: The harbour walk",
    ]


def test_json_shares_the_words_of_the_others(fireside: Fireside, data: Path) -> None:
    record = fireside("brief", "anna å", "--json").json
    assert set(record) == FIELDS
    assert [set(action) for action in record["actions"]] == [ACTION_FIELDS] * 2
    assert record["next"] == {"on": "2026-11-24", "time": "10:00"}
    assert record["weather"] == {"manager": "", "employee": "foggy"}
    assert record["forecast"] == {"manager": "", "employee": "sunny"}
    assert record["looked_forward"] == {"manager": "", "employee": "The harbour walk"}
    assert record["points"] == [
        {
            "id": "point1",
            "person": "Anna Åkesson",
            "person_id": "anna01",
            "text": "The laptop",
            "owner": "employee",
            "due": None,
            "state": "open",
            "raised": "2026-11-23",
            "kept": 1,
        }
    ]


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_private_things_are_shown_only_where_asked_for(
    fireside: Fireside, data: Path, how: tuple[str, ...]
) -> None:
    assert SECRET not in fireside("brief", "anna å", *how).out
    assert fireside("brief", "anna å", "--private", *how).out.count(SECRET) == 2


def test_somebody_never_met(fireside: Fireside, data: Path) -> None:
    assert fireside("brief", "anne").out.splitlines()[2] == "You have not met yet."
    assert fireside("brief", "anne", "--json").json["last"] is None


def test_a_full_plate_stays_readable(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        team = old.team
        for number in range(40):
            owner = ("manager", "employee", "both", "Jonas")[number % 4]
            team = with_action(
                team,
                Action(id=f"more{number:03d}", person=ANNA.id, text="x\n" * 500, agreed=TODAY, owner=owner),
            )
        store.save(old, msgspec.structs.replace(old, team=team))
    lines = fireside("brief", "anna å").out.splitlines()
    assert len(lines) <= 24
    assert any(line.startswith("  … +") for line in lines)
    assert len(fireside("brief", "anna å", "--json").json["actions"]) == 42


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_every_language(fireside: Fireside, data: Path, lang: str) -> None:
    ran = fireside("brief", "anna å", "--lang", lang)
    assert ran.code == 0 and ran.err == ""
    weather = {"en": "foggy", "sv": "dimmigt", "da": "tåget"}[lang]
    assert weather in ran.out
