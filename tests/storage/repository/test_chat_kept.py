"""What was written in a chat, through the whole house: saved, kept, brought back, named, and gone in time."""

import json
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Quick
from tests.storage.samples import BO, NOW, TODAY, closed, saved, state
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Meeting
from tui.domain.rights.dossier import Dossier
from tui.domain.rights.mentions import mentions
from tui.domain.rights.redact import held_without, own_part
from tui.domain.rights.retention import Limits, aged_archive
from tui.domain.workspace.merge_states import merge_states
from tui.domain.workspace.state import State, with_meeting
from tui.storage.recovery import backup_file, folder_snapshot
from tui.storage.repository.store import Store

ASKED = ChatMessage(id="chat01", who="manager", text="What went well?", at=NOW, step="step1")
SAID = ChatMessage(id="chat02", who="anna01", text="The handover,\nmost of all", at=NOW, step="step1")
BY_NOBODY = ChatMessage(id="chat03", name="Zoë", text="Hello both", at=NOW)
CHAT = (ASKED, SAID, BY_NOBODY)


def chatted() -> State:
    before = state()
    meeting = msgspec.structs.replace(
        before.meetings["anna01"], way="chat", chat=CHAT, chat_wishes={"manager": True, "employee": False}
    )
    return with_meeting(before, meeting)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    saved(tmp_path / "data", chatted())
    return tmp_path / "data"


def test_while_it_lasts_it_has_a_table_of_its_own_in_the_shared_half(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        there = store.load().meetings["anna01"]
    assert there.chat == CHAT and there.chat_wishes == {"manager": True, "employee": False}
    (path,) = (folder / "live").glob("*.shared.json")
    tables = json.loads(path.read_bytes().partition(b"\n")[2])
    assert [row["who"] for row in tables["chat"].values()] == ["manager", "anna01", ""]
    (row,) = tables["meeting"].values()
    assert "chat" not in row and row["chat_wishes"] == {"manager": True, "employee": False}
    for private in folder.rglob("*.private.json"):
        assert b"handover" not in private.read_bytes()


def test_a_closed_meeting_has_it_in_the_archive(folder: Path) -> None:
    saved(folder, closed(chatted()))
    (held,) = Store.reader(folder).archive("anna01", TODAY.year).meetings
    assert held.meeting.chat == CHAT


def test_a_backup_carries_it(folder: Path) -> None:
    packed = backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)
    parts = backup_file.parts(Path("b.tar"), backup_file.unpack(Path("b.tar"), packed).files)
    (there,) = (part.chat for part in parts.values() if isinstance(part, Meeting))
    assert there == CHAT


def test_whoever_is_forgotten_takes_it_along_from_every_version(folder: Path) -> None:
    saved(folder, closed(chatted()))
    with Store.open(folder, files=Quick()) as store:
        store.load()
        store.forget("anna01")
    assert not any(b"handover" in path.read_bytes() for path in folder.rglob("*.json*"))


def several() -> Meeting:
    return Meeting(
        id="m",
        person="anna01",
        participants=("bo0002", "cleo03"),
        template="t",
        created=NOW,
        touched=NOW,
        way="chat",
        chat=(*CHAT, msgspec.structs.replace(SAID, id="chat04", who="bo0002", text="I am fine")),
    )


def test_of_several_one_takes_along_what_they_wrote_and_what_may_be_theirs() -> None:
    rest = held_without(Held(meeting=several()), {"bo0002"}).meeting
    assert rest.chat == (ASKED, SAID)
    untouched = Held(meeting=several())
    assert held_without(untouched, {"somebody"}) == untouched


def test_one_of_several_is_handed_out_what_they_wrote_and_nothing_of_the_others() -> None:
    assert [one.text for one in own_part(several(), "bo0002").chat] == ["I am fine"]


def test_it_goes_by_its_own_limit_and_the_meeting_stays() -> None:
    day = TODAY - timedelta(days=365)
    meeting = msgspec.structs.replace(several(), participants=(), held=day)
    archive = Archive(meetings=(Held(meeting=meeting, minutes="# M\n\n## Chat\n\n- Anna – The handover\n"),))
    kept, gone = aged_archive(archive, Limits(), TODAY, None)
    assert gone == {"chats": 1} and kept.meetings[0].meeting.chat == ()
    assert "handover" in kept.meetings[0].minutes, "both wanted it there"
    assert aged_archive(kept, Limits(), TODAY, None) == (kept, {})
    assert aged_archive(archive, Limits(chats=13), TODAY, None) == (archive, {})


def test_where_it_names_somebody_is_told() -> None:
    named = msgspec.structs.replace(several(), chat=(SAID, msgspec.structs.replace(BY_NOBODY, name="Bo")))
    found = mentions(BO, [Dossier(person=msgspec.structs.replace(BO, id="x"), under_way=named)])
    assert [(one.place, one.text) for one in found] == [("chat", "Hello both @Bo")]


def test_what_two_runs_have_written_is_kept_from_both() -> None:
    base, mine, there = (with_meeting(State(), one) for one in (several(), several(), several()))
    more = msgspec.structs.replace(SAID, id="mine01", text="one"), msgspec.structs.replace(SAID, id="they01")
    mine, there = (
        with_meeting(State(), msgspec.structs.replace(several(), chat=(*several().chat, one))) for one in more
    )
    merged = merge_states(base, mine, there)
    assert {one.id for one in merged.state.meetings["anna01"].chat} >= {"mine01", "they01"}
    assert merged.left_out == 0
