"""Data under a passphrase, and finding out what lies on a disk and who may read it."""

from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from tests.faults.faulty import Quick, temporary_files, with_privates
from tests.storage.samples import SECRET, closed, full_meeting, state
from tui.domain.workspace.state import State, with_meeting
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import Work, key_file, new_key, read_key, wrapped
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.storage.durable import layout
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.key_errors import (
    KeyChangedError,
    KeyMissingError,
    LockedError,
    WrongPassphraseError,
)
from tui.storage.repository.store import Store

QUICK_WORK = Work(memory=8 * 1024, passes=1, lanes=1)
NONE, OLD, NEW = "", "the old green door", "a new way to the sea"
"""Passphrases; NONE is none."""


@cache
def key_of(passphrase: str) -> tuple[bytes, bytes]:
    """A data key, and the key file that `passphrase` opens it with."""
    key = new_key()
    return key, key_file(wrapped(key, as_bytes(passphrase), QUICK_WORK))


def sealing_of(passphrase: str) -> Sealing:
    return Cipher(key_of(passphrase)[0]) if passphrase else PLAIN


def rekey(folder: Path, old: str, new: str, files: Quick | None = None) -> None:
    """Go from one passphrase to another, as the command does."""
    store = Store.open(folder, files=files or Quick(), sealing=sealing_of(old))
    store.rekey(sealing_of(new), key_of(new)[1] if new else None)


def sample(folder: Path, passphrase: str = NONE) -> None:
    """Data with something in each kind of file, and with backups."""
    with Store.open(folder, files=Quick()) as store:
        first = state()
        second = closed(first)
        third = with_meeting(second, full_meeting("meet02"))
        store.save(store.load(), first)
        store.save(first, second)
        store.save(second, third)
    if passphrase:
        rekey(folder, NONE, passphrase)


def on_disk(folder: Path, sealing: Sealing) -> dict[str, tuple[int, bytes]]:
    """All files and backups by their paths, each with its number and body; one that is not whole is an error."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        place = layout.place_of(name)
        if path.is_file() and place not in (None, layout.KEY):
            assert place is not None
            sealed = sealing.unseal(place, path.read_bytes())
            found[name] = (sealed.seq, sealed.body)
    return found


def whole(folder: Path, sealing: Sealing) -> State:
    """Everything that a Fireside started now would find."""
    with Store.open(folder, files=Quick(), sealing=sealing) as store:
        found = with_privates(store, "anna01")
        for year in store.years("anna01"):
            assert store.archive("anna01", year).meetings
        return found


def start(folder: Path) -> None:
    """Start as somebody would who does not know what happened; what was begun is finished by that."""
    for passphrase in (NONE, OLD, NEW):
        with (
            suppress(LockedError, KeyChangedError, KeyMissingError),
            Store.open(folder, files=Quick(), sealing=sealing_of(passphrase)),
        ):
            pass


def opened_by(folder: Path) -> list[str]:
    """Which of the passphrases open the data."""
    key = read_key(folder, Quick())
    if key is None:
        return [NONE]
    found = []
    for passphrase in (OLD, NEW):
        with suppress(WrongPassphraseError):
            key.unwrapped(as_bytes(passphrase))
            found.append(passphrase)
    return found


def assert_one_generation(folder: Path, expected: dict[str, tuple[int, bytes]]) -> str:
    """Exactly one passphrase opens it, all is there, nothing of another key or plain is left; give the one."""
    (passphrase,) = opened_by(folder)
    sealing = sealing_of(passphrase)
    assert on_disk(folder, sealing) == expected
    assert whole(folder, sealing).team.people
    assert temporary_files(folder) == []
    left = {path for path in folder.rglob("*") if path.is_file() and path.name not in ("lock",)}
    names = {path.relative_to(folder).as_posix() for path in left}
    assert {name for name in names if layout.place_of(name) is None} == set(), sorted(names)
    keys = {name for name in names if layout.place_of(name) == layout.KEY}
    assert len(keys) == (2 if passphrase else 0)
    if passphrase:
        assert {(folder / name).read_bytes() for name in keys} == {key_of(passphrase)[1]}
        assert not [path for path in left if SECRET.encode() in path.read_bytes()]
    return passphrase


def changed(before: State, text: str) -> State:
    meeting = msgspec.structs.replace(before.meetings["anna01"], purpose=text)
    return with_meeting(before, meeting)
