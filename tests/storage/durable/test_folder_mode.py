"""A data folder that others may look into: closed where it is ours alone, named where it is not."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.faults.faulty import Faulty, Quick, fail_in
from tests.faults.locked import sample
from tui.storage.durable.folder_mode import open_to_others
from tui.storage.repository.store import Store


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("open_to", [0o777, 0o755, 0o750, 0o701])
def test_it_is_closed_by_the_next_who_writes(tmp_path: Path, open_to: int) -> None:
    data = tmp_path / "data"
    sample(data)
    (data / "crash.txt").write_text("where it happened")
    data.chmod(open_to)
    assert open_to_others(data, Quick()) is not None
    Store.open(data, files=Quick()).close()
    assert mode(data) == 0o700 and open_to_others(data, Quick()) is None


def test_a_new_one_that_was_made_open_is_closed_too(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o777)
    Store.open(tmp_path / "data", files=Quick()).close()
    assert mode(tmp_path / "data") == 0o700


def test_where_other_things_lie_in_it_it_is_left_and_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    sample(data)
    (data / "holiday.jpg").write_bytes(b"")
    data.chmod(0o755)
    Store.open(data, files=Quick()).close()
    assert mode(data) == 0o755
    told = open_to_others(data, Quick())
    assert told is not None and f"chmod 700 '{data}'" in str(told) and "0755" in str(told)


@pytest.mark.parametrize("operation", ["mode", "chmod"])
def test_a_disk_that_knows_no_modes_hinders_nobody(tmp_path: Path, operation: str) -> None:
    data = tmp_path / "data"
    sample(data)
    data.chmod(0o777)
    with Store.open(data, files=Faulty(fail_in(operation, 1))) as store:
        assert store.load().team.people


def test_where_there_is_none_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert open_to_others(tmp_path / "none", Quick()) is None
