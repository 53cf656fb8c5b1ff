"""A data folder with everything in it, and whether it is still the same."""

from pathlib import Path

import msgspec

from tests.faults.faulty import Quick
from tests.storage.samples import closed, full_meeting, state
from tui.domain.meeting.meeting import with_draft
from tui.domain.workspace.state import with_meeting
from tui.storage.repository.store import Store


def everything(folder: Path) -> dict[Path, tuple[bytes, int, int]]:
    """All files, and whether they are still the same ones."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {path: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) for path in found}


def make_whole(folder: Path) -> None:
    """Data with two versions at least of a file of every kind."""
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        for number in range(3):
            new = with_meeting(state(), full_meeting(f"meet{number:02d}"))
            store.save(old, new)
            store.save(new, old := closed(new))
        for text in ("half", "half typed"):
            live = with_draft(full_meeting("meet09", "bo0002"), "capture", text)
            new = with_meeting(old, msgspec.structs.replace(live, purpose=text))
            store.save(old, new)
            old = new


def read_all(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        store.load()
        for person in ("anna01", "bo0002"):
            store.private(person)
            store.history(person)
