"""`fireside people group`, `groups` and `ungroup`: people who meet together."""

from datetime import date
from pathlib import Path

from tests.cli.samples import Fireside
from tui.storage.repository.store import Store


def test_a_group_is_made_changed_listed_and_taken_away(fireside: Fireside, data: Path) -> None:
    ran = fireside(
        "people", "group", "Platform", "--members", "anna å, bo", "--cadence", "weekly", "--language", "sv"
    )
    assert ran.code == 0 and ran.out == "Platform: Anna Åkesson, Bo Sørensen, weekly.\n"
    ran = fireside("people", "group", "platform", "--time", "9", "--template", "digital-coffee")
    assert ran.code == 0, ran.err
    (group,) = Store.reader(data).team().groups
    assert (group.name, group.members, group.cadence, group.time) == (
        "platform",
        ("anna01", "bo0002"),
        7,
        "09:00",
    )
    assert (group.language, group.template) == ("sv", "digital-coffee")
    ran = fireside("people", "group", "platform", "--cadence", "")
    assert ran.code == 0 and ran.out.endswith(", when needed.\n"), "it is unset as a weekday is"
    (record,) = fireside("people", "groups", "--json").json
    assert record["cadence"] is None and record["next"] is None
    fireside("people", "group", "platform", "--cadence", "monthly")
    (record,) = fireside("people", "groups", "--json").json
    assert [one["person_id"] for one in record["members"]] == ["anna01", "bo0002"]
    assert record["next"]["day"] if "day" in record["next"] else record["next"]
    assert "platform" in fireside("people", "groups").out
    assert "is gone" in fireside("people", "ungroup", "plat").out
    assert Store.reader(data).team().groups == ()
    assert "No groups yet" in fireside("people", "groups").out


def test_what_makes_no_group_is_said(fireside: Fireside, data: Path) -> None:
    for args, said in (
        (("people", "group", "Solo", "--members", "bo"), "two people or more"),
        (("people", "group", "Solo"), "two people or more"),
        (("people", "group", "Solo", "--members", "bo, nobody"), "Nobody in the team is called nobody"),
        (("people", "group", " ", "--members", "bo, anna å"), "A name has"),
        (("people", "ungroup", "Solo"), "No groups yet"),
        (("meet", "--group", "Solo"), "No groups yet"),
    ):
        ran = fireside(*args)
        assert ran.code == 1 and said in ran.err and ran.err.count("\n") == 1, args
    assert fireside("people", "group", "Two", "--members", "bo, anna å").code == 0
    assert fireside("people", "group", "Two").code == 2
    assert fireside("people", "group", "Three", "--members", "bo, anna å").code == 0
    assert "of that name already" in fireside("people", "group", "Three", "--name", "two").err
    assert "There are: Three, Two" in fireside("people", "ungroup", "Four").err
    assert fireside("meet", "bo", "--group", "Two").code == 2


def test_whoever_leaves_is_in_no_group(fireside: Fireside, data: Path) -> None:
    fireside("people", "group", "Two", "--members", "bo, anna å")
    fireside("people", "remove", "bo", "--yes")
    assert Store.reader(data).team().groups[0].members == ("anna01",)
    assert date.fromisoformat(fireside("people", "groups", "--json").json[0].get("last") or "2026-01-01")
