"""A service that syncs folders has brought a part, an older part, or a marker alone: nothing is lost by it."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.extent import times
from tests.faults.faulty import Faulty, Killed, kill_at, no_fault
from tests.faults.locked import NEW, NONE, OLD, key_of, rekey, sample, sealing_of
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import StorageError
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.store import Store


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("samples")
    sample(folder / "plain")
    shutil.copytree(folder / "plain", folder / "encrypted")
    rekey(folder / "encrypted", NONE, OLD)
    return {NONE: folder / "plain", OLD: folder / "encrypted"}


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but the lock, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def opened(folder: Path, passphrase: str) -> None:
    """Open the folder for writing, as the app does, and close it again."""
    with suppress(StorageError), Store.open(folder, sealing=sealing_of(passphrase)):
        pass


MARKERS = {
    "an empty folder": [],
    "decided": ["decided"],
    "moving": ["moving"],
    "both": ["decided", "moving"],
}


@pytest.mark.parametrize("passphrase", [NONE, OLD], ids=["plain", "encrypted"])
@pytest.mark.parametrize("markers", MARKERS.values(), ids=MARKERS)
def test_a_stray_marker_removes_nothing(
    samples: dict[str, Path], tmp_path: Path, passphrase: str, markers: list[str]
) -> None:
    folder = Path(shutil.copytree(samples[passphrase], tmp_path / "data"))
    before = contents(folder)
    (folder / "next").mkdir()
    for name in markers:
        (folder / "next" / name).touch()
    list(Survey(folder, sealing=sealing_of(passphrase)).troubles())
    assert before.items() <= contents(folder).items(), "who only looks changes nothing"
    opened(folder, passphrase)
    assert before.items() <= contents(folder).items()
    with Store.open(folder, sealing=sealing_of(passphrase)) as store:
        assert store.load().team.people


def test_one_file_in_a_decided_generation_does_not_stand_for_all(
    samples: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(samples[NONE], tmp_path / "data"))
    before = contents(folder)
    (folder / "next").mkdir()
    (folder / "next" / "team.json").write_bytes(before["team.json"])
    (folder / "next" / "decided").touch()
    opened(folder, NONE)
    assert before.items() <= contents(folder).items()


def test_what_fireside_did_not_write_stays(samples: dict[str, Path], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(samples[NONE], tmp_path / "data"))
    (folder / "next").mkdir()
    (folder / "next" / "my own notes.txt").write_text("keep me")
    opened(folder, NONE)
    assert b"keep me" in contents(folder).values()


def half_way(source: Path, target: Path, old: str, new: str, operation: int) -> Path:
    """A folder in which a change of passphrase stopped at one of its operations."""
    folder, files = Path(shutil.copytree(source, target)), Faulty()
    store = Store.open(folder, files=files, sealing=sealing_of(old))
    files.fault = kill_at(operation)
    with suppress(Killed):
        store.rekey(sealing_of(new), key_of(new)[1] if new else None)
    files.fault = no_fault
    store.close()
    return folder


def spoil(folder: Path, chance: random.Random) -> None:
    """Leave out, empty, double, age or swap some of the files, markers included, as a service in the middle does."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    for path in chance.sample(paths, min(len(paths), chance.randint(1, 4))):
        if not path.exists():
            continue
        match chance.choice(["gone", "empty", "double", "half", "swap"]):
            case "gone":
                path.unlink()
            case "empty":
                path.write_bytes(b"")
            case "double":
                path.with_name(f"{path.stem} (1){path.suffix}").write_bytes(path.read_bytes())
            case "half":
                path.write_bytes(path.read_bytes()[: max(1, path.stat().st_size // 2)])
            case "swap":
                other = chance.choice(paths)
                if other.exists() and other != path:
                    mine, theirs = path.read_bytes(), other.read_bytes()
                    path.write_bytes(theirs)
                    other.write_bytes(mine)


WAYS = [(NONE, NEW), (OLD, NEW), (OLD, NONE)]


@pytest.mark.parametrize("number", range(times(60, 1000)))
def test_no_state_of_a_half_synced_folder_loses_a_record(
    samples: dict[str, Path], tmp_path: Path, number: int
) -> None:
    """Every body that could be read before, in a file, a backup or a new generation, can be read after."""
    chance = random.Random(number)
    old, new = chance.choice(WAYS)
    folder = half_way(samples[old], tmp_path / "data", old, new, chance.randint(0, 260))
    spoil(folder, chance)
    before = bodies(folder, old, new)
    for passphrase in (old, new):
        opened(folder, passphrase)
        list(Survey(folder, sealing=sealing_of(passphrase)).conflicts())
    assert before <= bodies(folder, old, new)


def bodies(folder: Path, *passphrases: str) -> set[bytes]:
    """Everything that any key here opens, wherever it lies."""
    found = set()
    for path, raw in contents(folder).items():
        place = path
        for prefix in ("next/", "backups/"):
            place = place.removeprefix(prefix)
        if place.startswith("next.aside."):
            place = place.split("/", 1)[1].removeprefix("backups/")
        stem, *rest = place.split(".json")
        if stem in ("decided", "moving", "journal") or stem.startswith("key"):
            continue
        del rest
        for sealing in (PLAIN, *(sealing_of(one) for one in passphrases)):
            with suppress(Exception):
                found.add(sealing.unseal(f"{stem}.json", raw).body)
    # A key of a passphrase that counts no more is none of what somebody wrote.
    return {body for body in found if not body.startswith(b'{"key":')}
