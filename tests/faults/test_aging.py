"""What was kept long enough goes, and the process dies at each single operation of it."""

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Faulty, Killed, Quick, kill_at, no_fault, temporary_files
from tests.storage.samples import BO, NOW, TODAY, team
from tui.domain.dates.months import months_later
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.meeting.privacy import HealthRemark, Private
from tui.domain.rights.retention import Limits
from tui.domain.workspace.state import Closing, State
from tui.storage.repository.store import Store

OLD = months_later(TODAY, -13)
RATINGS = b'"value":5', b"**5**"


def write(folder: Path) -> State:
    """Two people with an old meeting each and a new one, saved step by step so that backups hold them too."""
    state = State(team=team())
    with Store.open(folder, files=Quick()) as store:
        store.save(State(), state)
        for number, (person, day) in enumerate(((p, d) for p in ("anna01", BO.id) for d in (OLD, TODAY)), 1):
            for said in ("first", "then"):
                answers = (Answer(question="check.a", value=5), Answer(question="q", text=f"{person} {said}"))
                meeting = Meeting(
                    id=f"meet{number:02d}", person=person, template="t", created=NOW, touched=NOW, held=day
                )
                held = Held(
                    meeting=msgspec.structs.replace(meeting, answers=answers),
                    minutes=f"# {person}\n\n- Strengths? – **5**\n- Then? – {said}\n",
                )
                closing = Closing(held=held, year=day.year)
                new = msgspec.structs.replace(state, closings={**state.closings, meeting.id: closing})
                store.save(state, new)
                state = new
    return state


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("aging") / "full"
    write(folder)
    return folder


def rated(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*2025.shared.json*")
        if any(rating in path.read_bytes() for rating in RATINGS)
    )


def young(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*2026.shared.json*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def words(folder: Path) -> list[str]:
    with Store.open(folder, files=Quick()) as store:
        held = [one for person in ("anna01", BO.id) for one in store.history(person)]
    return [answer.text for one in held for answer in one.meeting.answers if answer.text]


def test_old_ratings_go_from_every_version_and_all_else_stays(full: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(full, folder)
    assert any(name.startswith("backups/") for name in rated(folder))
    versions, before, said = sorted(p.name for p in folder.rglob("*2025*")), young(folder), words(folder)
    with Store.open(folder, files=Quick()) as store:
        store.age(Limits(), TODAY)
    assert rated(folder) == []
    assert young(folder) == before
    assert words(folder) == said == ["anna01 then", "anna01 then", "bo0002 then", "bo0002 then"]
    assert set(versions) <= {p.name for p in folder.rglob("*2025*")}, "each version with its number and time"


def test_with_nothing_due_no_file_changes(full: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(full, folder)
    before = {p: p.read_bytes() for p in folder.rglob("*.json*") if p.is_file()}
    with Store.open(folder, files=Quick()) as store:
        store.age(Limits(ratings=None), TODAY)
    after = {p: p.read_bytes() for p in folder.rglob("*.json*") if p.is_file() and "erasure" not in p.name}
    assert after == before


def test_killed_at_any_operation_it_is_finished_at_the_next_opening(full: Path, tmp_path: Path) -> None:
    before, said = young(full), words(full)
    for number in range(0, 1000, 2):
        folder = tmp_path / f"killed{number}"
        shutil.copytree(full, folder)
        files = Faulty()
        store = Store.open(folder, files=files)
        files.names.clear()
        files.fault = kill_at(number)
        try:
            store.age(Limits(), TODAY)
        except Killed:
            pass
        else:
            break
        finally:
            files.fault = no_fault
            store.close()
        begun = (folder / "erasure.json").exists()
        assert words(folder) == said
        assert rated(folder) == ([] if begun else rated(full))
        assert young(folder) == before
        assert temporary_files(folder) == []
        shutil.rmtree(folder)
    assert number > 60


def test_a_health_remark_goes_from_every_version(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        state = State(team=team())
        store.save(State(), state)
        for text in ("part time", "still part time"):
            private = Private(focus=("listen",), health=HealthRemark(text=text, on=OLD))
            new = msgspec.structs.replace(state, privates={"anna01": private})
            store.save(state, new)
            state = new
        store.age(Limits(), TODAY)
        assert store.private("anna01") == Private(focus=("listen",))
    assert not any(b"part time" in p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
