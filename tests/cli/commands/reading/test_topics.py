"""`fireside topics`: what comes up again and again, and agreements that may not go together."""

from datetime import timedelta
from pathlib import Path

import msgspec

from tests.cli.samples import TODAY, Fireside, load
from tui.domain.people.decision_record import Decision
from tui.domain.people.point import Point
from tui.domain.people.team import with_decision, with_point
from tui.storage.repository.store import Store


def discussed(data: Path) -> None:
    """Give Anna the laptop for the second time, and two decisions that say the opposite, one of them private."""
    state = load(data)
    before = TODAY - timedelta(40)
    old = Point(
        id="old", person="anna01", text="Laptop slow", side="employee", raised=before, state="talked", kept=2
    )
    team = with_point(state.team, old)
    for id, text, private in (("d1", "Deploy on Fridays", False), ("d2", "No deploys on Friday", True)):
        team = with_decision(
            team, Decision(id=id, person="anna01", text=text, decided=before, private=private)
        )
    with Store.open(data) as store:
        store.load()
        store.save(state, msgspec.structs.replace(state, team=team))


def test_both_are_told_with_their_days(fireside: Fireside, data: Path) -> None:
    discussed(data)
    assert fireside("topics").out.splitlines() == [
        "Anna Åkesson",
        "  The laptop",
        "    brought up Wed 14 Oct, Mon 23 Nov; put off 3 times",
    ]
    assert fireside("topics", "anna å", "--private").out.splitlines()[3:] == [
        "  May not go together: one says the opposite",
        "    Deploy on Fridays (Wed 14 Oct, a decision)",
        "    No deploys on Friday (Wed 14 Oct, a decision)",
    ]


def test_json_has_both(fireside: Fireside, data: Path) -> None:
    discussed(data)
    (record,) = fireside("topics", "anna å", "--json", "--private").json
    (topic,), (clash,) = record["topics"], record["clashes"]
    assert (topic["text"], topic["put_off"], topic["earlier"][0]["text"]) == ("The laptop", 3, "Laptop slow")
    assert (clash["why"], clash["later"]["text"]) == ("opposite", "No deploys on Friday")
    assert fireside("topics", "anna å", "--json").json[0]["clashes"] == []


def test_nothing_of_the_kind_is_said_kindly(fireside: Fireside, data: Path) -> None:
    assert fireside("topics").out == "Nothing comes up again and again, and no agreements differ.\n"
    assert fireside("topics", "bo").out.startswith("Nothing comes up")
