"""Data files that somebody else has written, or put something in the place of: told of in one line, and left."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from tests.hostile.crowd import NOW
from tests.hostile.test_shown import look
from tests.hostile.texts import STORABLE, is_drawn_safely
from tests.screens.sitting import sit_at
from tests.screens.team import team_state
from tests.yardstick import work
from tui.cli.root import root
from tui.demo.demo_folder import Fleeting
from tui.domain.text.clean_text import is_blank
from tui.domain.workspace.state import State
from tui.storage.durable import layout
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import DamagedError, NotReadError, StorageError
from tui.storage.key_errors import KeyMissingError
from tui.storage.recovery import backup_file
from tui.storage.recovery.folder_snapshot import take
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.reader import Reader
from tui.storage.repository.store import Store

DEEP = 100_000
ODD = '"odd":"\\u001b",'
"""Has the gate look at each text of a document."""

BODIES: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"title = 'x'\n",
    "two documents": b'{"a":1}{"b":2}',
    "half of one": b'{"people":{"1":{"id":"annaxx","na',
    "a zero page": bytes(4096),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "cp1252": '{"people":{"1":{"id":"annaxx","since":"2025-01-07","name":"Åsa"}}}'.encode("cp1252"),
    "cp1252 where the gate looks": ("{" + ODD + '"x":"Åsa"}').encode("cp1252"),
    "UTF-16": '{"people":{}}'.encode("utf-16"),
    "NaN": b'{"people":{"1":{"id":"annaxx","name":"A","since":"2025-01-07","cadence":NaN}}}',
    "Infinity": b'{"people":{"1":{"id":"annaxx","name":"A","since":"2025-01-07","cadence":-Infinity}}}',
    "1e999": b'{"people":{"1":{"id":"annaxx","name":"A","since":"2025-01-07","cadence":1e999}}}',
    "a number of 5,000 digits": b'{"people":{"1":{"id":"annaxx","cadence":' + b"9" * 5000 + b"}}}",
    "half a character": b'{"people":{"1":{"id":"annaxx","name":"\\ud800","since":"2025-01-07"}}}',
    "a control byte": b'{"people":{"1":{"id":"annaxx","name":"a\x1b[2J","since":"2025-01-07"}}}',
    "a list": b"[1,2]",
    "a list of people": b'{"people":[1,2]}',
    "lists without end": b'{"people":' + b"[" * DEEP,
    "lists 100,000 deep": b'{"other":' + b"[" * DEEP + b"]" * DEEP + b"}",
    "tables 100,000 deep": b'{"other":' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}",
    "lists 500 deep where the gate looks": b"{" + ODD.encode() + b'"x":' + b"[" * 500 + b"]" * 500 + b"}",
    "a day that is none": b'{"people":{"1":{"id":"annaxx","name":"A","since":"2026-02-30"}}}',
    "a year too many": b'{"people":{"1":{"id":"annaxx","name":"A","since":"10000-01-01"}}}',
}
COMMANDS = (
    ("people",),
    ("due",),
    ("check",),
    ("people", "add", "Bo"),
    ("forget", "anna", "--yes"),
    ("backup",),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    with Store.open(tmp_path / "data", files=Fleeting()) as store:
        store.save(State(), team_state())
    return tmp_path / "data"


@pytest.fixture(params=BODIES)
def body(request: pytest.FixtureRequest) -> bytes:
    return BODIES[request.param]


def run(folder: Path, *args: str) -> tuple[int, list[str]]:
    result = CliRunner().invoke(root, ("--data", str(folder), *args), obj=NOW, prog_name="fireside")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    lines = (result.stdout + result.stderr).splitlines()
    assert all(is_drawn_safely(line) for line in lines), lines
    return result.exit_code, lines


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file() and p.name != "lock"}


def test_a_body_that_is_none_is_told_by_every_command(folder: Path, body: bytes) -> None:
    """With a header of its own, so that nothing but the body is wrong."""
    (folder / layout.TEAM).write_bytes(PLAIN.seal(layout.TEAM, 99, body)[1])
    before = bytes_of(folder)
    for command in COMMANDS:
        code, lines = run(folder, *command)
        assert code == 1, (command, lines)
        assert len(lines) == 1 or command == ("check",), (command, lines)
        assert str(folder / layout.TEAM) in lines[0], (command, lines)
    assert bytes_of(folder) == before


KEPT: dict[str, Callable[[Reader], object]] = {
    "people/robinek/private.json": lambda reader: reader.private("robinek"),
    "people/robinek/2026.shared.json": lambda reader: reader.history("robinek"),
    "erasure.json": lambda reader: reader.register(),
    "journal.json": lambda reader: reader.team(),
    "live/thismeet.shared.json": lambda reader: reader.live(),
    "key.json": lambda reader: reader.team(),
}


@pytest.mark.parametrize("place", KEPT)
def test_every_other_file_with_a_body_that_is_none_is_refused(folder: Path, place: str) -> None:
    for body in BODIES.values():
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_bytes(PLAIN.seal(place, 99, body)[1])
        before = bytes_of(folder)
        try:
            KEPT[place](Reader(folder))
        except StorageError as trouble:
            assert isinstance(trouble, (DamagedError, KeyMissingError)) or place == "key.json", trouble
        if place != "key.json":
            list(Survey(folder).troubles())
        assert bytes_of(folder) == before


def test_nothing_of_a_backup_with_such_a_body_is_restored(folder: Path, body: bytes) -> None:
    files = {**take(folder), layout.TEAM: PLAIN.seal(layout.TEAM, 99, body)[1]}
    made = folder.parent / "backup.tar"
    made.write_bytes(backup_file.pack(files, NOW))
    before = bytes_of(folder)
    code, lines = run(folder, "restore", "--yes", str(made))
    assert (code, len(lines)) == (1, 1) and "Nothing was changed" in lines[0], lines
    assert bytes_of(folder) == before


def test_a_key_there_twice_has_one_meaning_wherever_it_is_read(folder: Path) -> None:
    row = '"id":"annaxx","name":"Anna","since":"2025-01-07"'
    body = f'{{"people":{{"1":{{{row},"name":"Bo"}}}},"people":{{"1":{{"name":"Eve",{row}}}}}}}'
    (folder / layout.TEAM).write_bytes(PLAIN.seal(layout.TEAM, 99, body.encode())[1])
    found = {person.name for person in Reader(folder).team().people}
    _code, lines = run(folder, "people", "--json")
    assert {record["person"] for record in json.loads("\n".join(lines))} == found == {"Anna"}


PLACES = (
    "team.json",
    "journal.json",
    "key.json",
    "erasure.json",
    "people/robinek/private.json",
    "forms.private.json",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", ["pipe", "folder", "loop", "device"])
def test_what_is_no_file_keeps_nobody_waiting(folder: Path, place: str, what: str) -> None:
    path = folder / place
    path.unlink(missing_ok=True)
    put(path, what)
    for args in (("people",), ("brief", "robin", "--private"), ("export", "robin"), ("check",)):
        code, lines = run(folder, *args)
        told = any(str(path) in line for line in lines)
        # Half-filled forms that cannot be read trouble nobody but who checks; each is told where it is read.
        assert told or (code == 0 and place != "team.json"), (args, lines)
    assert told


@pytest.mark.parametrize("what", ["pipe", "folder", "loop", "device"])
def test_a_backup_that_is_no_file_is_told(folder: Path, what: str) -> None:
    put(folder.parent / "odd.tar", what)
    code, lines = run(folder, "restore", "--yes", str(folder.parent / "odd.tar"))
    assert (code, len(lines)) == (1, 1) and "odd.tar" in lines[0], lines
    put(folder / "backups" / "team.json.00000001.20261101T000000", what)
    put(folder / "strange.json", what)
    for args in (
        ("check",),
        ("restore", "--list"),
        ("restore", "--to", "2026-11-01"),
        ("check", "--repair", "--yes"),
    ):
        run(folder, *args)
    (folder / "team.json").write_bytes(b"odd")
    assert any("team.json" in line for line in run(folder, "check")[1])


def put(path: Path, what: str) -> None:
    path.parent.mkdir(exist_ok=True)
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(path.name if what == "loop" else "/dev/zero")


def test_a_file_that_cannot_be_read_is_told_as_such(folder: Path) -> None:
    (folder / layout.TEAM).unlink()
    os.mkfifo(folder / layout.TEAM)
    with pytest.raises(NotReadError):
        Reader(folder).team()


def test_three_million_things_are_refused_before_they_are_read(folder: Path) -> None:
    body = b'{"a":[' + b"{}," * 3_000_000 + b"{}]}"
    (folder / layout.TEAM).write_bytes(body)
    with work() as refusals:
        for command in COMMANDS[:3]:
            code, lines = run(folder, *command)
            assert code == 1 and "its first line is not a header" in lines[0]
    assert refusals.times < 40
    (folder.parent / "huge.toml").write_bytes(body)
    assert "larger than 256 KiB" in run(folder, "decks", "check", str(folder.parent / "huge.toml"))[1][0]


async def test_forms_half_filled_by_somebody_else_are_shown_plainly_or_not_at_all(folder: Path) -> None:
    for body in BODIES.values():
        (folder / layout.FORMS).write_bytes(PLAIN.seal(layout.FORMS, 9, body)[1])
        assert all(is_drawn_safely(text) for text in Forms(folder).get("people").values())
    texts = [text for text in STORABLE.values() if not is_blank(text) and len(text) < 60 and "\n" not in text]
    people = [person.id for person in team_state().team.people]
    for text in texts[::45]:
        forms = {f"person {id}": {"name": text, "role": text, "every": text} for id in people}
        (folder / layout.FORMS).write_bytes(PLAIN.seal(layout.FORMS, 9, msgspec.json.encode(forms))[1])
        async with sit_at(folder, size=(90, 30)) as sitting:
            await sitting.press("N")
            look(sitting, wanted=text)
