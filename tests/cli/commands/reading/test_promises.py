"""`fireside promises`: what each side promised, and what became of it."""

from pathlib import Path

from tests.cli.samples import SECRET, Fireside


def test_both_sides_with_what_became_of_each(fireside: Fireside, data: Path) -> None:
    assert fireside("promises", "anna å").out.splitlines() == [
        "You promised · 1 open",
        "   open, Friday  agreed Fri 20 Nov  Send the plan",
        "Anna promised · 1 kept",
        "   kept Mon 23 Nov  agreed Fri 20 Nov  Read the plan",
        "Others promised · 1 open",
        "   open, Sat 21 Nov  agreed Fri 20 Nov  Jonas: Book the harbour",
    ]
    assert fireside("promises", "anne").out == "Anne Holm: nothing has been promised yet.\n"


def test_without_a_name_everybody_stands_in_the_order_of_names(fireside: Fireside, data: Path) -> None:
    assert [line.split("  ")[0] for line in fireside("promises").out.splitlines()] == [
        "Anna Åkesson",
        "Anne Holm",
        "Bo Sørensen",
    ]
    assert "you: 1 open" in fireside("promises").out and "Anna: 1 kept" in fireside("promises").out


def test_json_tells_what_became_of_each(fireside: Fireside, data: Path) -> None:
    records = fireside("promises", "anna å", "--json").json
    assert [(one["text"], one["fate"], one["moves"], one["meeting"]) for one in records] == [
        ("Book the harbour", "open", 0, None),
        ("Send the plan", "open", 0, "meetanna01"),
        ("Read the plan", "kept", 0, "meetanna01"),
    ]
    assert {one["person"] for one in fireside("promises", "--json").json} == {"Anna Åkesson"}


def test_private_ones_are_told_only_where_asked_for(fireside: Fireside, data: Path) -> None:
    for how in ((), ("--json",)):
        assert SECRET not in fireside("promises", "anna å", *how).out
        assert SECRET in fireside("promises", "anna å", "--private", *how).out


def test_without_a_team_it_says_how_to_begin(fireside: Fireside) -> None:
    assert "fireside demo" in fireside("promises").out
    assert fireside("promises", "--json").out == "[]\n"
