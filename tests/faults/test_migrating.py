"""A folder of format 1 becomes one of format 2 file by file, and the process dies at each operation of it."""

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Faulty, Killed, Quick, kill_at, no_fault, temporary_files, with_privates
from tests.storage.samples import TODAY, closed, full_meeting
from tui.domain.people.decision_record import Decision
from tui.domain.people.team import with_decision
from tui.domain.workspace.state import State, with_meeting
from tui.storage.durable import envelope
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import NewerFormatError
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.store import Store

DATA = Path(__file__).parents[1] / "data"


def changed(before: State) -> State:
    """With a closing, so that several files change at once."""
    decision = Decision(id="decide01", person="anna01", text="Fridays are free", decided=TODAY)
    live = with_meeting(before, full_meeting("meet03"))
    return closed(msgspec.structs.replace(live, team=with_decision(live.team, decision)))


def formats(folder: Path) -> dict[str, int]:
    return {
        path: PLAIN.unseal(path, (folder / path).read_bytes()).written_in for path in Survey(folder).present()
    }


def open_kept(folder: Path, files: Quick) -> tuple[Store, State]:
    store = Store.open(folder, files=files)
    return store, with_privates(store, "anna01")


def test_killed_at_any_operation_each_file_is_of_one_format_and_the_state_of_one_time(tmp_path: Path) -> None:
    kept = Path(shutil.copytree(DATA / "format-1", tmp_path / "kept"))
    store, old = open_kept(kept, Quick())
    new = changed(old)
    store.close()
    seen = set()
    for number in range(1000):
        folder = Path(shutil.copytree(kept, tmp_path / f"killed{number}"))
        files = Faulty()
        store, _ = open_kept(folder, files)
        files.names.clear()
        files.fault = kill_at(number)
        is_done = False
        try:
            store.save(old, new)
            is_done = True
        except Killed:
            pass
        finally:
            files.fault = no_fault
            store.close()
        between = formats(folder)
        seen.add(tuple(sorted(between.items())))
        assert set(between.values()) <= {1, 2}
        store, found = open_kept(folder, Quick())
        store.close()
        assert (found.team, found.privates) in ((old.team, old.privates), (new.team, new.privates))
        assert not is_done or found.team == new.team
        assert list(Survey(folder).troubles()) == []
        assert temporary_files(folder) == []
        shutil.rmtree(folder)
        if is_done:
            break
    assert number > 60
    assert len(seen) >= 4, "some were killed with files of both formats there"


def test_what_was_there_is_kept_as_it_was(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA / "format-1", tmp_path / "kept"))
    store, old = open_kept(folder, Quick())
    store.save(old, changed(old))
    store.close()
    for path in ("team.json", "people/anna01/2026.shared.json"):
        assert (folder / path).read_bytes().startswith(b"fireside 2 ")
        (backup,) = (folder / "backups" / path).parent.glob(Path(path).name + ".*")
        assert backup.read_bytes() == (DATA / "format-1" / path).read_bytes()


@pytest.mark.parametrize("name", ["format-2", "format-2-encrypted"])
def test_an_older_fireside_refuses_the_newer_folder_in_one_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(DATA / name, tmp_path / "kept"))
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    monkeypatch.setattr(envelope, "FORMAT", 1)
    with pytest.raises(NewerFormatError, match="was written by a newer Fireside") as told:
        if name == "format-2":
            Store.reader(folder).team()
        else:
            from tui.storage.crypt.access import current_key

            current_key(folder)
    assert "\n" not in str(told.value)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
