"""Files of every format there was are read for ever. Those under `tests/data` are never written anew."""

import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.faults.locked import OLD
from tests.storage.samples import NOW, SECRET
from tui.domain.meeting.meeting import Note
from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import read_key
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.storage.durable import envelope, migrations
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.journal import Journal, Write
from tui.storage.errors import DamagedError, NewerFormatError
from tui.storage.records import document_file, tables
from tui.storage.repository.store import Store

DATA = Path(__file__).parents[2] / "data"
KINDS = {
    "team.json": tables.team,
    "live/meet02.shared.json": tables.meeting,
    "live/meet02.private.json": tables.aside,
    "people/anna01/private.json": tables.private,
    "people/anna01/2026.shared.json": tables.archive,
    "people/anna01/2026.private.json": tables.archive,
}


def within(part: Any, whole: Any, where: str = "$") -> None:
    """All of `part` is in `whole`; that may have more, as records get fields."""
    assert type(part) is type(whole), where
    if isinstance(part, dict):
        for key, value in part.items():
            within(value, whole.get(key), f"{where}.{key}")
    elif isinstance(part, list):
        assert len(part) == len(whole), where
        for number, value in enumerate(part):
            within(value, whole[number], f"{where}[{number}]")
    else:
        assert part == whole, where


def every_file(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "format-1", tmp_path / "kept"))


def test_there_is_a_kept_file_of_every_kind_and_format() -> None:
    for number in range(1, envelope.FORMAT + 1):
        assert every_file(DATA / f"format-{number}") == set(KINDS)
        assert every_file(DATA / f"format-{number}-encrypted") == {*KINDS, "key.json"}
        for path in KINDS:
            start = (DATA / f"format-{number}" / path).read_bytes()[:11]
            assert start == b"fireside %d " % number
            assert b" format=%d " % number in (DATA / f"format-{number}-encrypted" / path).read_bytes()[:40]
    assert len(migrations.STEPS) + 1 == envelope.FORMAT


def rows(body: bytes) -> Any:
    """The rows of each table in their order, whatever their ids."""
    return {name: list(table.values()) for name, table in json.loads(body).items()}


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("number", range(1, envelope.FORMAT + 1))
def test_a_file_of_every_format_is_read_with_all_that_is_in_it(number: int, path: str) -> None:
    folder = DATA / f"format-{number}"
    body = DurableStorage(folder / path, root=folder).read_body()
    assert body is not None
    part: Any = KINDS[path](body)
    old = (folder / path).read_bytes().partition(b"\n")[2]
    within(rows(old), rows(document_file.encoded(part, folder / path)))


@pytest.mark.parametrize("number", range(1, envelope.FORMAT + 1))
def test_under_a_passphrase_it_is_the_same(number: int) -> None:
    plain, encrypted = DATA / f"format-{number}", DATA / f"format-{number}-encrypted"
    key = read_key(encrypted, Quick())
    assert key is not None
    sealing = Cipher(key.unwrapped(as_bytes(OLD)))
    for path in KINDS:
        storage = DurableStorage(encrypted / path, sealing=sealing)
        assert storage.read_body() == DurableStorage(plain / path).read_body()


def test_format_2_has_all_that_it_brought(tmp_path: Path) -> None:
    kept = Path(shutil.copytree(DATA / "format-2", tmp_path / "kept"))
    with Store.open(kept, files=Quick()) as store:
        team = store.load().team
        archive = store.archive("anna01", 2026)
    anna = team.person("anna01")
    assert anna is not None and (anna.phone, anna.country) == ("+46 70 123 45 67", "SE")
    assert [(group.name, group.members) for group in team.groups] == [("Platform", ("anna01", "bo0002"))]
    assert [decision.text for decision in team.decisions] == ["Fridays are free of meetings"]
    assert [(entry.on.isoformat(), entry.private) for entry in team.log] == [
        ("2026-11-24", False),
        ("2026-11-25", True),
    ]
    assert {(decision.state, decision.private) for decision in archive.decisions} == {
        ("replaced", False),
        ("dropped", True),
    }
    assert {entry.text for entry in archive.log} == {"Held the demo alone", "Slept badly again"}
    histories = [[change.what for change in action.history] for action in (*team.actions, *archive.actions)]
    assert ["added", "moved"] in histories and ["added", "done", "reopened"] in histories


