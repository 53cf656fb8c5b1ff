"""The passphrase is set, changed or removed, and the process dies or the disk fails at any operation of it."""

import errno
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.faults.extent import times
from tests.faults.faulty import (
    ERRORS,
    Fault,
    Faulty,
    Killed,
    Quick,
    fail_at,
    kill_at,
    no_fault,
    temporary_files,
)
from tests.faults.locked import (
    NEW,
    NONE,
    OLD,
    assert_one_generation,
    changed,
    key_of,
    on_disk,
    opened_by,
    rekey,
    sample,
    sealing_of,
    start,
    whole,
)
from tests.storage.samples import SECRET
from tui.storage.errors import DamagedError, InUseError
from tui.storage.key_errors import KeyChangedError, KeyMissingError, LockedError, NotRekeyedError
from tui.storage.repository.store import Store

ROOT = Path(__file__).parents[2]
WAYS = [(NONE, NEW), (OLD, NEW), (OLD, NONE)]
NAMES = ["set", "change", "remove"]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same data plain and under the old passphrase."""
    folder = tmp_path_factory.mktemp("samples")
    sample(folder / "plain")
    shutil.copytree(folder / "plain", folder / "encrypted")
    rekey(folder / "encrypted", NONE, OLD)
    return {NONE: folder / "plain", OLD: folder / "encrypted"}


def faulted(folder: Path, old: str, new: str, files: Faulty, fault: Fault) -> None:
    """Change the passphrase with `fault`; the lock is left as by a kill."""
    store = Store.open(folder, files=files, sealing=sealing_of(old))
    files.names.clear()
    files.fault = fault
    try:
        store.rekey(sealing_of(new), key_of(new)[1] if new else None)
    finally:
        files.fault = no_fault
        store.close()


@pytest.mark.parametrize(("old", "new"), WAYS, ids=NAMES)
def test_all_is_there_under_the_new_one_and_nothing_under_the_old(
    samples: dict[str, Path], tmp_path: Path, old: str, new: str
) -> None:
    folder = Path(shutil.copytree(samples[old], tmp_path / "data"))
    expected, before = on_disk(folder, sealing_of(old)), whole(folder, sealing_of(old))
    rekey(folder, old, new)
    assert assert_one_generation(folder, expected) == new
    assert whole(folder, sealing_of(new)) == before
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0
    with Store.open(folder, files=Quick(), sealing=sealing_of(new)) as store:
        state = store.load()
        store.save(state, changed(state, "another"))
    assert whole(folder, sealing_of(new)).meetings["anna01"].purpose == "another"
    with pytest.raises((KeyChangedError, KeyMissingError, LockedError)):
        whole(folder, sealing_of(old))


@pytest.mark.parametrize(("old", "new"), WAYS, ids=NAMES)
def test_killed_at_any_operation_one_passphrase_opens_it(
    samples: dict[str, Path], tmp_path: Path, old: str, new: str
) -> None:
    expected = on_disk(samples[old], sealing_of(old))
    seen = []
    # With other operations for each way; all of them with the full count.
    for number in range(WAYS.index((old, new)), 2000, times(3, 1)):
        folder = Path(shutil.copytree(samples[old], tmp_path / str(number)))
        try:
            faulted(folder, old, new, Faulty(), kill_at(number))
        except Killed:
            pass
        else:
            break
        start(folder)
        seen.append(assert_one_generation(folder, expected))
        shutil.rmtree(folder)
    assert number > 150
    assert seen == sorted(seen, key=[old, new].index), "once the new one counts, the old one never does again"
    assert set(seen) == {old, new}


@pytest.mark.parametrize(("old", "new"), WAYS, ids=NAMES)
def test_killed_while_a_marker_is_made_there_is_one_generation_and_nothing_aside(
    samples: dict[str, Path], tmp_path: Path, old: str, new: str
) -> None:
    expected = on_disk(samples[old], sealing_of(old))
    trial = Path(shutil.copytree(samples[old], tmp_path / "trial"))
    made: list[int] = []

    def watch(number: int, name: str) -> None:
        names = {path.name for path in (trial / "next").glob("*")}
        if len(names & {"decided", "moving"}) > len(made):
            made.append(number)

    faulted(trial, old, new, Faulty(), watch)
    assert len(made) == 2
    for number in sorted({n for at in made for n in range(at - 6, at + 3)}):
        folder = Path(shutil.copytree(samples[old], tmp_path / str(number)))
        with pytest.raises(Killed):
            faulted(folder, old, new, Faulty(), kill_at(number))
        start(folder)
        assert_one_generation(folder, expected)
        shutil.rmtree(folder)


@pytest.mark.parametrize(("old", "new"), WAYS, ids=NAMES)
def test_killed_while_finishing_it_is_finished_the_next_time(
    samples: dict[str, Path], tmp_path: Path, old: str, new: str
) -> None:
    expected = on_disk(samples[old], sealing_of(old))
    broken = Path(shutil.copytree(samples[old], tmp_path / "broken"))
    files = Faulty()

    def once_decided(number: int, name: str) -> None:
        if (broken / "next" / "decided").exists() and name == "unlink":
            files.fault = kill_at(0)
            raise Killed

    with pytest.raises(Killed):
        faulted(broken, old, new, files, once_decided)
    for number in range(WAYS.index((old, new)), 2000, times(3, 1)):
        folder = Path(shutil.copytree(broken, tmp_path / str(number)))
        try:
            Store.open(folder, files=Faulty(kill_at(number)), sealing=sealing_of(new)).close()
        except Killed:
            pass
        else:
            break
        if (folder / "next" / "moving").exists():
            with pytest.raises(KeyChangedError):
                Store.reader(folder, sealing=sealing_of(old)).team()
        start(folder)
        assert assert_one_generation(folder, expected) == new
        shutil.rmtree(folder)
    assert number > 60


@pytest.mark.parametrize(("old", "new"), WAYS, ids=NAMES)
@pytest.mark.parametrize("code", ERRORS)
def test_an_error_at_any_operation_leaves_one_passphrase(
    samples: dict[str, Path], tmp_path: Path, old: str, new: str, code: int
) -> None:
    expected = on_disk(samples[old], sealing_of(old))
    for number in range(ERRORS.index(code), 2000, times(18, 1)):
        folder = Path(shutil.copytree(samples[old], tmp_path / str(number)))
        told: bool | None = None
        files = Faulty()
        try:
            faulted(folder, old, new, files, fail_at(number, code, lasting=code == errno.ENOSPC))
        except NotRekeyedError as trouble:
            told = trouble.decided
            if not told:
                assert opened_by(folder) == [old]
        if len(files.names) <= number:
            break
        start(folder)
        found = assert_one_generation(folder, expected)
        assert found == (old if told is False else new)
        shutil.rmtree(folder)
    assert number > 150


def test_text_is_never_on_the_disk_unencrypted_while_it_changes(
    samples: dict[str, Path], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(samples[OLD], tmp_path / "data"))

    def look(number: int, name: str) -> None:
        assert not [p for p in folder.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()]

    faulted(folder, OLD, NEW, Faulty(), look)


def test_a_damaged_file_stops_it_with_all_as_it_was(samples: dict[str, Path], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(samples[OLD], tmp_path / "data"))
    (backup,) = (folder / "backups").glob("team.json.00000001.*")
    backup.write_bytes(backup.read_bytes()[:-1])
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}
    with pytest.raises(DamagedError, match="Move it away"):
        rekey(folder, OLD, NEW)
    assert before == {path: path.read_bytes() for path in before}
    assert not (folder / "next").exists()
    assert opened_by(folder) == [OLD]


def test_nobody_else_may_use_the_data_meanwhile(samples: dict[str, Path], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(samples[OLD], tmp_path / "data"))
    with (
        Store.open(folder, files=Quick(), sealing=sealing_of(OLD)),
        pytest.raises(InUseError),
    ):
        rekey(folder, OLD, NEW)


def test_what_others_put_there_stays(samples: dict[str, Path], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(samples[NONE], tmp_path / "data"))
    stray = [folder / "team (conflicted copy).json", folder / "notes.txt", folder / "people" / "readme"]
    for path in stray:
        path.write_text("mine")
    rekey(folder, NONE, NEW)
    assert [path.read_text() for path in stray] == ["mine"] * 3
    assert opened_by(folder) == [NEW]


CHILD = """
import sys
from pathlib import Path
from tests.faults.faulty import Quick
from tests.faults.locked import *
from tui.storage.crypt.key_file import read_key
from tui.storage.repository.store import Store

