"""`fireside handover`: what the next manager gets, and never anything private."""

from pathlib import Path

import msgspec

from tests.cli.samples import SECRET, TODAY, Fireside
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.team import with_goal, with_log_entry
from tui.storage.repository.store import Store


def with_more(data: Path) -> None:
    """Have Anna have a goal, one she gave up, and lines in the log."""
    with Store.open(data) as store:
        old = store.load()
        team = with_goal(old.team, Goal(id="g1", person="anna01", text="Lead the release", since=TODAY))
        gone = Goal(id="g2", person="anna01", text="Learn Cobol", since=TODAY, state="dropped")
        team = with_log_entry(
            with_goal(team, gone), LogEntry(id="l1", person="anna01", on=TODAY, text="logged")
        )
        store.save(old, msgspec.structs.replace(old, team=team))


def test_open_actions_and_goals_go_on_in_their_language_and_nothing_private(
    fireside: Fireside, data: Path
) -> None:
    with_more(data)
    text = fireside("handover", "anna å").out
    assert text.startswith("# Överlämning: Anna Åkesson") and "läser det här först" in text
    assert "- Send the plan – **din chef**, fre 27 nov 2026" in text and "- Lead the release" in text
    assert not any(
        word in text for word in (SECRET, "Learn Cobol", "logged", "Read the plan", "Q4", "The laptop")
    )


def test_minutes_go_along_where_asked_and_it_says_that_it_was_read(fireside: Fireside, data: Path) -> None:
    text = fireside("handover", "anna å", "--with-minutes", "--seen").out
    assert "har läst det här" in text and "läser det här först" not in text
    assert "> - Plan för [Q4]" in text and SECRET not in text


def test_it_is_written_into_a_file_of_its_own(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "over.md"
    assert fireside("handover", "bo", "--out", str(out)).out == f"Written: {out}\n"
    assert "Intet." in out.read_text("utf-8") and out.stat().st_mode & 0o777 == 0o600
    assert fireside("handover", "bo", "--out", str(out)).code == 1
