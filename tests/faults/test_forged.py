"""Somebody without the key changes encrypted files, with everything repaired that can be without it."""

import os
import random
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.faults.extent import times
from tests.faults.faulty import Quick
from tests.faults.locked import NEW, NONE, OLD, changed, key_of, rekey, sample, sealing_of
from tests.storage.samples import state
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import new_key, read_key
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError
from tui.storage.errors import DamagedError, MissingError, StorageError
from tui.storage.key_errors import KeyChangedError, KeyMissingError, LockedError, WrongPassphraseError
from tui.storage.repository.store import Store

FORGERIES = 1000
CORRUPTIONS = times(300, 1000)


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forged") / "data"
    sample(folder, OLD)
    with Store.open(folder, files=Quick(), sealing=sealing_of(OLD)) as store:
        before = store.load()
        after = changed(before, "another")
        store.save(before, after)
        store.save(after, before)
    return folder


@pytest.fixture
def folder(encrypted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(encrypted, tmp_path / "data"))


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def field(name: str, value: bytes, raw: bytes) -> bytes:
    """Give the file with another value in its header."""
    changed, times = re.subn(
        rb"\b%s=[^ \n]*" % name.encode(), b"%s=%s" % (name.encode(), value), raw, count=1
    )
    assert times == 1
    return changed


def with_length(raw: bytes) -> bytes:
    return field("length", b"%d" % (len(raw) - raw.index(b"\n") - 1), raw)


Forgery = Callable[[bytes, random.Random], bytes]


def a_bit(raw: bytes, at: random.Random) -> bytes:
    start = raw.index(b"\n") + 1
    forged = bytearray(raw)
    forged[at.randrange(start, len(raw))] ^= 1 << at.randrange(8)
    return bytes(forged)


def cut(raw: bytes, at: random.Random) -> bytes:
    return with_length(raw[: at.randrange(raw.index(b"\n") + 1, len(raw))])


def grown(raw: bytes, at: random.Random) -> bytes:
    place = at.randrange(raw.index(b"\n") + 1, len(raw))
    return with_length(raw[:place] + at.randbytes(at.randrange(1, 40)) + raw[place:])


def later(raw: bytes, at: random.Random) -> bytes:
    return field("seq", b"%d" % at.randrange(3, 10**9), raw)


def other_nonce(raw: bytes, at: random.Random) -> bytes:
    return field("nonce", at.randbytes(12).hex().encode(), raw)


def other_format(raw: bytes, at: random.Random) -> bytes:
    return field("format", b"%d" % at.randrange(2, 10**6), raw)


def spelled_otherwise(raw: bytes, at: random.Random) -> bytes:
    return field("seq", b"0" * at.randrange(1, 9) + b"2", raw)


def written_anew(raw: bytes, at: random.Random) -> bytes:
    """Whole and well formed, with a key of the forger that says it is the right one."""
    _, whole = Cipher(at.randbytes(32)).seal("team.json", at.randrange(1, 99), b'{"people":{}}')
    return field("key", sealing_of(OLD).id.encode(), whole)


def plain(raw: bytes, at: random.Random) -> bytes:
    return PLAIN.seal("team.json", at.randrange(1, 99), b'{"people":{}}')[1]


def with_a_checksum(raw: bytes, at: random.Random) -> bytes:
    """As if it were plain: what is encrypted stands behind a good header of that kind."""
    body = raw[raw.index(b"\n") + 1 :]
    start = b"fireside 1 seq=%d length=%d" % (at.randrange(99), len(body))
    return b"%s sha256=%s\n%s" % (start, sha256(start + body).hexdigest().encode(), body)


WAYS: list[Forgery] = [
    a_bit,
    cut,
    grown,
    later,
    other_nonce,
    other_format,
    spelled_otherwise,
    written_anew,
    plain,
    with_a_checksum,
]


