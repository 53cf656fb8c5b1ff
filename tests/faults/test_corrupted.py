"""What is damaged is refused whatever the damage, and stays as it is."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.extent import times
from tests.faults.whole import everything, make_whole, read_all
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import DamagedError, MissingError


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    make_whole(tmp_path / "whole")
    return tmp_path / "whole"


def flip(raw: bytearray, at: random.Random) -> None:
    raw[at.randrange(len(raw))] ^= 1 << at.randrange(8)


def truncate(raw: bytearray, at: random.Random) -> None:
    del raw[at.randrange(len(raw)) :]


def zero(raw: bytearray, at: random.Random) -> None:
    start = at.randrange(len(raw))
    raw[start : start + 64] = bytes(len(raw[start : start + 64]))


@pytest.mark.parametrize("harm", [flip, truncate, zero])
def test_a_damaged_file_is_refused_and_its_backup_named(
    whole: Path, harm: Callable[[bytearray, random.Random], None]
) -> None:
    read_all(whole)
    paths = sorted(path for path in whole.rglob("*.json") if path.is_file())
    assert len(paths) == 6
    at = random.Random(harm.__name__)
    for number in range(times(120, 1002) // 3):
        path = paths[number % len(paths)]
        good = path.read_bytes()
        raw = bytearray(good)
        harm(raw, at)
        if raw == good:
            continue
        path.write_bytes(raw)
        before = everything(whole)
        with pytest.raises((DamagedError, MissingError)) as told:
            read_all(whole)
        with pytest.raises((DamagedError, MissingError)):
            DurableStorage(path, root=whole).read()
        assert everything(whole) == before
        assert told.value.path == path  # type: ignore[attr-defined]
        backup = told.value.backup  # type: ignore[attr-defined]
        assert str(backup) in str(told.value)
        place = path.relative_to(whole).as_posix()
        assert PLAIN.unseal(place, backup.read_bytes()).seq == PLAIN.unseal(place, good).seq - 1, (
            "one write old"
        )
        path.write_bytes(good)
    read_all(whole)
