import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import NOW, SECRET, TODAY, Fireside, load
from tests.faults.faulty import Quick
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.meeting.privacy import HealthRemark, Private
from tui.domain.people.action import Action
from tui.domain.people.team import with_action, with_digest
from tui.domain.people.team_removal import without_person
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import Closing, with_meeting
from tui.storage.repository.store import Store


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.input.confirm_prompt.can_answer", lambda: True)


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def hits(folder: Path, *words: str) -> list[Path]:
    own = "erasure.json"
    found = [path for path in folder.rglob("*") if path.is_file() and own not in path.name]
    return [path for path in found if any(word.encode() in path.read_bytes() for word in words)]


def add_action(data: Path, text: str, **given: object) -> None:
    action = Action(id="boaction", person="bo0002", text=text, agreed=TODAY)
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        team = with_action(old.team, msgspec.structs.replace(action, **given))
        store.save(old, msgspec.structs.replace(old, team=team))


def test_it_says_what_will_go_and_asks(fireside: Fireside, data: Path) -> None:
    before = contents(data)
    ran = fireside("forget", "anna å")
    assert ran.code == 1 and "--yes" in ran.err and ran.err.count("\n") == 1
    for line in (
        "Everything about Anna Åkesson will go:",
        "  1 closed meeting",
        "  4 actions",
        "  1 private entry",
    ):
        assert line in ran.out.splitlines()
    assert contents(data) == before