@pytest.mark.parametrize("way", WAYS)
def test_no_forgery_is_accepted(folder: Path, way: Forgery) -> None:
    at = random.Random(way.__name__)
    sealing, team = sealing_of(OLD), folder / "team.json"
    good = team.read_bytes()
    accepted = []
    for _ in range(FORGERIES // len(WAYS)):
        forged = way(good, at)
        assert forged != good
        team.write_bytes(forged)
        try:
            accepted.append(Store.reader(folder, sealing=sealing).team())
        except DamagedError as told:
            assert told.backup is not None, "a good backup is offered"
            assert str(told.backup) in str(told)
    assert accepted == []


def test_no_file_stands_for_another(folder: Path) -> None:
    sealing = sealing_of(OLD)
    encrypted = [
        path
        for path, raw in everything(folder).items()
        if raw.startswith(b"fireside-encrypted") and "backups" not in path.parts
    ]
    assert len(encrypted) >= 5
    for one in encrypted:
        for other in encrypted:
            if one != other:
                place = other.relative_to(folder).as_posix()
                with pytest.raises(BrokenError, match="another file"):
                    sealing.unseal(place, one.read_bytes())
                renamed = field("file", place.encode(), one.read_bytes())
                with pytest.raises(BrokenError, match="not what was encrypted"):
                    sealing.unseal(place, renamed)


def test_headers_of_two_versions_cannot_be_swapped(folder: Path) -> None:
    sealing = sealing_of(OLD)
    new = (folder / "live" / "meet02.shared.json").read_bytes()
    (backup,) = (folder / "backups" / "live").glob("meet02.shared.json.*")
    old = backup.read_bytes()
    assert sealing.unseal("live/meet02.shared.json", old).seq < 3
    for one, other in ((old, new), (new, old)):
        swapped = one[: one.index(b"\n") + 1] + other[other.index(b"\n") + 1 :]
        with pytest.raises(BrokenError):
            sealing.unseal("live/meet02.shared.json", with_length(swapped))


def test_a_backup_that_says_it_is_another_version_is_not_offered(folder: Path) -> None:
    kept = sorted((folder / "backups").glob("team.json.*"))
    assert len(kept) == 2 or len(kept) == 1
    kept[-1].rename(kept[-1].with_name("team.json.00000099.20261123T000000"))
    (folder / "team.json").write_bytes(b"gone")
    with pytest.raises(DamagedError) as told:
        Store.reader(folder, sealing=sealing_of(OLD)).team()
    assert "00000099" not in str(told.value)


@pytest.mark.parametrize("harm", ["flip", "truncate", "zero"])
def test_random_damage_is_refused_and_a_backup_offered(folder: Path, harm: str) -> None:
    at = random.Random(harm)
    path = folder / "live" / "meet02.shared.json"
    good = path.read_bytes()
    (backup,) = (folder / "backups" / "live").glob("meet02.shared.json.*")
    for _ in range(CORRUPTIONS // 3):
        raw, place = bytearray(good), at.randrange(len(good))
        if harm == "flip":
            raw[place] ^= 1 << at.randrange(8)
        elif harm == "truncate":
            del raw[place:]
        else:
            raw[place : place + 64] = bytes(len(raw[place : place + 64]))
        path.write_bytes(raw)
        before = everything(folder)
        reader = Store.reader(folder, sealing=sealing_of(OLD))
        with pytest.raises((DamagedError, MissingError)) as told:
            reader.live()
        assert told.value.backup == backup  # type: ignore[attr-defined]
        with Store.open(folder, files=Quick(), sealing=sealing_of(OLD)) as store, pytest.raises(StorageError):
            store.load()
        assert everything(folder) == before


def test_every_bit_of_an_encrypted_file_counts() -> None:
    sealing = sealing_of(OLD)
    _, whole = sealing.seal("team.json", 7, b'{"t":{}}')
    assert sealing.unseal("team.json", whole).body == b'{"t":{}}'
    for place in range(len(whole) * 8):
        raw = bytearray(whole)
        raw[place // 8] ^= 1 << (place % 8)
        with pytest.raises((BrokenError, NewerError)):
            sealing.unseal("team.json", bytes(raw))


def test_the_same_text_looks_different_each_time() -> None:
    sealing = sealing_of(OLD)
    whole = {sealing.seal("team.json", 1, b"x" * 100)[1][-116:] for _ in range(50)}
    assert len(whole) == 50


def test_a_planted_journal_is_not_carried_out(folder: Path) -> None:
    journal = b'{"writes":{},"removals":{"1":{"path":"team.json"}}}'
    before = (folder / "team.json").read_bytes()
    for whole in (
        PLAIN.seal("journal.json", 1, journal)[1],
        Cipher(os.urandom(32)).seal("journal.json", 1, journal)[1],
    ):
        (folder / "journal.json").write_bytes(whole)
        with pytest.raises(DamagedError):
            Store.open(folder, files=Quick(), sealing=sealing_of(OLD))
        assert (folder / "team.json").read_bytes() == before


# --- the key file ------------------------------------------------------------


def test_without_the_passphrase_nothing_is_read_or_written(folder: Path) -> None:
    before = everything(folder)
    reader = Store.reader(folder)
    for read in (reader.team, reader.live, lambda: reader.private("anna01"), lambda: reader.years("anna01")):
        with pytest.raises(LockedError):
            read()
    with pytest.raises(LockedError):
        Store.open(folder, files=Quick())
    assert everything(folder) == before


def test_plain_files_beside_a_key_are_refused(folder: Path, tmp_path: Path) -> None:
    sample(tmp_path / "plain")
    shutil.copytree(tmp_path / "plain", folder, dirs_exist_ok=True)
    with pytest.raises(LockedError):
        Store.reader(folder).team()
    with pytest.raises(DamagedError, match="not encrypted"):
        Store.reader(folder, sealing=sealing_of(OLD)).team()


def test_an_empty_folder_with_a_key_takes_nothing_plain(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    rekey(folder, NONE, OLD)
    with pytest.raises(LockedError):
        Store.open(folder, files=Quick())
    with Store.open(folder, files=Quick(), sealing=sealing_of(OLD)) as store:
        store.save(store.load(), state())
    assert Store.reader(folder, sealing=sealing_of(OLD)).team() == state().team


def test_a_missing_key_file_is_told_with_its_copy(folder: Path) -> None:
    (folder / "key.json").unlink()
    before = everything(folder)
    for sealing in (sealing_of(NONE), sealing_of(OLD)):
        with pytest.raises(KeyMissingError) as told:
            Store.reader(folder, sealing=sealing).team()
        with pytest.raises(KeyMissingError):
            Store.open(folder, files=Quick(), sealing=sealing)
    assert everything(folder) == before
    os.system(str(told.value).partition("back: ")[2])
    assert Store.reader(folder, sealing=sealing_of(OLD)).team().people


def test_without_any_key_file_encrypted_files_are_not_called_damaged(folder: Path) -> None:
    for path in [folder / "key.json", *(folder / "backups").glob("key.json.*")]:
        path.unlink()
    with pytest.raises(KeyMissingError, match="copy of your own"):
        Store.reader(folder).team()
    with pytest.raises(KeyMissingError), Store.open(folder, files=Quick()) as store:
        store.load()


def test_a_damaged_key_file_is_told_with_its_copy(folder: Path) -> None:
    path = folder / "key.json"
    good = path.read_bytes()
    for place in range(0, len(good), 7):
        raw = bytearray(good)
        raw[place] ^= 4
        path.write_bytes(raw)
        with pytest.raises(DamagedError, match=r"cp '.*key.json.00000001"):
            read_key(folder, Quick())
    with pytest.raises(DamagedError):
        Store.open(folder, files=Quick(), sealing=sealing_of(OLD))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory", "8191"),
        ("memory", "1048577"),
        ("memory", "99999999999"),
        ("memory", "-1"),
        ("memory", '"65536"'),
        ("passes", "0"),
        ("passes", "65"),
        ("lanes", "0"),
        ("lanes", "17"),
        ("salt", '"00"'),
        ("salt", '"' + "00" * 1000 + '"'),
        ("nonce", '"00"'),
        ("kdf", '"md5"'),
        ("cipher", '"none"'),
    ],
)
def test_a_key_file_that_asks_for_odd_things_is_refused_before_it_is_used(
    folder: Path, name: str, value: str
) -> None:
    body = PLAIN.unseal("key.json", (folder / "key.json").read_bytes()).body.decode()
    odd = re.sub(rf'"{name}":("[^"]*"|\d+)', f'"{name}":{value}', body)
    assert odd != body
    (folder / "key.json").write_bytes(PLAIN.seal("key.json", 1, odd.encode())[1])
    with pytest.raises(DamagedError, match="no Fireside writes"):
        read_key(folder, Quick())


def test_a_key_file_that_asks_for_hours_of_work_is_refused(folder: Path) -> None:
    body = PLAIN.unseal("key.json", (folder / "key.json").read_bytes()).body.decode()
    odd = body.replace('"memory":8192', '"memory":524288').replace('"passes":1', '"passes":60')
    (folder / "key.json").write_bytes(PLAIN.seal("key.json", 1, odd.encode())[1])
    with pytest.raises(DamagedError, match="more work"):
        read_key(folder, Quick())


def test_cheaper_parameters_do_not_open_a_key_made_with_dear_ones(folder: Path) -> None:
    body = PLAIN.unseal("key.json", (folder / "key.json").read_bytes()).body.decode()
    (folder / "key.json").write_bytes(
        PLAIN.seal("key.json", 1, body.replace('"passes":1', '"passes":2').encode())[1]
    )
    key = read_key(folder, Quick())
    assert key is not None
    with pytest.raises(WrongPassphraseError):
        key.unwrapped(as_bytes(OLD))


def test_the_key_file_of_another_folder_opens_nothing(folder: Path) -> None:
    (folder / "key.json").write_bytes(key_of(NEW)[1])
    with pytest.raises(KeyChangedError):
        Store.reader(folder, sealing=sealing_of(OLD)).team()
    with pytest.raises(DamagedError, match="another key"):
        Store.reader(folder, sealing=sealing_of(NEW)).team()


def test_a_wrong_passphrase_harms_nothing(folder: Path) -> None:
    before = everything(folder)
    key = read_key(folder, Quick())
    assert key is not None
    for wrong in (OLD + " ", OLD.upper(), NEW, "x"):
        with pytest.raises(WrongPassphraseError):
            key.unwrapped(as_bytes(wrong))
    assert everything(folder) == before
    assert key.unwrapped(as_bytes(OLD)) == key_of(OLD)[0]


def test_a_key_is_dropped_and_taken_again() -> None:
    key = new_key()
    cipher = Cipher(key)
    _, whole = cipher.seal("team.json", 1, b"{}")
    held = cipher._key
    cipher.drop()
    assert held == bytearray(32), "it is overwritten"
    for use in (lambda: cipher.seal("team.json", 2, b"{}"), lambda: cipher.unseal("team.json", whole)):
        with pytest.raises(LockedError):
            use()
    with pytest.raises(ValueError, match="another"):
        cipher.take(new_key())
    cipher.take(key)
    assert cipher.unseal("team.json", whole).body == b"{}"
