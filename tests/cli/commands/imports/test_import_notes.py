"""`fireside import NOTES --person NAME`: old running notes, read as captured lines and reviewed."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.samples import ANNA, BO, TODAY, Fireside, load
from tests.hostile.texts import STORABLE
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.team import Team, with_person
from tui.domain.text.clean_text import clean_line
from tui.usecases.capture.old_notes import read_notes

NOTES = """\
Wants to learn the build

## 4 March 2026
- Tired after the move
* ! Send the plan @them >fri
- = We keep the standup
? How is the new flat
---
**2026-02-10:**
[ ] Book the room
[x] Ordered a chair
2026-01-05: Praised by the board
# worried about the merger
1. Second thing
"""


def write(tmp_path: Path, text: str = NOTES) -> str:
    path = tmp_path / "anna.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_each_line_becomes_what_it_says_on_its_day(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = load(data).team
    ran = fireside("import", write(tmp_path), "--person", "anna å", "--yes")
    assert ran.code == 0 and ran.out.endswith("10 lines kept.\n")
    team = load(data).team
    log = {(entry.on, entry.text, entry.private) for entry in team.log_of(ANNA.id)}
    assert log == {
        (TODAY, "Wants to learn the build", True),
        (date(2026, 3, 4), "Tired after the move", True),
        (date(2026, 2, 10), "Ordered a chair", True),
        (date(2026, 1, 5), "Praised by the board", True),
        (date(2026, 2, 10), "worried about the merger", True),
        (date(2026, 2, 10), "Second thing", True),
    }
    plan, room = team.actions[len(before.actions) :]
    assert (plan.text, plan.owner, plan.agreed, plan.due) == (
        "Send the plan",
        "employee",
        date(2026, 3, 4),
        date(2026, 3, 6),
    )
    assert (room.text, room.owner, room.agreed) == ("Book the room", "manager", date(2026, 2, 10))
    assert [decision.text for decision in team.decisions_of(ANNA.id)] == ["We keep the standup"]
    assert team.points[-1].text == "How is the new flat" and team.points[-1].raised == date(2026, 3, 4)


def test_it_is_reviewed_before_it_is_kept_and_doubles_nothing(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    before, path = load(data).team, write(tmp_path)
    out = fireside("import", path, "--person", "anna å", "--dry-run").out
    assert "Wed 4 Mar 2026   action         Send the plan → Anna, Fri 6 Mar" in out
    assert "--yes" in fireside("import", path, "--person", "anna å").err
    assert load(data).team == before
    fireside("import", path, "--person", "anna å", "--yes")
    once = load(data).team
    again = fireside("import", path, "--person", "anna å", "--yes").out
    assert "10 lines are there already." in again and load(data).team == once


def test_a_private_action_stays_private(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    fireside("import", write(tmp_path, "!# Ask HR\n#= Raise in May\n"), "--person", "anna å", "--yes")
    team = load(data).team
    assert team.actions[-1].private and team.decisions[-1].private


@pytest.mark.parametrize("text", ["", "\n\n---\n", "4 March 2026\n"])
def test_of_nothing_nothing_is_kept(fireside: Fireside, data: Path, tmp_path: Path, text: str) -> None:
    ran = fireside("import", write(tmp_path, text), "--person", "anna å", "--yes")
    assert (ran.code, ran.out) == (0, "Nothing was changed.\n")


def test_a_name_that_may_be_two_stays_in_the_text() -> None:
    team = with_person(with_person(Team(), ANNA), BO)
    (line,) = read_notes("! Call @annabo >fri", ANNA, team, today=TODAY, language="en")
    assert line.said.unsure_of == () and "Call" in line.said.text


def test_any_text_is_a_line_of_its_own() -> None:
    for text in STORABLE.values():
        if len(text) < 3_000:
            lines = read_notes(text, ANNA, Team(people=(ANNA,)), today=TODAY, language="sv")
            assert all(line.said.text == clean_line(line.said.text) and line.on <= TODAY for line in lines)


def test_what_is_in_the_archive_is_not_taken_again(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    from tui.usecases.capture.old_notes import new_ones

    lines = read_notes("2026-01-05: x", ANNA, Team(people=(ANNA,)), today=TODAY, language="en")
    archived = LogEntry(id="l", person=ANNA.id, on=date(2026, 1, 5), text="x")
    assert len(lines) == 1 and new_ones(lines, Team(), (archived,), ANNA) == ()