@pytest.mark.parametrize(("typed", "gone"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_the_answer_counts(fireside: Fireside, data: Path, asked: None, typed: str, gone: bool) -> None:
    ran = fireside("forget", "anna å", typed=typed)
    assert ran.code == 0 and "cannot be undone" in ran.out
    assert (load(data).team.person("anna01") is None) is gone
    assert (hits(data, "Åkesson", "anna01") == []) is gone


def test_a_dry_run_changes_nothing(fireside: Fireside, data: Path) -> None:
    before = contents(data)
    assert fireside("forget", "anna å", "--dry-run", "--yes").code == 0
    assert contents(data) == before


def test_all_is_well_afterwards_and_the_name_is_free(fireside: Fireside, data: Path) -> None:
    ran = fireside("forget", "anna å", "--yes")
    assert (ran.code, ran.err) == (0, "") and "Everything about Anna Åkesson has been erased here." in ran.out
    assert fireside("check").code == 0
    assert hits(data, "Åkesson", "anna01") == []
    assert [line.split("  ")[0] for line in fireside("people").out.splitlines()] == [
        "Anne Holm",
        "Bo Sørensen",
    ]
    assert fireside("people", "add", "Anna Åkesson").code == 0
    assert fireside("forget", "nobody", "--yes").code == 1


def test_somebody_who_left_is_found_by_name_and_by_id(fireside: Fireside, data: Path) -> None:
    fireside("people", "remove", "anna å", "--yes")
    assert hits(data, "Åkesson")
    assert fireside("forget", "anna å", "--yes").code == 0
    assert hits(data, "Åkesson", "anna01") == []
    fireside("people", "remove", "bo", "--yes")
    fireside("people", "add", "Bo Sørensen")
    ran = fireside("forget", "bo", "--yes")
    assert ran.code == 1 and "bo0002" in ran.err, "two of the same name are told apart by id"
    assert fireside("forget", "bo0002", "--yes").code == 0
    assert (data / "people" / "bo0002").exists() is False


def test_a_folder_that_belongs_to_nobody_any_more_can_be_forgotten(fireside: Fireside, data: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        team = msgspec.structs.replace(without_person(old.team, "bo0002", TODAY), former=())
        store.save(old, msgspec.structs.replace(old, team=team))
    assert fireside("forget", "bo0002", "--yes").code == 0
    assert hits(data, "bo0002") == []
    assert fireside("forget", "../..", "--yes").code == 1


def test_where_others_name_them_is_listed_and_private_lines_only_where_asked_for(
    fireside: Fireside, data: Path
) -> None:
    add_action(data, "Talk to Annas team. And more.")
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        private = Private(focus=("envies Anna",))
        store.save(old, msgspec.structs.replace(old, privates={"bo0002": private}))
    ran = fireside("forget", "anna å", "--yes")
    assert "2 lines about others name them and stay." in ran.out
    assert "  Bo Sørensen · action · 2026-11-23: Talk to Annas team.\n" in ran.out
    assert "envies" not in ran.out and "… and 1 private line" in ran.out
    assert len(hits(data, "Annas team")) >= 1 and hits(data, "Åkesson") == []


def test_what_is_kept_of_them_in_meetings_of_others_goes_and_is_not_listed(
    fireside: Fireside, data: Path
) -> None:
    meeting = Meeting(
        id="several1",
        person="bo0002",
        participants=("anna01",),
        template="team-check-in",
        created=NOW,
        touched=NOW,
        held=TODAY,
        answers=(Answer(question="move.round.anna01", choice="foggy", text="Anna is tired"),),
    )
    minutes = (
        "# Bo\n\nWith Bo, Anna\n\n## Notes\n\n- Anna’s plan\n\n## Q\n\n- Round (Anna) – Foggy: so tired\n"
    )
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        closing = Closing(held=Held(meeting=meeting, minutes=minutes), year=TODAY.year)
        store.save(old, msgspec.structs.replace(old, closings={"several1": closing}))
    ran = fireside("forget", "anna å", "--yes")
    assert "  their part in 1 meeting with several people that is kept under others\n" in ran.out
    assert "1 line about others names them and stays." in ran.out
    assert "Bo Sørensen · minutes · 2026-11-23: Anna’s plan\n" in ran.out and "tired" not in ran.out
    assert hits(data, "anna01", "tired", "With Bo, Anna") == [] and hits(data, "Anna’s plan")
    assert fireside("check").code == 0


def test_private_lines_are_shown_where_asked_for(fireside: Fireside, data: Path) -> None:
    add_action(data, "envies Anna", private=True)
    assert "envies" not in fireside("forget", "anna å", "--dry-run").out
    assert "envies Anna" in fireside("forget", "anna å", "--yes", "--private").out


def test_files_of_others_that_name_them_are_told(fireside: Fireside, data: Path) -> None:
    (data / "team (copy).json").write_text('{"name": "Anna Åkesson"}')
    (data / "notes.txt").write_text("nothing")
    (data / "people" / "anna01" / "2026.shared.sync-conflict.json").write_text("x")
    ran = fireside("forget", "anna å", "--yes")
    assert str(data / "team (copy).json") in ran.out and "notes.txt" not in ran.out
    assert not (data / "people" / "anna01").exists()


@pytest.mark.parametrize("args", [(), ("anna", "--old")])
def test_it_is_said_of_whom(fireside: Fireside, data: Path, args: tuple[str, ...]) -> None:
    assert fireside("forget", *args).code == 2


def rated(data: Path) -> None:
    """Anna gets a meeting 13 months old with two numbers in it, Bo an old health remark."""
    day = TODAY - timedelta(400)
    answers = (Answer(question="check.a", value=5), Answer(question="move.preview", text="ski trip"))
    meeting = Meeting(
        id="oldmeet", person="anna01", template="t", created=NOW, touched=NOW, held=day, answers=answers
    )
    minutes = "# Then\n\n- Strengths? – **5**\n- Forward? – ski trip\n"
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        remark = Private(health=HealthRemark(text="part time", on=day))
        old = msgspec.structs.replace(old, privates={"anna01": store.private("anna01")})
        new = with_meeting(old, meeting)
        new = msgspec.structs.replace(new, privates={**new.privates, "bo0002": remark})
        store.save(old, new)
        closed = close(new, meeting, minutes=minutes, now=NOW, today=day)
        digest = msgspec.structs.replace(old.team.digest("anna01"), meetings=2)
        closed = msgspec.structs.replace(closed, team=with_digest(closed.team, "anna01", digest))
        store.save(new, closed)
        again = msgspec.structs.replace(closed.closings["oldmeet"], year=2025)
        store.save(closed, msgspec.structs.replace(closed, closings={"oldmeet": again}))


def test_what_was_kept_long_enough_is_shown_and_asked_about(
    fireside: Fireside, data: Path, asked: None
) -> None:
    rated(data)
    before = contents(data)
    ran = fireside("forget", "--old", "--dry-run")
    assert ran.out.splitlines() == ["Anna Åkesson  ratings from 1 meeting", "Bo Sørensen   1 private entry"]
    assert "1 health remark" in fireside("forget", "--old", "--dry-run", "--private").out
    assert fireside("forget", "--old", typed="n\n").code == 0
    assert contents(data) == before
    assert fireside("forget", "--old", typed="y\n").out.endswith("Erased, in the backups too.\n")
    assert hits(data, '"value":5', "**5**", "part time") == []
    assert len(hits(data, "ski trip")) >= 1, "the rest of the meeting stays"
    assert fireside("check").code == 0
    assert fireside("forget", "--old").out == "Nothing has been kept longer than the settings say.\n"


def test_nobody_can_be_asked(fireside: Fireside, data: Path) -> None:
    rated(data)
    assert fireside("forget", "--old").code == 1
    assert hits(data, "**5**")
    assert fireside("forget", "--old", "--yes").code == 0


def settings(tmp_path: Path, text: str) -> None:
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "settings.toml").write_text(text)


def test_the_settings_say_how_long(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    rated(data)
    settings(tmp_path, '[retention]\nratings = "keep"\nhealth = "keep"\n')
    assert "Nothing" in fireside("forget", "--old").out
    settings(tmp_path, '[retention]\nratings = "keep"\nhealth = "keep"\nmeetings = 0\n')
    assert "Anna Åkesson  2 meetings" in fireside("forget", "--old", "--dry-run").out
    settings(tmp_path, "[retention]\nmeetings = 12\n")
    assert fireside("forget", "--old", "--yes").code == 0
    assert hits(data, "ski trip") == []
    assert fireside("check").code == 0 and load(data).team.digest("anna01").meetings == 1


def test_a_limit_that_is_not_understood_erases_nothing(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    rated(data)
    before = contents(data)
    settings(tmp_path, '[retention]\nratings = "for ever"\n')
    ran = fireside("forget", "--old", "--yes")
    assert ran.code == 1 and "settings.toml, line 1" in ran.err
    assert contents(data) == before


def test_all_of_somebody_who_left_long_ago_can_go(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        team = without_person(old.team, "anna01", TODAY - timedelta(200))
        store.save(old, msgspec.structs.replace(old, team=team))
    ran = fireside("forget", "--old", "--dry-run")
    assert ran.out == "Anna Åkesson  1 private entry\n", "the private notes, after half a year"
    settings(tmp_path, "[retention]\nleft = 6\n")
    assert fireside("forget", "--old", "--yes").out.startswith("Anna Åkesson  everything, as they left\n")
    assert hits(data, "Åkesson", "anna01") == []
    assert hits(data, SECRET), "the other one’s private side is still there"


def test_the_app_that_is_open_is_in_the_way(fireside: Fireside, data: Path) -> None:
    with Store.open(data, files=Quick()):
        ran = fireside("forget", "anna å", "--yes")
    assert ran.code == 1 and "in use" in ran.err


def test_a_backup_from_before_brings_all_back_but_them(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    tar = tmp_path / "before.tar"
    assert fireside("backup", "--out", str(tar)).code == 0
    fireside("act", "bo", "Something new")
    fireside("forget", "anna å", "--yes")
    assert fireside("restore", str(tar), "--yes").code == 0
    assert hits(data, "Åkesson", "anna01") == []
    assert [a.text for a in load(data).team.actions if a.person == "bo0002"] == []
    assert fireside("restore", "--undo", "--yes").code == 0
    assert [a.text for a in load(data).team.actions] == ["Something new"]
    assert fireside("check").code == 0 and hits(data, "Åkesson", "anna01") == []


def test_decisions_the_log_and_groups_are_counted_go_and_nothing_is_left(
    fireside: Fireside, data: Path
) -> None:
    shutil.rmtree(data)
    shutil.copytree(Path(__file__).parents[3] / "data" / "format-2", data)
    told = fireside("forget", "anna", "--dry-run").out.splitlines()
    assert "  3 decisions" in told and "  4 lines of the log" in told
    assert fireside("forget", "anna", "--yes").code == 0
    words = (
        "Fridays are free",
        "Reports on Mondays",
        "No on-call",
        "release",
        "another flat",
        "70 123",
        "anna01",
    )
    assert hits(data, *words) == []
    assert [group.members for group in load(data).team.groups] == [("bo0002",)]


def test_old_lines_of_the_log_go_by_a_limit_of_their_own(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    shutil.rmtree(data)
    shutil.copytree(Path(__file__).parents[3] / "data" / "format-2", data)
    settings(tmp_path, "[retention]\nlog = 0\nsettled = 0\n")
    told = fireside("forget", "--old", "--dry-run").out
    assert "2 lines of the log" in told
    assert fireside("forget", "--old", "--yes").code == 0
    assert hits(data, "Held the demo alone", "Reports on Mondays") == []
    assert hits(data, "Fridays are free") != []
