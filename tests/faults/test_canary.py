"""With a passphrase, nothing that was written is readable on the disk: not for a moment, in no kind of file."""

from contextlib import suppress
from pathlib import Path

import msgspec

from tests.faults.faulty import Faulty, Killed, Quick, no_fault
from tests.faults.locked import NONE, OLD, rekey, sealing_of
from tests.storage.samples import NOW, TODAY, closed, full_meeting, state
from tui.domain.meeting.meeting import Note, with_note
from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State, with_meeting, without_meeting
from tui.storage.records import document_file, tables
from tui.storage.repository.store import Store

WORD = "kanariefågel"


def everywhere(before: State) -> State:
    """Put the word into every text of the team, a meeting and the private side, ids and choices apart."""
    team = tables.team(_marked(document_file.encoded(before.team, Path("x"))))
    meetings = {}
    for person, meeting in before.meetings.items():
        shared = tables.meeting(_marked(document_file.encoded(meeting, Path("x"))))
        aside = tables.aside(_marked(document_file.encoded(meeting.aside, Path("x"))))
        meetings[person] = msgspec.structs.replace(shared, aside=aside)
    private = Private(notes=(Note(id="note00", text=WORD, at=NOW),), focus=(WORD,))
    return State(team=team, meetings=meetings, privates={"anna01": private})


def _marked(body: bytes) -> bytes:
    def marked(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            # What is marked is a choice of few.
            return {name: inner if name == "marks" else marked(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [marked(inner, key) for inner in value]
        return f"{value} {WORD}" if isinstance(value, str) and key in _TEXTS else value

    return msgspec.json.encode(marked(msgspec.json.decode(body)))


_TEXTS = {"name", "role", "text", "purpose", "minutes_text", "reason", "about", "title", "why", "choice_text"}


def test_nothing_is_readable_at_any_moment(tmp_path: Path) -> None:
    folder, looked = tmp_path / "data", 0
    rekey(folder, NONE, OLD)

    def look(number: int, name: str) -> None:
        nonlocal looked
        looked += 1
        for path in folder.rglob("*"):
            assert WORD not in path.name
            if path.is_file():
                assert WORD.encode() not in path.read_bytes(), path
                assert b"kanariefa" not in path.read_bytes(), path

    files = Faulty(look)
    first = everywhere(state())
    assert document_file.encoded(first.team, Path("x")).count(WORD.encode()) > 5
    with Store.open(folder, files=files, sealing=sealing_of(OLD)) as store:
        store.save(store.load(), first)
        meeting = with_note(first.meetings["anna01"], Note(id="note09", text=WORD, at=NOW), private=True)
        second = with_meeting(first, meeting)
        store.save(first, second)
        third = closed(second)
        store.save(second, third)
        store.save(third, second)
        store.save(second, third)
        fourth = with_meeting(third, msgspec.structs.replace(full_meeting("meet02"), purpose=WORD))
        store.save(third, fourth)
        store.save(fourth, without_meeting(fourth, "anna01"))
        assert WORD in str(store.archive("anna01", TODAY.year))
    assert looked > 200


def test_nor_is_what_a_killed_run_left(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    rekey(folder, NONE, OLD)
    files = Faulty()
    store = Store.open(folder, files=files, sealing=sealing_of(OLD))
    first = everywhere(state())
    store.save(store.load(), first)

    def in_the_middle(number: int, name: str) -> None:
        # Written whole, and not yet in its place.
        if name == "replace" and (folder / "journal.json").exists():
            raise Killed

    files.fault = in_the_middle
    with suppress(Killed):
        store.save(first, closed(first))
    files.fault = no_fault
    store.close()
    assert (folder / "journal.json").exists()
    raw = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert WORD.encode() not in raw
    with Store.open(folder, files=Quick(), sealing=sealing_of(OLD)) as again:
        assert WORD in str(again.archive("anna01", TODAY.year))