folder, keys = Path(sys.argv[1]), Path(sys.argv[2])
files = {name: (bytes.fromhex(key), bytes.fromhex(file)) for name, key, file in
         (line.split("|") for line in keys.read_text().splitlines())}
import tests.faults.locked as locked
locked.key_of = files.__getitem__
locked.start(folder)
(old,) = locked.opened_by(folder)
print("ready", flush=True)
while True:
    new = {OLD: NEW, NEW: NONE, NONE: OLD}[old]
    locked.rekey(folder, old, new)
    old = new
"""


def test_killed_at_random_moments_one_passphrase_opens_it(samples: dict[str, Path], tmp_path: Path) -> None:
    kills = times(6, 100)
    moments = random.Random(7)
    folder = Path(shutil.copytree(samples[OLD], tmp_path / "data"))
    expected = on_disk(folder, sealing_of(OLD))
    keys = tmp_path / "keys"
    keys.write_text(
        "".join(f"{name}|{key_of(name)[0].hex()}|{key_of(name)[1].hex()}\n" for name in (OLD, NEW))
    )
    for _ in range(kills):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder), str(keys)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        sleep(moments.uniform(0, 0.1))
        child.send_signal(signal.SIGKILL)
        child.stdout.close()
        child.wait()
        start(folder)
        assert_one_generation(folder, expected)
        assert temporary_files(folder) == []
