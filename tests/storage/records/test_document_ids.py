"""A document keeps its id while it lives, whatever becomes of others."""

import json
import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import current_thread
from typing import Any

import msgspec
import pytest
from tinydb import TinyDB, where

from tests.faults.faulty import Quick
from tests.storage.samples import NOW, TODAY, action, closed, full_meeting, saved, state
from tui.domain.meeting.meeting import Answer, Note
from tui.domain.meeting.privacy import Private, SpellReason
from tui.domain.people.point import Point
from tui.domain.people.team import Team, shift_point, with_first_point
from tui.domain.people.team_removal import without
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.records import tables
from tui.storage.records.document_file import DocumentFile, updated
from tui.storage.records.documents import rows_of
from tui.storage.records.tables import Part
from tui.storage.repository.background_writer import Writer
from tui.storage.repository.store import Store

ROOT = Path(__file__).parents[3]
X = Path("x")


def points(*names: str) -> Team:
    made = (Point(id=f"point{n}", person="anna01", text=n, side="manager", raised=TODAY) for n in names)
    return Team(points=tuple(made))


def ids(body: bytes, table: str) -> dict[str, str]:
    """The id of each document, by its text, in the order of the file."""
    return {row["text"]: id for id, row in json.loads(body)[table].items()}


def test_removing_one_leaves_the_ids_of_the_others() -> None:
    file = DocumentFile(None)
    assert ids(file.put(points("a", "b", "c"), X), "points") == {"a": "1", "b": "2", "c": "3"}
    assert ids(file.put(points("a", "c"), X), "points") == {"a": "1", "c": "3"}
    body = file.put(points("a", "c", "d"), X)
    assert ids(body, "points") == {"a": "1", "c": "3", "d": "4"}
    assert ids(updated(body, points("c", "d", "e"), X), "points") == {"c": "3", "d": "4", "e": "5"}


def test_another_order_is_that_of_the_file_under_the_same_ids() -> None:
    team = points("a", "b", "c")
    file = DocumentFile(None)
    file.put(team, X)
    body = file.put(shift_point(team, "pointc", -1), X)
    assert list(ids(body, "points").items()) == [("a", "1"), ("c", "3"), ("b", "2")]
    body = file.put(with_first_point(team, points("new").points[0]), X)
    assert list(ids(body, "points").items()) == [("new", "4"), ("a", "1"), ("b", "2"), ("c", "3")]


def test_of_several_alike_each_has_its_own_id() -> None:
    body = DocumentFile(None).put(Private(focus=("listen", "listen", "ask")), X)
    assert list(json.loads(body)["focus"]) == ["1", "2", "3"]
    body = updated(body, Private(focus=("listen", "ask")), X)
    assert list(json.loads(body)["focus"]) == ["1", "3"]
    assert tables.private(body).focus == ("listen", "ask")


def shuffled(at: random.Random, kind: str) -> Part:
    """A part with some of its records, in some order, some of them changed."""

    def some(records: list[Any]) -> tuple[Any, ...]:
        at.shuffle(records)
        return tuple(records[: at.randrange(len(records) + 1)])

    notes = some([Note(id=f"note{n}", text=at.choice("xyz"), at=NOW) for n in range(6)])
    if kind == "team":
        actions = some([action(n, text=at.choice("xyz")) for n in range(8)])
        digests = {
            id: msgspec.structs.replace(state().team.digest(id), meetings=at.randrange(3)) for id in "ab"
        }
        return Team(
            actions=actions,
            points=some(list(points(*"abcdef").points)),
            digests=digests,
            favourites=some(["q", "r"]),
        )
    if kind == "meeting":
        answers = some([Answer(question=f"q{n % 3}", side="manager", text=at.choice("xy")) for n in range(3)])
        return msgspec.structs.replace(full_meeting(), notes=notes, answers=answers, purpose=at.choice("ab"))
    if kind == "aside":
        drafts = dict(some([(f"k{n}", at.choice("xy")) for n in range(5)]))
        return msgspec.structs.replace(
            full_meeting().aside, notes=notes, drafts=drafts, focus=some(["a", "a", "b"])
        )
    spells = some([SpellReason(start=TODAY + timedelta(n), reason=at.choice("xy")) for n in range(4)])
    return Private(notes=notes, spells=spells, never=some(["c", "d"]))


READ: dict[str, Any] = {
    "team": tables.team,
    "meeting": tables.meeting,
    "aside": tables.aside,
    "private": tables.private,
}


