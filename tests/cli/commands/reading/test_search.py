"""`fireside search`: all years, shared and private told apart."""

from pathlib import Path

from tests.cli.samples import SECRET, Fireside


def test_it_finds_what_is_open_and_what_is_archived(fireside: Fireside, data: Path) -> None:
    lines = fireside("search", "plan").out.splitlines()
    assert [line.split("  ")[-1] for line in lines] == [
        "The Q4 plan is late",
        "Read the plan",
        "Send the plan",
        "The Q4 plan is late",
    ]
    assert [line[:10] for line in lines] == ["Fri 20 Nov"] * 3 + ["Thu 19 Nov"]
    assert "The harbour walk" in fireside("search", "harbour walk").out
    assert "Book the harbour" not in fireside("search", "harbour walk").out


def test_private_things_are_found_where_asked_for_and_marked(fireside: Fireside, data: Path) -> None:
    ran = fireside("search", SECRET)
    assert ran.out == "Nothing was found; private things need --private.\n"
    assert SECRET not in fireside("search", SECRET, "--json").out
    assert all("private" in line for line in fireside("search", SECRET, "--private").out.splitlines())
    assert {one["private"] for one in fireside("search", SECRET, "--private", "--json").json} == {True}


def test_only_what_is_about_one_person(fireside: Fireside, data: Path) -> None:
    assert {one["person"] for one in fireside("search", "plan", "--json").json} == {
        "Anna Åkesson",
        "Bo Sørensen",
    }
    assert {one["person"] for one in fireside("search", "plan", "--with", "bo", "--json").json} == {
        "Bo Sørensen"
    }


def test_whoever_left_is_found_too(fireside: Fireside, data: Path) -> None:
    fireside("people", "remove", "bo", "--yes")
    assert "Bo Sørensen" in fireside("search", "Q4").out


def test_nothing_to_look_for_or_found(fireside: Fireside, data: Path) -> None:
    assert fireside("search", " ").code == 2
    assert fireside("search", "zebra", "--private").out == "Nothing was found.\n"
    assert fireside("search", "zebra", "--json").out == "[]\n"