def test_a_folder_of_format_1_opens_and_goes_on(kept: Path) -> None:
    with Store.open(kept, files=Quick()) as store:
        before = store.load()
        assert [person.name for person in before.team.people] == ["Anna Åkesson", "Bo Sørensen"]
        assert before.meetings["bo0002"].phase == "follow-up"
        (held,) = store.history("anna01")
        assert held.minutes == "# Minutes\n\n- Två\n"
        private = store.private("anna01")
        assert SECRET in {note.text for note in private.notes}
        more = msgspec.structs.replace(
            private, notes=(*private.notes, Note(id="note99", text="later", at=NOW))
        )
        store.save(before, msgspec.structs.replace(before, privates={"anna01": more}))
    assert Store.reader(kept).private("anna01") == more


def shout(path: str, body: bytes) -> bytes:
    """The step of a made-up format 2: it has its private notes in capitals."""
    return body.replace(b'"listen"', b'"LISTEN"') if path.endswith("/private.json") else body


def whisper(path: str, body: bytes) -> bytes:
    """And of a format 3."""
    return body.replace(b'"LISTEN"', b'"listen (whispered)"')


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Fireside of a later day."""
    monkeypatch.setattr(envelope, "FORMAT", 3)
    monkeypatch.setattr(migrations, "STEPS", (shout, whisper))


@pytest.mark.usefixtures("later")
def test_an_older_format_is_read_through_each_step_and_left_as_it_is(kept: Path) -> None:
    before = {path: (kept / path).read_bytes() for path in KINDS}
    assert Store.reader(kept).private("anna01").focus == ("listen (whispered)",)
    with Store.open(kept, files=Quick()) as store:
        assert store.load().team == Store.reader(kept).team()
        assert store.private("anna01").focus == ("listen (whispered)",)
    assert before == {path: (kept / path).read_bytes() for path in KINDS}


@pytest.mark.usefixtures("later")
def test_it_is_written_anew_after_a_backup(kept: Path) -> None:
    path = kept / "people" / "anna01" / "private.json"
    old = path.read_bytes()
    with Store.open(kept, files=Quick()) as store:
        private = store.private("anna01")
        state = msgspec.structs.replace(store.load(), privates={"anna01": private})
        more = msgspec.structs.replace(private, focus=(*private.focus, "more"))
        store.save(state, msgspec.structs.replace(state, privates={"anna01": more}))
    assert path.read_bytes().startswith(b"fireside 3 ")
    (backup,) = (kept / "backups" / "people" / "anna01").iterdir()
    assert backup.read_bytes() == old
    assert Store.reader(kept).private("anna01") == more


@pytest.mark.usefixtures("later")
def test_a_change_begun_by_an_older_one_is_ended_by_a_newer(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = document_file.encoded(Private(focus=("listen",)), kept)
    with monkeypatch.context() as then:
        then.setattr(envelope, "FORMAT", 1)
        Journal(kept, Quick()).begin([Write("people/bo0002/private.json", body, 1)])
    with Store.open(kept, files=Quick()) as store:
        assert store.private("bo0002").focus == ("listen (whispered)",)


def test_the_older_one_leaves_what_the_newer_wrote_alone(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        later.setattr(envelope, "FORMAT", 3)
        later.setattr(migrations, "STEPS", (shout, whisper))
        DurableStorage(kept / "team.json", root=kept).write({"people": {}})
    before = (kept / "team.json").read_bytes()
    with Store.open(kept, files=Quick()) as store, pytest.raises(NewerFormatError, match="format 3"):
        store.save(State(), State(privates={"anna01": Private(focus=("x",))}))
        store.load()
    assert (kept / "team.json").read_bytes() == before


def test_what_a_step_cannot_read_is_damaged(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: str, body: bytes) -> bytes:
        raise ValueError(body)

    monkeypatch.setattr(migrations, "STEPS", (fails,))
    with pytest.raises(DamagedError, match="something unexpected") as told:
        Store.reader(kept).team()
    assert "Anna" not in str(told.value)
