"""What is damaged, newer, changed or in use is refused, and stays as it is."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Faulty, Quick, fail_in
from tests.faults.whole import everything, make_whole, read_all
from tests.storage.samples import NOW, SECRET, TODAY, action, closed, state
from tui.domain.meeting.meeting import Note, with_note
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.errors import (
    ChangedOutsideError,
    DamagedError,
    InUseError,
    MissingError,
    NewerFormatError,
    StorageError,
    UnusableError,
)
from tui.storage.repository.store import Store

ROOT = Path(__file__).parents[2]


def renamed(before: State, text: str) -> State:
    return msgspec.structs.replace(before, team=with_action(before.team, action(1, text=text)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data with two versions of everything."""
    folder = tmp_path / "data"
    with Store.open(folder, files=Quick()) as store:
        first = state()
        store.save(store.load(), first)
        store.save(first, renamed(first, "second"))
    return folder


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    make_whole(tmp_path / "whole")
    return tmp_path / "whole"


def test_the_line_that_is_told_mends_it(folder: Path) -> None:
    team = folder / "team.json"
    team.write_bytes(team.read_bytes()[:-5])
    with Store.open(folder, files=Quick()) as store:
        with pytest.raises(DamagedError) as told:
            store.load()
        os.system(str(told.value).partition(": ")[2])
        assert store.load().team.actions[0].text == "Send the plan (1)"
        old = store.load()
        store.save(old, renamed(old, "third"))
    assert Store.reader(folder).team().actions[0].text == "third"


@pytest.mark.parametrize("name", ["team.json", "live/meet01.shared.json", "people/anna01/private.json"])
@pytest.mark.parametrize("gone", [True, False], ids=["missing", "empty"])
def test_a_file_with_backups_is_never_taken_for_new(tmp_path: Path, name: str, gone: bool) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        first = state()
        store.save(store.load(), first)
        second = closed(first)
        store.save(first, second)
        store.save(second, first)
        meeting = msgspec.structs.replace(first.meetings["anna01"], purpose="another")
        store.save(first, msgspec.structs.replace(first, meetings={"anna01": meeting}))
    path = tmp_path / name
    if gone:
        path.unlink()
    else:
        path.write_bytes(b"")
    before = everything(tmp_path)
    with Store.open(tmp_path, files=Quick()) as store, pytest.raises(MissingError) as told:
        store.load()
        store.private("anna01")
    assert told.value.path == path
    assert everything(tmp_path) == before


