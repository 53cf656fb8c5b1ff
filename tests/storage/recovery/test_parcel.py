"""A backup is read with suspicion: what is not just what Fireside wrote is refused."""

import random
import tarfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.storage.samples import ANNA, NOW, closed, full_meeting, state
from tui.domain.people.team import Team
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import NewerFormatError, StorageError
from tui.storage.records import document_file
from tui.storage.records.tables import Part
from tui.storage.recovery import backup_file, folder_snapshot
from tui.storage.recovery.backup_file import NotRestorableError
from tui.storage.repository.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "data", files=Quick()) as store:
        store.save(store.load(), state())
        store.save(state(), closed(state()))
    return tmp_path / "data"


@pytest.fixture
def packed(folder: Path) -> bytes:
    return backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)


def unpacked(raw: bytes) -> dict[str, Part]:
    return backup_file.parts(Path("b.tar"), backup_file.unpack(Path("b.tar"), raw).files)


def repacked(packed: bytes, how: Callable[[tarfile.TarInfo, bytes], bytes | None]) -> bytes:
    """Write the tar anew, each member as `how` makes it."""
    out = BytesIO()
    with tarfile.open(fileobj=BytesIO(packed)) as old, tarfile.open(fileobj=out, mode="w") as new:
        for member in old:
            file = old.extractfile(member)
            assert file is not None
            raw = how(member, file.read())
            if raw is not None:
                member.size = len(raw) if member.isreg() else 0
                new.addfile(member, BytesIO(raw))
    return out.getvalue()


def named(name: str, kind: bytes = tarfile.REGTYPE) -> Callable[[tarfile.TarInfo, bytes], bytes]:
    def how(member: tarfile.TarInfo, raw: bytes) -> bytes:
        if member.name == "people/anna01/private.json":
            member.name, member.type, member.linkname = name, kind, "/etc/passwd"
        return raw

    return how


def swollen(member: tarfile.TarInfo, raw: bytes) -> bytes:
    """A few bytes that say they are a terabyte with holes in it."""
    if member.name == "team.json":
        member.pax_headers = {"GNU.sparse.size": str(2**40), "GNU.sparse.map": "0,1"}
    return raw


@pytest.mark.parametrize(
    "how",
    [
        swollen,
        named("/etc/passwd"),
        named("people/../../private.json"),
        named("../team.json"),
        named("people/anna01/notes.txt"),
        named("lock"),
        named("people/zoe004/private.json"),
        named("people/anna01/private.json", tarfile.SYMTYPE),
        named("people/anna01/private.json", tarfile.LNKTYPE),
        named("people/anna01/private.json", tarfile.DIRTYPE),
        named("people/anna01/private.json", tarfile.FIFOTYPE),
        named("people/anna01/private.json", tarfile.GNUTYPE_SPARSE),
        named("team.json"),
        lambda member, raw: None if member.name == "people/anna01/private.json" else raw,
        lambda member, raw: None if member.name == backup_file.LIST else raw,
        lambda member, raw: raw[:-1] if member.name == "team.json" else raw,
        lambda member, raw: PLAIN.seal("team.json", 3, b"{}")[1] if member.name == "team.json" else raw,
    ],
)
def test_what_is_no_backup_of_ours_is_refused(
    folder: Path, packed: bytes, how: Callable[[tarfile.TarInfo, bytes], bytes | None]
) -> None:
    with pytest.raises(NotRestorableError, match="Nothing was changed") as told:
        unpacked(repacked(packed, how))
    assert "\n" not in str(told.value)


def test_a_file_of_another_shape_in_it_is_refused(folder: Path) -> None:
    files = folder_snapshot.take(folder, Quick())
    files["team.json"] = PLAIN.seal("team.json", 3, b'{"people":{"1":{"id":5}}}')[1]
    with pytest.raises(NotRestorableError, match=r"team\.json in it is damaged"):
        unpacked(backup_file.pack(files, NOW))


def test_files_that_do_not_go_together_are_refused(folder: Path) -> None:
    good = folder_snapshot.take(folder, Quick())
    live = PLAIN.seal("live/meet02.shared.json", 1, document_file.encoded(full_meeting("meet02"), folder))[1]
    aside = PLAIN.seal(
        "live/meet02.private.json", 1, document_file.encoded(full_meeting("meet02").aside, folder)
    )[1]
    evil = Team(people=(msgspec.structs.replace(ANNA, id="../../x"),))
    for harm in (
        {name: raw for name, raw in good.items() if name != "team.json"},
        {**good, "live/meet02.private.json": aside},
        {**good, "live/meet03.shared.json": live},
        {**good, "team.json": PLAIN.seal("team.json", 1, document_file.encoded(evil, folder))[1]},
    ):
        with pytest.raises(NotRestorableError):
            unpacked(backup_file.pack(harm, NOW))
    whole = {**good, "live/meet02.shared.json": live, "live/meet02.private.json": aside}
    assert len(unpacked(backup_file.pack(whole, NOW))) == len(good) + 2


def test_one_of_a_newer_fireside_is_refused(folder: Path) -> None:
    files = folder_snapshot.take(folder, Quick())
    files["team.json"] = b"fireside 7 something else\n"
    with pytest.raises(NewerFormatError):
        unpacked(backup_file.pack(files, NOW))


def test_garbage_is_refused_or_changes_nothing(packed: bytes) -> None:
    good = unpacked(packed)
    at = random.Random(5)
    refused = 0
    for _ in range(150):
        raw = bytearray(packed)
        if at.random() < 0.3:
            del raw[at.randrange(len(raw)) :]
        else:
            raw[at.randrange(len(raw))] ^= 1 << at.randrange(8)
        try:
            assert unpacked(bytes(raw)) == good
        except StorageError:
            refused += 1
    assert refused > 60
    for junk in (b"", b"junk", b"\0" * 10240, packed[:512]):
        with pytest.raises(NotRestorableError):
            unpacked(junk)
