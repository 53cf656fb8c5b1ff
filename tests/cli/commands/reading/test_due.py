from pathlib import Path

import pytest

from tests.cli.commands.reading.test_last import ACTION_FIELDS
from tests.cli.samples import SECRET, Fireside


def test_ones_own_promises_come_first(fireside: Fireside, data: Path) -> None:
    assert fireside("due").out.splitlines() == [
        "Friday          Anna Åkesson  you    Send the plan",
        "due 2 days ago  Anna Åkesson  Jonas  Book the harbour",
    ]


@pytest.mark.parametrize(("within", "texts"), [("0d", 1), ("3d", 1), ("4", 2), ("1w", 2), ("2u", 2)])
def test_one_says_how_far_to_look(fireside: Fireside, data: Path, within: str, texts: int) -> None:
    records = fireside("due", "--within", within, "--json").json
    assert [set(record) for record in records] == [ACTION_FIELDS] * texts


def test_json_tells_what_happened_to_each(fireside: Fireside, data: Path) -> None:
    fireside("act", "anna å", "Ring the harbour >fri")
    (record,) = (one for one in fireside("due", "--json").json if one["text"] == "Ring the harbour")
    (change,) = record["history"]
    assert (change["what"], change["due_after"]) == ("added", record["due"])


@pytest.mark.parametrize("within", ["", "soon", "-1d", "9999w", "7x"])
def test_a_span_that_is_none_is_not_understood(fireside: Fireside, data: Path, within: str) -> None:
    ran = fireside("due", f"--within={within}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("--within: Write it as 7d or 2w")


def test_the_prompt_is_nameless_and_silent_where_nothing_is_due(fireside: Fireside, data: Path) -> None:
    assert fireside("due", "--prompt").out == "2 due\n"
    assert fireside("due", "--prompt", "--private").out == "3 due\n"
    fireside("people", "remove", "anna å", "--yes")
    assert fireside("due", "--prompt").out == ""
    assert fireside("due").out == "Nothing is due within 7 days.\n"
    assert fireside("due", "--within", "0d").out == "Nothing is due today.\n"


def test_private_actions_are_shown_only_where_asked_for(fireside: Fireside, data: Path) -> None:
    assert SECRET not in fireside("due").out + fireside("due", "--json").out
    assert SECRET in fireside("due", "--private").out


def test_an_empty_team_gets_a_friendly_start(fireside: Fireside) -> None:
    assert "fireside demo" in fireside("due").out
    assert fireside("due", "--json").out == "[]\n"
    assert fireside("due", "--prompt").out == ""
