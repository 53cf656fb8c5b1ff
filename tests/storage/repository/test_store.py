import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB, where

from tests.faults.faulty import Faulty, Quick
from tests.storage.samples import (
    ANNA,
    NOW,
    SECRET,
    TODAY,
    action,
    closed,
    full_meeting,
    meeting,
    saved,
    state,
)
from tui.domain.meeting.meeting import Aside, Note, with_draft, with_note
from tui.domain.meeting.privacy import Private, SpellReason
from tui.domain.people.team import Team, with_action, with_person
from tui.domain.workspace.state import State, with_meeting, without_meeting
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.errors import BadNameError, StorageError
from tui.storage.records import document_file
from tui.storage.repository.reader import shared_meetings
from tui.storage.repository.store import Store

ROOT = Path(__file__).parents[3]


def files(folder: Path) -> set[str]:
    found = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    return {name for name in found if not name.startswith("backups/") and name != "lock"}


def test_a_new_folder_is_an_empty_team(tmp_path: Path) -> None:
    with Store.open(tmp_path / "deep" / "new", files=Quick()) as store:
        assert store.load() == State()
        store.save(State(), State())
    assert files(tmp_path / "deep" / "new") == set()
    assert (tmp_path / "deep" / "new").stat().st_mode & 0o777 == 0o700


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    saved(tmp_path, state())
    with Store.open(tmp_path, files=Quick()) as store:
        loaded = store.load()
        assert loaded.team == state().team
        assert loaded.meetings == state().meetings
        assert store.private("anna01") == state().privates["anna01"]
        assert store.private("bo0002") == Private()
        assert store.years("anna01") == ()


def test_a_closed_meeting_goes_to_the_archive_and_undoing_brings_it_back(tmp_path: Path) -> None:
    before = state()
    after = closed(before)
    saved(tmp_path, before, after)
    with Store.open(tmp_path, files=Quick()) as store:
        loaded = store.load()
        assert (loaded.team, loaded.meetings) == (after.team, {})
        (held,) = store.history("anna01")
        assert held.minutes == "# Minutes\n"
        assert held.meeting.notes == before.meetings["anna01"].notes
        assert held.meeting.aside == Aside()
        assert {a.id for a in store.archive("anna01", 2026).actions} == {"action002", "action003"}
        assert SECRET in {note.text for note in store.private("anna01").notes}

    undone = tmp_path / "undone"
    saved(undone, before, after, before, after, before)
    with Store.open(undone, files=Quick()) as store:
        loaded = store.load()
        assert (loaded.team, loaded.meetings) == (before.team, before.meetings)
        assert store.private("anna01") == before.privates["anna01"]
        assert store.history("anna01") == ()
        assert store.archive("anna01", 2026).actions == ()


def test_history_goes_over_the_years_newest_first(tmp_path: Path) -> None:
    now = state()
    states = [now]
    for year in (2024, 2026, 2025):
        held = msgspec.structs.replace(full_meeting(f"meet{year}"), held=TODAY.replace(year=year, month=3))
        states += [with_meeting(now, held), closed(with_meeting(now, held))]
        now = states[-1]
    saved(tmp_path, *states)
    reader = Store.reader(tmp_path)
    assert reader.years("anna01") == (2026, 2025, 2024)
    assert [h.meeting.id for h in reader.history("anna01")] == ["meet2026", "meet2025", "meet2024"]
    assert len(reader.archive("anna01", 2025).meetings) == 1


def test_one_change_writes_one_file_and_no_journal(tmp_path: Path) -> None:
    disk = Faulty()
    with Store.open(tmp_path, files=disk) as store:
        now = store.load()
        store.save(now, state())
        now = state()

        def writes(new: State) -> int:
            disk.names.clear()
            store.save(now, new)
            count = disk.names.count("write")
            store.save(new, now)
            return count

        line = Note(id="note77", text="hello", at=NOW)
        noted = with_meeting(now, with_note(now.meetings["anna01"], line, private=False))
        drafted = with_meeting(now, with_draft(now.meetings["anna01"], "capture", "hel"))
        agreed = msgspec.structs.replace(now, team=with_action(now.team, action(9)))
        assert [writes(noted), writes(drafted), writes(agreed)] == [1, 1, 1]
        assert writes(now) == 0
        both = msgspec.structs.replace(noted, team=agreed.team)
        assert writes(both) == 3, "the journal, and the two files"