@pytest.mark.parametrize("kind", READ)
@pytest.mark.parametrize("is_anew", [False, True], ids=["kept at hand", "read anew"])
def test_whatever_changes_what_stays_keeps_its_id_and_all_is_read_back(kind: str, is_anew: bool) -> None:
    at = random.Random(f"{kind} {is_anew}")
    file = DocumentFile(None)
    before: dict[str, dict[Any, list[str]]] = {}
    for _ in range(120):
        part = shuffled(at, kind)
        body = file.put(part, X)
        read = READ[kind](body)
        if kind == "meeting":
            part = msgspec.structs.replace(part, aside=read.aside)
        assert read == part
        after: dict[str, dict[Any, list[str]]] = {}
        stored = json.loads(body)
        for name, rows in rows_of(part).items():
            found = after.setdefault(name, {})
            for id, row in stored[name].items():
                found.setdefault(rows.identity(row), []).append(id)
            for identity, those in before.get(name, {}).items():
                kept = min(len(those), len(found.get(identity, [])))
                assert len(set(those) & set(found.get(identity, []))) == kept, (name, identity)
        before = after
        if is_anew:
            file = DocumentFile(body)


def body_of(path: Path) -> Any:
    return json.loads(path.read_bytes().partition(b"\n")[2])


def test_the_store_keeps_them_from_run_to_run_and_through_a_closing(tmp_path: Path) -> None:
    first = state()
    saved(tmp_path, first)
    before = {row["id"]: id for id, row in body_of(tmp_path / "team.json")["actions"].items()}
    saved(tmp_path, msgspec.structs.replace(first, team=without(first.team, "action001")))
    saved(tmp_path, closed(first))
    after = {row["id"]: id for id, row in body_of(tmp_path / "team.json")["actions"].items()}
    assert before == {"action001": "1", "action002": "2", "action003": "3"}
    assert set(after) == {"action001"}


def test_a_closing_leaves_the_documents_that_are_archived_as_they_are(tmp_path: Path) -> None:
    first = state()
    after = closed(first)
    saved(tmp_path, first, after)
    path = tmp_path / "people" / "anna01" / "2026.shared.json"
    with TinyDB(path, storage=DurableStorage) as db:
        db.table("actions").insert(json.loads(msgspec.json.encode(action(77))))
        db.table("actions").remove(where("id") == "action002")
        db.table("meetings").update({"mine": "a field of my own"})
        db.table("mine").insert({"text": "a table of my own"})
    before = body_of(path)
    again = msgspec.structs.replace(first, meetings={"anna01": full_meeting("meet02")}, team=after.team)
    with Store.open(tmp_path, files=Quick()) as store:
        loaded = msgspec.structs.replace(store.load(), privates={"anna01": store.private("anna01")})
        again = msgspec.structs.replace(again, privates=loaded.privates)
        store.save(loaded, again)
        store.save(again, closed(again))
    now = body_of(path)
    for table, rows in before.items():
        assert now[table].items() >= rows.items(), table
    assert [row["meeting"]["id"] for row in now["meetings"].values()] == ["meet01", "meet02"]


def test_what_tinydb_changed_is_gone_on_with_under_its_ids(tmp_path: Path) -> None:
    saved(tmp_path, state())
    with TinyDB(tmp_path / "team.json", storage=DurableStorage) as db:
        new = db.table("actions").insert(
            {"id": "action900", "person": "anna01", "text": "by hand", "agreed": "2026-11-20", "mine": 7}
        )
        db.table("actions").remove(where("id") == "action001")
    with Store.open(tmp_path, files=Quick()) as store:
        old = store.load()
        assert [one.id for one in old.team.actions] == ["action002", "action003", "action900"]
        store.save(old, msgspec.structs.replace(old, team=without(old.team, "action002")))
    with TinyDB(tmp_path / "team.json", storage=DurableStorage) as db:
        row = db.table("actions").get(doc_id=new)
        assert row is not None and row["text"] == "by hand" and row["mine"] == 7


def test_only_what_writes_loads_tinydb(tmp_path: Path) -> None:
    saved(tmp_path, state())
    code = (
        "import sys; from pathlib import Path; from tui.storage.repository.store import Store;"
        "import tui.app.start.run_app;"
        "s = Store.open(Path(sys.argv[1])); old = s.load(); s.history('anna01'); a = 'tinydb' in sys.modules;"
        "import msgspec;"
        "s.save(old, msgspec.structs.replace(old, team=type(old.team)())); print(a, 'tinydb' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "False True\n"


def test_all_of_it_is_done_in_the_thread_of_the_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    made = DocumentFile.put

    def put(file: DocumentFile, part: Part, path: Path) -> bytes:
        threads.add(current_thread().name)
        return made(file, part, path)

    monkeypatch.setattr(DocumentFile, "put", put)
    first = state()
    with Store.open(tmp_path, files=Quick()) as store:
        failed: list[Exception] = []
        writer = Writer(store, lambda _: None, failed.append, saved=store.load())
        for now in (
            first,
            msgspec.structs.replace(first, team=without(first.team, "action001")),
            closed(first),
        ):
            writer.submit(now)
            assert writer.flush(10)
        assert writer.close()
    assert (threads, failed) == ({"fireside-writer"}, [])
