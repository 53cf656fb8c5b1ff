"""Killed while a damaged file is mended: it is still damaged or mended, and what was there is kept."""

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Faulty, Killed, Quick, fail_at, kill_at, temporary_files
from tests.storage.samples import NOW, action, state
from tui.domain.people.team import with_action
from tui.storage.durable import quarantine
from tui.storage.errors import DamagedError, NotWrittenError
from tui.storage.recovery import repair
from tui.storage.repository.store import Store


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with Store.open(folder, files=Quick()) as store:
        first = state()
        store.save(store.load(), first)
        store.save(first, msgspec.structs.replace(first, team=with_action(first.team, action(1, text="x"))))
    team = folder / "team.json"
    team.write_bytes(team.read_bytes()[:-5])
    return folder


def mended(folder: Path) -> bool:
    with Store.open(folder, files=Quick()) as store:
        try:
            team = store.load().team
        except DamagedError:
            return False
    assert team == state().team
    return True


@pytest.mark.parametrize("by", ["a kill", "an error"])
def test_at_any_operation(damaged: Path, by: str) -> None:
    junk = (damaged / "team.json").read_bytes()
    (mending,) = repair.mendings(damaged)
    outcomes = []
    for number in range(40):
        folder = damaged.with_name(f"at{number}")
        shutil.copytree(damaged, folder)
        here = mending._replace(
            path=folder / "team.json",
            backup=mending.backup._replace(path=folder / mending.backup.path.relative_to(damaged)),
        )
        files = Faulty(kill_at(number) if by == "a kill" else fail_at(number, 5))
        try:
            repair.mend(folder, here, NOW, files)
            ended = True
        except (Killed, NotWrittenError):
            ended = False
        outcomes.append(mended(folder))
        assert outcomes[-1] or not ended
        if outcomes[-1]:
            assert [path.read_bytes() for path in (folder / quarantine.FOLDER).iterdir()] == [junk]
        else:
            assert (folder / "team.json").read_bytes() == junk
        assert temporary_files(folder) == []
        if ended and by == "a kill":
            break
    assert set(outcomes) == {True, False}