def test_a_note_made_private_leaves_no_trace_in_the_shared_file(tmp_path: Path) -> None:
    shared = with_meeting(State(), with_note(meeting(), Note(id="n1", text="oops", at=NOW), private=False))
    private = with_meeting(State(), with_note(meeting(), Note(id="n1", text="oops", at=NOW), private=True))
    saved(tmp_path, shared, private)
    assert b"oops" not in (tmp_path / "live" / "meet01.shared.json").read_bytes()
    assert Store.reader(tmp_path).live() == private.meetings


def test_the_shared_half_is_written_without_the_private_one_whoever_asks(tmp_path: Path) -> None:
    body = document_file.encoded(full_meeting(), tmp_path)
    assert SECRET.encode() not in body
    assert b"aside" not in body


def test_a_meeting_taken_back_is_gone_with_its_backups(tmp_path: Path) -> None:
    full = with_meeting(State(), full_meeting())
    other = with_meeting(full, msgspec.structs.replace(full_meeting(), purpose="x"))
    saved(tmp_path, full, other, without_meeting(other, "anna01"))
    assert files(tmp_path) == set()
    assert not [path for path in (tmp_path / "backups").rglob("*") if path.is_file()]
    saved(tmp_path, full)
    assert Store.reader(tmp_path).live() == full.meetings


def test_tinydb_finds_the_actions_with_all_their_fields(tmp_path: Path) -> None:
    saved(tmp_path, state())
    with TinyDB(tmp_path / "team.json", storage=DurableStorage) as db:
        (found,) = db.table("actions").search(where("due") == "2026-11-27")
        assert found["id"] == "action001"
        assert {key: found[key] for key in ("person", "text", "owner", "state", "private")} == {
            "person": "anna01",
            "text": "Send the plan (1)",
            "owner": "manager",
            "state": "open",
            "private": False,
        }
        assert db.tables() == {
            *("people", "actions", "points", "goals", "decisions", "log", "groups"),
            *("digests", "former", "favourites", "calendar", "sent", "releases", "ideas", "unheld"),
        }
    for path in files(tmp_path):
        with TinyDB(tmp_path / path, storage=DurableStorage) as db:
            assert all(isinstance(len(db.table(name)), int) for name in db.tables())
    with TinyDB(tmp_path / "live" / "meet01.shared.json", storage=DurableStorage) as db:
        assert db.table("meeting").get(where("person") == "anna01")
        assert len(db.table("notes")) == 1


def test_what_tinydb_wrote_is_read(tmp_path: Path) -> None:
    saved(tmp_path, state())
    with TinyDB(tmp_path / "team.json", storage=DurableStorage) as db:
        db.table("actions").update({"state": "done"}, where("id") == "action001")
        db.table("points").truncate()
    team = Store.reader(tmp_path).team()
    assert team.actions[0].state == "done"
    assert team.points == ()


def test_a_file_of_another_shape_is_told_of_without_its_text(tmp_path: Path) -> None:
    saved(tmp_path, state())
    with TinyDB(tmp_path / "team.json", storage=DurableStorage) as db:
        db.table("actions").update({"state": SECRET})
    with pytest.raises(StorageError, match=r"team\.json is damaged .* at \$\.actions") as told:
        Store.reader(tmp_path).team()
    assert SECRET not in str(told.value)


