from pathlib import Path

import pytest

from tests.cli.samples import ANNA, Fireside
from tui.domain.people.team import Team, with_person
from tui.domain.workspace.state import State
from tui.storage.repository.store import Store

COMMANDS = [
    ("last",),
    ("brief",),
    ("minutes",),
    ("meet",),
    ("people", "remove"),
    ("people", "edit"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_an_ambiguous_name_lists_whom_it_fits(
    fireside: Fireside, data: Path, command: tuple[str, ...]
) -> None:
    ran = fireside(*command, "ann")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "ann matches more than one: Anna Åkesson, Anne Holm. Write more of the name.\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_name_says_who_there_is(fireside: Fireside, data: Path, command: tuple[str, ...]) -> None:
    ran = fireside(*command, "Zoë")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "Nobody in the team is called Zoë. There are: Anna Åkesson, Anne Holm, Bo Sørensen.\n"


@pytest.mark.parametrize("command", [*COMMANDS, ("add",), ("act",)])
def test_no_team_is_said_in_one_line_and_no_folder_is_made(
    fireside: Fireside, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = fireside(*command, "anna", *(["text"] if command[0] in ("add", "act") else []))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "No team yet – start with `fireside people add NAME` or `fireside demo`.\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\x1b]0;x\x07", "\udce5", "x" * 100_000])
def test_odd_names_are_nobodys_and_are_shown_harmlessly(fireside: Fireside, data: Path, name: str) -> None:
    ran = fireside("last", name)
    assert ran.code == 1
    assert ran.err.count("\n") == 1 and "\x1b" not in ran.err and len(ran.err) < 300


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["", " \u200b"])
def test_no_name_is_asked_for_kindly(
    fireside: Fireside, data: Path, command: tuple[str, ...], name: str
) -> None:
    assert fireside(*command, name).err == (
        "Write a name, or a part of it. There are: Anna Åkesson, Anne Holm, Bo Sørensen.\n"
    )


def test_two_of_one_name_are_told_apart_by_id(fireside: Fireside, tmp_path: Path) -> None:
    twins = with_person(
        with_person(Team(), ANNA), ANNA.__class__(id="twin02", name=ANNA.name, since=ANNA.since)
    )
    with Store.open(tmp_path / "data") as store:
        store.save(State(), State(team=twins))
    assert fireside("last", "anna").err == (
        "anna matches more than one: Anna Åkesson (anna01), Anna Åkesson (twin02). "
        "Write what stands in brackets instead.\n"
    )
    assert fireside("last", "twin02").code == 0
