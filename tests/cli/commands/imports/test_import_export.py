"""`export` → `import` into an empty folder → `export` is the same; and what is never taken in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.cli.samples import ANNA, BO, NOW, SECRET, TODAY, Fireside, load
from tests.faults.canaries import states
from tui.demo.demo_folder import write_demo
from tui.domain.people.decision_record import Decision
from tui.domain.people.idea import Idea
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person_group import Group
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.rights.dossier import Dossier
from tui.storage.paths import shipped_data
from tui.storage.repository.store import Store

FIELDS = {
    *(
        "person",
        "left",
        "digest",
        "actions",
        "points",
        "goals",
        "decisions",
        "log",
        "ideas",
        "groups",
        "calendar",
    ),
    *("sent", "meetings", "private", "under_way", "unheld"),
}
STAY = {"released", "drafts"}


def test_each_part_of_a_dossier_is_taken_along_or_is_known_to_stay() -> None:
    assert set(Dossier.__struct_fields__) == FIELDS | STAY


def exported(fireside: Fireside, name: str, *, data: Path | None = None) -> Any:
    where = () if data is None else ("--data", str(data))
    return fireside("export", name, "--json", "--no-mentions", *where).json


def written(fireside: Fireside, tmp_path: Path, name: str) -> str:
    path = tmp_path / "export.json"
    path.write_text(json.dumps(exported(fireside, name)))
    return str(path)


def test_everybody_of_the_demo_team_comes_back_the_same(fireside: Fireside, tmp_path: Path) -> None:
    write_demo(tmp_path / "data", TODAY, NOW, shipped_data())
    for person in load(tmp_path / "data").team.people:
        empty = tmp_path / person.id
        first = exported(fireside, person.id)
        path = tmp_path / f"{person.id}.json"
        path.write_text(json.dumps(first))
        ran = fireside("import", str(path), "--yes", "--data", str(empty))
        assert (ran.code, ran.err) == (0, ""), ran.err
        assert exported(fireside, person.id, data=empty) == first
        told = [
            fireside("export", person.id, "--no-mentions", *where).out
            for where in ((), ("--data", str(empty)))
        ]
        assert told[0] == told[1]


def test_what_is_in_every_corner_comes_back_the_same(fireside: Fireside, tmp_path: Path) -> None:
    with Store.open(tmp_path / "data") as store:
        old = store.load()
        for state in states():
            store.save(old, state)
            old = state
    first = exported(fireside, "gone0001")
    path = tmp_path / "gone.json"
    path.write_text(json.dumps(first))
    empty = tmp_path / "empty"
    fireside("import", str(path), "--yes", "--data", str(empty))
    # What was on the team as a whole, and half-filled forms, stay where they are.
    first |= {"reports": [], "drafts": []}
    assert exported(fireside, "gone0001", data=empty) == first
    private = [file.read_bytes() for file in empty.rglob("*.shared.json")]
    secrets = [note["text"] for note in first["private_notes"]]
    assert secrets and not any(secret.encode() in body for secret in secrets for body in private)


def test_beside_others_nobody_else_changes(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        team = msgspec.structs.replace(
            old.team,
            groups=(Group(id="group1", name="All", members=(ANNA.id, BO.id)),),
            decisions=(Decision(id="d1", person=ANNA.id, text="Stay", decided=TODAY, private=True),),
            log=(LogEntry(id="l1", person=ANNA.id, on=TODAY, text="well", private=True),),
            ideas=(Idea(id="i1", person=ANNA.id, text="A quiet hour", raised=TODAY),),
            unheld=(Unheld(id="u1", person=ANNA.id, planned=TODAY, became="left-out", on=TODAY),),
        )
        store.save(old, msgspec.structs.replace(old, team=team))
    path, first = written(fireside, tmp_path, "anna å"), exported(fireside, "anna å")
    assert f"{TODAY}: left out this time" in fireside("export", "anna å").out
    other = tmp_path / "other"
    fireside("people", "add", "Zoe", "--data", str(other))
    fireside("import", path, "--yes", "--data", str(other))
    assert [person.name for person in load(other).team.people] == ["Zoe", "Anna Åkesson"]
    assert exported(fireside, "anna å", data=other) == first
    assert fireside("check", "--data", str(other)).code == 0


def test_it_is_shown_and_asked_before_it_is_taken_in(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    path, other = written(fireside, tmp_path, "anna å"), tmp_path / "other"
    ran = fireside("import", path, "--dry-run", "--data", str(other))
    assert (
        ran.out.startswith("Anna Åkesson: 1 meeting, 4 actions, 1 point")
        and not (other / "team.json").exists()
    )
    assert "--yes" in fireside("import", path, "--data", str(other)).err
    assert SECRET not in ran.out


def test_who_is_here_or_was_forgotten_here_is_not_taken_in(
    fireside: Fireside, data: Path, tmp_path: Path
) -> None:
    path = written(fireside, tmp_path, "anna å")
    before = load(data)
    assert "is here already" in fireside("import", path, "--yes").err
    assert load(data) == before
    fireside("forget", "anna å", "--yes")
    ran = fireside("import", path, "--yes")
    assert ran.code == 1 and "was forgotten here" in ran.err
    assert "Anna" not in fireside("people").out


def broken(records: dict[str, Any], how: str) -> None:
    dossier = records["dossier"]
    if how == "other person":
        dossier["actions"][0]["person"] = "bo0002"
    elif how == "way out":
        dossier["person"]["id"] = "../../x"
    elif how == "meeting":
        dossier["meetings"][0]["meeting"]["id"] = "../x"
    elif how == "year":
        records["years"]["x"] = 10**9
    elif how == "type":
        dossier["actions"] = "none"
    elif how == "aside":
        dossier["meetings"][0]["meeting"]["aside"] = {"focus": ["x"]}
    elif how == "newer":
        records["format"] = 99


@pytest.mark.parametrize("how", ["other person", "way out", "meeting", "year", "type", "aside", "newer"])
def test_a_file_that_was_tampered_with_is_refused_whole(
    fireside: Fireside, data: Path, tmp_path: Path, how: str
) -> None:
    document = exported(fireside, "anna å")
    broken(document["records"], how)
    path, other = tmp_path / "x.json", tmp_path / "other"
    path.write_text(json.dumps(document))
    ran = fireside("import", str(path), "--yes", "--data", str(other))
    assert ran.code == 1 and ran.out == "" and ran.err.count("\n") == 1
    assert ("later Fireside" in ran.err) is (how == "newer") and not (other / "people").exists()


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b'{"records":1}', b'{"records":{}}', b"\xff", b"[" * 9_999]
)
def test_what_is_no_export_is_said(fireside: Fireside, data: Path, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(raw)
    ran = fireside("import", str(path), "--yes")
    assert ran.code == 1 and "no export" in ran.err and ran.err.count("\n") == 1


def test_texts_go_through_the_gate(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    document = exported(fireside, "anna å")
    document["records"]["dossier"]["points"][0]["text"] = "a\x1b[31mb\u202ec"
    path, other = tmp_path / "x.json", tmp_path / "other"
    path.write_text(json.dumps(document))
    fireside("import", str(path), "--yes", "--data", str(other))
    text = load(other).team.points[0].text
    assert "\x1b" not in text and "\u202e" not in text and text.startswith("a")


def test_who_left_comes_back_as_one_who_left(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    fireside("people", "remove", "anna å", "--yes")
    path, other = written(fireside, tmp_path, "anna å"), tmp_path / "other"
    first = exported(fireside, "anna å")
    fireside("import", path, "--yes", "--data", str(other))
    assert exported(fireside, "anna å", data=other) == first
    assert [(one.name, one.left) for one in load(other).team.former] == [("Anna Åkesson", date(2026, 11, 23))]