@pytest.mark.parametrize("id", ["../../etc", "short", "", "UPPER1", "a" * 41, "with space", "dot.dot"])
def test_an_id_that_is_no_file_name_is_refused(tmp_path: Path, id: str) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        for bad in (
            with_meeting(State(), meeting(id)),
            State(privates={id: Private(focus=("x",))}),
            closed(with_meeting(State(privates={id: Private()}), full_meeting(person=id)), id),
        ):
            with pytest.raises(BadNameError):
                store.save(State(), bad)
        with pytest.raises(BadNameError):
            store.private(id)
    assert files(tmp_path) == set()


def test_a_file_that_was_left_half_written_is_removed_at_the_next_start(tmp_path: Path) -> None:
    saved(tmp_path, state(), closed(state()))
    left = [
        tmp_path / ".team.json.0a1b2c3d.tmp",
        tmp_path / "live" / ".meet01.shared.json.0a1b2c3d.tmp",
        tmp_path / "people" / "anna01" / ".private.json.0a1b2c3d.tmp",
        tmp_path / "backups" / "people" / "anna01" / ".private.json.0a1b2c3d.tmp",
    ]
    for path in left:
        path.write_text(SECRET)
    Store.reader(tmp_path).team()
    assert all(path.exists() for path in left), "who only reads removes nothing"
    Store.open(tmp_path, files=Quick()).close()
    assert not any(path.exists() for path in left)


def test_a_reader_writes_nothing_and_needs_no_folder(tmp_path: Path) -> None:
    reader = Store.reader(tmp_path / "none")
    assert reader.team() == Team()
    assert reader.live() == {}
    assert reader.private("anna01") == Private()
    assert (reader.years("anna01"), reader.history("anna01")) == ((), ())
    assert shared_meetings(tmp_path / "none") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_reader_sees_a_change_that_was_decided_but_not_ended(tmp_path: Path) -> None:
    before = state()
    after = closed(before)
    disk = Faulty()
    store = Store.open(tmp_path, files=disk)
    store.save(store.load(), before)

    def power_off(number: int, name: str) -> None:
        if (tmp_path / "journal.json").exists() and name == "open_new":
            raise KeyboardInterrupt

    disk.fault = power_off
    with pytest.raises(KeyboardInterrupt):
        store.save(before, after)
    reader = Store.reader(tmp_path)
    assert reader.team() == after.team
    assert reader.live() == {}
    assert len(reader.history("anna01")) == 1
    assert (tmp_path / "journal.json").exists()
    store.close()


def test_the_stage_opens_shared_files_alone(tmp_path: Path) -> None:
    saved(tmp_path, state())
    for path in tmp_path.rglob("*.json"):
        if not path.match("live/*.shared.json"):
            path.unlink()
    (on_stage,) = shared_meetings(tmp_path)
    assert on_stage == msgspec.structs.replace(full_meeting(), aside=Aside())


def test_an_odd_file_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    saved(tmp_path, state())
    odd = tmp_path / "live" / "meet01.shared (conflicted copy).json"
    odd.write_text("?")
    with Store.open(tmp_path, files=Quick()) as store:
        assert set(store.load().meetings) == {"anna01"}
    assert odd.exists()


def test_a_person_taken_out_keeps_archive_and_private_file(tmp_path: Path) -> None:
    spelled = Private(spells=(SpellReason(start=TODAY, reason=SECRET),), focus=("listen",))
    first = State(team=with_person(Team(), ANNA), privates={"anna01": spelled})
    saved(tmp_path, first, State())
    reader = Store.reader(tmp_path)
    assert reader.team() == Team()
    assert reader.private("anna01") == spelled


def test_reading_needs_neither_tinydb_nor_textual(tmp_path: Path) -> None:
    saved(tmp_path, state())
    code = (
        "import sys; from pathlib import Path; from tui.storage.repository.reader import Reader;"
        "r = Reader(Path(sys.argv[1])); r.team(); r.live(); r.history('anna01');"
        "print([m for m in ('tinydb', 'textual', 'rich', 'platformdirs', 'tomllib') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "[]\n"
