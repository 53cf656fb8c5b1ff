"""A plain file that was put in the place of another one is not taken for it."""

import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.faults.faulty import Quick
from tests.faults.locked import NONE, OLD, key_of, rekey, sample, sealing_of
from tests.storage.samples import SECRET, closed, full_meeting, state
from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State, with_meeting
from tui.storage.durable.backups import backups_of
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import DamagedError
from tui.storage.key_errors import KeyMissingError, LockedError
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store

PRIVATE = "people/anna01/private.json", "people/bo0002/private.json"
SAID = "lies in the place of another file: it was written as"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Each of two people with a private file of two versions."""
    folder = tmp_path / "data"
    sample(folder)
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        for text in ("one", "two"):
            new = State(
                team=old.team,
                meetings=old.meetings,
                privates={id: Private(focus=(id, text)) for id in ("anna01", "bo0002")},
            )
            store.save(old, new)
            old = new
    return folder


def swap(one: Path, other: Path) -> None:
    aside = one.with_name("aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def test_two_private_files_that_were_swapped_are_both_named(folder: Path) -> None:
    swap(*(folder / path for path in PRIVATE))
    before = {path: (folder / path).read_bytes() for path in PRIVATE}
    reader = Reader(folder)
    for id in ("anna01", "bo0002"):
        with pytest.raises(DamagedError, match=SAID) as told:
            reader.private(id)
        assert told.value.path == folder / f"people/{id}/private.json"
        other = next(path for path in PRIVATE if id not in path)
        assert f"it was written as {folder / other}; " in str(told.value)
        assert told.value.backup is not None
    named = {trouble.path for trouble in Survey(folder).troubles() if isinstance(trouble, DamagedError)}
    assert named == {folder / path for path in PRIVATE}
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        with pytest.raises(DamagedError, match=SAID):
            store.save(old, State(team=old.team, privates={"anna01": Private(focus=("mine",))}))
    assert before == {path: (folder / path).read_bytes() for path in PRIVATE}


def test_nor_is_any_file_taken_for_any_other(folder: Path) -> None:
    paths = [path for path in Survey(folder).present() if path != "erasure.json"]
    assert len(paths) >= 7
    for source in paths:
        for target in paths:
            if source != target:
                raw = (folder / target).read_bytes()
                shutil.copyfile(folder / source, folder / target)
                with pytest.raises(DamagedError, match=SAID):
                    DurableStorage(folder / target).read()
                (folder / target).write_bytes(raw)


def test_nor_is_a_kept_version_of_another(folder: Path) -> None:
    mine, theirs = (backups_of(Quick(), folder, folder / path) for path in PRIVATE)
    shutil.copyfile(theirs[0].path, mine[0].path)
    (folder / PRIVATE[0]).write_bytes(b"damaged")
    with pytest.raises(DamagedError) as told:
        Reader(folder).private("anna01")
    assert told.value.backup != mine[0].path


def test_files_of_format_1_tell_no_place_and_are_read(folder: Path) -> None:
    for path in PRIVATE:
        sealed = PLAIN.unseal(path, (folder / path).read_bytes())
        (folder / path).write_bytes(PLAIN.seal(path, sealed.seq, sealed.body, 1)[1])
    swap(*(folder / path for path in PRIVATE))
    assert Reader(folder).private("anna01").focus[0] == "bo0002"


@pytest.mark.parametrize(
    "path", ["team.json", *PRIVATE, "live/meet02.shared.json", "people/anna01/2026.shared.json"]
)
def test_a_storage_by_itself_knows_its_place(
    folder: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir((folder / path).parent)
    for given in (folder / path, str(folder / path), Path(path).name):
        with TinyDB(given, storage=DurableStorage) as db:
            before = db.tables()
            db.table("mine").insert({"text": "of my own"})
        with TinyDB(given, storage=DurableStorage) as db:
            assert db.tables() == before | {"mine"}
    assert PLAIN.unseal(path, (folder / path).read_bytes()).body
    assert not list(folder.glob("*/**/backups")), "its versions are kept where those of the others are"


def test_an_encrypted_folder_takes_what_opens_it(folder: Path) -> None:
    rekey(folder, NONE, OLD)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for path in ("team.json", "people/bo0002/2030.shared.json"):
        with pytest.raises(LockedError), TinyDB(folder / path, storage=DurableStorage) as db:
            db.table("mine").insert({"text": SECRET})
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with TinyDB(folder / PRIVATE[0], storage=DurableStorage, sealing=sealing_of(OLD)) as db:
        db.table("focus").insert({"text": "by hand"})
    with Store.open(folder, files=Quick(), sealing=sealing_of(OLD)) as store:
        assert store.private("anna01").focus[-1] == "by hand"
    (folder / "key.json").unlink()
    with pytest.raises(KeyMissingError):
        DurableStorage(folder / "team.json").read()
    assert key_of(OLD)


def test_closing_over_a_swapped_archive_changes_nothing(folder: Path) -> None:
    path = folder / "people" / "anna01" / "2026.shared.json"
    shutil.copyfile(folder / "people" / "anna01" / "2026.private.json", path)
    before = path.read_bytes()
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        live = with_meeting(State(team=old.team, privates=state().privates), full_meeting("meet02"))
        with pytest.raises(DamagedError, match=SAID):
            store.save(live, closed(live))
    assert path.read_bytes() == before
