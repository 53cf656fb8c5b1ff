"""Real disks that are full, limited or read-only, in a process of its own."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[2]

CHILD = """
import os, resource, sys
# Else a limit would cut what Python compiles on the way, for all programs that come after this one.
sys.dont_write_bytecode = True
from pathlib import Path
import msgspec
from tests.faults.extent import times
from tests.faults.faulty import on_disk, temporary_files
from tests.storage.samples import action, closed, full_meeting, state
from tui.domain.meeting.meeting import with_draft
from tui.domain.workspace.state import with_meeting
from tui.domain.people.team import with_action
from tui.storage.repository.store import Store
from tui.storage.errors import NotWrittenError, StorageError

folder = Path(sys.argv[1])

def told(store, old, new):
    try:
        store.save(old, new)
    except StorageError as trouble:
        assert isinstance(trouble, NotWrittenError), trouble
        assert "Not saved" in str(trouble) and "\\\\n" not in str(trouble)
        assert temporary_files(folder) == []
        return True
    return False

def found():
    loaded = on_disk(folder, "anna01")
    return loaded.team, loaded.meetings, loaded.privates

def is_on_disk(expected):
    return found() == (expected.team, expected.meetings, expected.privates)

store = Store.open(folder)
old = state()
store.save(store.load(), old)
store.private("anna01")
closing = closed(old)
typed = with_meeting(old, with_draft(old.meetings["anna01"], "capture", "typed while there was no room"))
"""

FULL_DISK = (
    CHILD
    + """
ballast = folder.parent / "ballast"

def fill(left):
    # To the last byte, then some room is given back: it is used up at another step each time.
    handle = os.open(ballast, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    size = 0
    try:
        while True:
            size += os.write(handle, bytes(4096))
    except OSError:
        os.ftruncate(handle, max(0, size - left))
    finally:
        os.close(handle)

failed = 0
for left in range(0, 60000, times(4096, 1024)):
    for new in (typed, closing):
        fill(left)
        missed = told(store, old, new)
        if missed:
            failed += 1
            ballast.unlink()
            store.save(old, new)
        store.close()
        ballast.unlink(missing_ok=True)
        assert is_on_disk(new)
        store = Store.open(folder)
        store.load(), store.private("anna01")
        store.save(new, old)
store.close()
assert is_on_disk(old)
print("failed", failed)
"""
)

LIMITED = (
    CHILD
    + """
failed = 0
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
for limit in range(0, 6000, times(300, 50)):
    for new in (typed, closing):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        missed = told(store, old, new)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        if missed:
            failed += 1
            store.save(old, new)
        store.close()
        assert is_on_disk(new)
        store = Store.open(folder)
        store.load(), store.private("anna01")
        store.save(new, old)
store.close()
assert is_on_disk(old)
print("failed", failed)
"""
)

READ_ONLY = (
    CHILD
    + """
if os.geteuid() == 0:
    # Modes do not bind the superuser.
    for path in (folder.parent, folder, *folder.rglob("*")):
        os.chown(path, 65534, 65534)
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
places = [folder, folder / "live", folder / "people", folder / "people" / "anna01", folder / "backups"]
failed = 0
for place in places:
    for new in (typed, closing):
        place.chmod(0o500)
        missed = told(store, old, new)
        place.chmod(0o700)
        failed += missed
        if missed:
            store.save(old, new)
        store.close()
        assert is_on_disk(new)
        store = Store.open(folder)
        store.load(), store.private("anna01")
        store.save(new, old)
store.close()
assert is_on_disk(old)
folder.chmod(0o500)
before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
store = Store.open(folder)
store.load(), store.private("anna01")
assert told(store, old, closing)
store.close()
assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
print("failed", failed)
"""
)


def failures(program: str, folder: Path, *before: str) -> int:
    """Run `program`, which asserts that nothing is lost, and give how many saves had failed in it."""
    ran = subprocess.run(
        [*before, sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return int(ran.stdout.split()[-1])


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    mount = f"mount -t tmpfs -o size=320k,nr_inodes=400,mode=700 fireside '{place}'"
    alone = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if shutil.which("unshare") is None or subprocess.run([*alone, mount], check=False).returncode:
        pytest.skip("a small disk can be mounted only where user namespaces are allowed")
    # What is mounted in there is seen by that process alone and goes with it.
    assert failures(FULL_DISK, place / "data", *alone, f'{mount} && exec "$0" "$@"') > 3


def test_a_limit_on_the_size_of_files_loses_nothing(tmp_path: Path) -> None:
    assert failures(LIMITED, tmp_path / "data") > 10


def test_a_read_only_folder_loses_nothing() -> None:
    # The superuser becomes somebody else in there, who must be able to come this far.
    with TemporaryDirectory(prefix="fireside-test-") as folder:
        if any(above.stat().st_mode & 0o001 == 0 for above in Path(folder).parents):
            pytest.skip("the folder for temporary files is not for everybody")
        assert failures(READ_ONLY, Path(folder) / "data") > 5