def test_an_empty_file_is_not_taken_for_a_new_one_either_where_it_has_no_backups(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        store.save(store.load(), state())
        store.save(state(), closed(state()))
    for name in ("people/anna01/2026.shared.json", "people/anna01/2026.private.json"):
        (tmp_path / name).write_bytes(b"")
        with Store.open(tmp_path, files=Quick()) as store, pytest.raises(DamagedError, match="it is empty"):
            store.archive("anna01", 2026)
        (tmp_path / name).unlink()


def test_a_team_without_backups_is_missed_where_there_are_people(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        store.save(store.load(), state())
    (tmp_path / "team.json").unlink()
    with Store.open(tmp_path, files=Quick()) as store, pytest.raises(MissingError):
        store.load()


def test_half_a_meeting_is_missed(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        store.save(store.load(), state())
    (tmp_path / "live" / "meet01.shared.json").unlink()
    with Store.open(tmp_path, files=Quick()) as store, pytest.raises(MissingError):
        store.load()


def test_a_newer_format_is_refused(whole: Path) -> None:
    for path in sorted(whole.rglob("*.json")):
        good = path.read_bytes()
        path.write_bytes(b"fireside 3 seq=9 cipher=chacha\n\x00\x01\x02")
        before = everything(whole)
        with pytest.raises(NewerFormatError, match="newer Fireside"):
            read_all(whole)
        assert everything(whole) == before
        path.write_bytes(good)
    team = whole / "team.json"
    team.write_bytes(b"fireside 3 seq=9 cipher=chacha\n\x00\x01\x02")
    before = everything(whole)
    with Store.open(whole, files=Quick()) as store, pytest.raises(NewerFormatError):
        store.save(State(), state())
    assert everything(whole) == before


@pytest.mark.parametrize("harm", ["edited", "older", "removed"])
def test_a_file_changed_from_outside_is_not_overwritten(folder: Path, harm: str) -> None:
    team = folder / "team.json"
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        if harm == "edited":
            DurableStorage(team).write({"people": {}})
        elif harm == "older":
            team.write_bytes(next((folder / "backups").glob("team.json.*")).read_bytes())
        else:
            team.unlink()
        before = everything(folder)
        with pytest.raises(ChangedOutsideError):
            store.save(old, renamed(old, "third"))
        with pytest.raises(ChangedOutsideError):
            store.save(old, closed_after_reading(store, old))
        assert everything(folder) == before


@pytest.mark.parametrize(
    "name",
    [
        "team.json",
        "live/meet09.shared.json",
        "live/meet09.private.json",
        "people/anna01/private.json",
        "people/anna01/2026.shared.json",
        "people/anna01/2026.private.json",
    ],
)
def test_one_file_changed_from_outside_stops_the_whole_closing(whole: Path, name: str) -> None:
    with Store.open(whole, files=Quick()) as store:
        old = store.load()
        privates = {person: store.private(person) for person in ("anna01", "bo0002")}
        store.history("anna01")
        old = msgspec.structs.replace(old, privates=privates)
        live = msgspec.structs.replace(old.meetings["bo0002"], person="anna01")
        live = with_note(live, Note(id="note77", text="new", at=NOW), private=True)
        dropped = action(8, private=True, state="dropped", settled=TODAY)
        old = msgspec.structs.replace(old, team=with_action(old.team, dropped))
        other = DurableStorage(whole / name, root=whole)
        other.write(other.read() or {})
        before = everything(whole)
        with pytest.raises(ChangedOutsideError, match=Path(name).name):
            store.save(old, closed(msgspec.structs.replace(old, meetings={"anna01": live})))
        assert everything(whole) == before


def test_a_storage_by_itself_refuses_what_changed_too(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    mine, other = DurableStorage(path, files=Quick()), DurableStorage(path, files=Quick())
    mine.write({"notes": {}})
    other.write({"notes": {"1": {"text": "theirs"}}})
    with pytest.raises(ChangedOutsideError, match="not overwritten"):
        mine.write({"notes": {"1": {"text": "mine"}}})
    assert mine.read() == {"notes": {"1": {"text": "theirs"}}}
    mine.write({"notes": {"1": {"text": "mine"}}})
    assert other.read() == {"notes": {"1": {"text": "mine"}}}


@pytest.mark.parametrize("operation", ["mkdir", "lock"])
def test_a_folder_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, operation: str) -> None:
    with pytest.raises(UnusableError, match="--data") as told:
        Store.open(tmp_path / "data", files=Faulty(fail_in(operation, errno.EROFS)))
    assert "Read-only file system" in str(told.value)


def closed_after_reading(store: Store, old: State) -> State:
    privates = {"anna01": store.private("anna01")}
    return closed(msgspec.structs.replace(old, privates=privates))


@pytest.mark.parametrize("text", ["half a \ud83d character", "\udcff"])
def test_half_characters_are_refused(folder: Path, text: str) -> None:
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        before = everything(folder)
        with pytest.raises(StorageError, match="not written"):
            store.save(old, renamed(old, text))
        assert everything(folder) == before


def test_numbers_that_are_none_are_refused(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        meeting = old.meetings["anna01"]
        clock = msgspec.structs.replace(meeting.clock, spent=float("nan"))
        bad = {"anna01": msgspec.structs.replace(meeting, clock=clock)}
        before = everything(folder)
        with pytest.raises(StorageError, match="not written"):
            store.save(old, msgspec.structs.replace(old, meetings=bad))
        with pytest.raises(StorageError, match="not written"):
            DurableStorage(folder / "team.json").write({"notes": {"1": {"x": [float("inf")]}}})
        assert everything(folder) == before


def test_a_second_instance_is_refused_and_told_which_has_it(folder: Path) -> None:
    with Store.open(folder, files=Quick()):
        before, lock = everything(folder), (folder / "lock").read_bytes()
        run = subprocess.run(
            [sys.executable, "-c", _OPEN, str(folder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.stdout.strip() == f"InUseError process {os.getpid()}"
        assert everything(folder) == before
        assert (folder / "lock").read_bytes() == lock
        assert Store.reader(folder).team().actions[0].text == "second"
    Store.open(folder, files=Quick()).close()


_OPEN = """
import sys
from pathlib import Path
from tui.storage.repository.store import Store
from tui.storage.errors import InUseError
try:
    Store.open(Path(sys.argv[1]))
except InUseError as error:
    print("InUseError process", error.pid, end="" if str(error.pid) in str(error) else "?")
"""


def test_the_lock_ends_with_a_killed_process(folder: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _OPEN + "\nprint('open', flush=True)\nsys.stdin.read()", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdin is not None
    # The store was dropped by the child, yet its lock lasts as long as the process does.
    assert child.stdout.readline() == "open\n"
    with pytest.raises(InUseError) as told:
        Store.open(folder, files=Quick())
    assert told.value.pid == str(child.pid)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    child.stdin.close()
    Store.open(folder, files=Quick()).close()


def test_private_text_is_in_no_shared_file(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        first = state()
        store.save(store.load(), first)
        second = closed(first)
        for old, new in ((first, second), (second, first), (first, second)):
            shared = [p for p in tmp_path.rglob("*.shared.json*") if p.is_file()]
            assert shared
            assert not [p for p in shared if SECRET.encode() in p.read_bytes()]
            store.save(old, new)
        assert SECRET in str(store.archive("anna01", 2026)), "the private action is archived too"
    assert not [path for path in tmp_path.rglob("*") if SECRET in path.name]
