"""`fireside year`: the report for the yearly talk, and which talks were held."""

from pathlib import Path

import msgspec

from tests.cli.samples import SECRET, TODAY, Fireside, load
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal, with_result
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.team import with_decision, with_goal, with_log_entry
from tui.storage.repository.store import Store


def eventful(data: Path) -> None:
    """Give Anna a goal with a result, a line in the log and a decision, each with a private one beside it."""
    state = load(data)
    goal = with_result(
        Goal(id="g", person="anna01", text="Lead the *release*", since=TODAY, how="one *step* a week"),
        "half of it",
        TODAY,
    )
    team = with_goal(state.team, goal)
    for private in (False, True):
        text = SECRET if private else "Held the demo # alone"
        entry = LogEntry(id=f"l{private}", person="anna01", on=TODAY, text=text, kind="well", private=private)
        decision = Decision(
            id=f"d{private}", person="anna01", text=text, decided=TODAY, private=private, why="it works"
        )
        team = with_decision(with_log_entry(team, entry), decision)
    with Store.open(data) as store:
        store.load()
        store.save(state, msgspec.structs.replace(state, team=team))


def test_the_report_is_in_their_language_and_has_nothing_private(fireside: Fireside, data: Path) -> None:
    eventful(data)
    report = fireside("year", "anna å").out
    assert report.startswith("# Anna Åkesson · tors 1 jan 2026 – mån 23 nov 2026\n")
    for said in (
        "### Lead the \\*release\\*",
        "- mån 23 nov 2026: half of it",
        "one \\*step\\* a week",
        "- mån 23 nov: Held the demo \\# alone",
        "- Read the plan (mån 23 nov)",
        "Held the demo \\# alone – it works",
    ):
        assert said in report, said
    assert SECRET not in report


def test_another_year_or_day_to_begin_with(fireside: Fireside, data: Path) -> None:
    eventful(data)
    assert "half of it" not in fireside("year", "anna å", "--year", "2025").out
    assert "half of it" in fireside("year", "anna å", "--since", "2026-11-23").out
    assert fireside("year", "--since", "2026-12-01").code == 2
    assert "not understood" in fireside("year", "--since", "someday soon").err


def test_it_goes_into_a_new_file(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    eventful(data)
    out = tmp_path / "year.md"
    assert fireside("year", "anna å", "--out", str(out)).code == 0
    assert "half of it" in out.read_text()
    assert fireside("year", "anna å", "--out", str(out)).code == 1


def test_which_talks_were_held_with_whom(fireside: Fireside, data: Path) -> None:
    assert fireside("year").out.splitlines() == [
        "              development  pay  feedback on me",
        "Anna Åkesson  –            –    –",
        "Anne Holm     –            –    –",
        "Bo Sørensen   –            –    –",
    ]
    assert {one["development"] for one in fireside("year", "--json").json} == {None}


def test_what_does_not_go_together_is_said(fireside: Fireside, data: Path) -> None:
    assert fireside("year", "anna å", "--json").code == 2
    assert fireside("year", "--out", "x").code == 2
