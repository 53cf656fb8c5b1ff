"""What an earlier run of the app could not save, as the commands see it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.samples import Fireside, load
from tests.faults.locked import OLD
from tui.domain.workspace.state import State
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN
from tui.storage.paths import spare_folder
from tui.storage.recovery.rescue_file import Rescue, rescues_in, write_rescue

AT = datetime(2026, 11, 23, 9, 35, tzinfo=UTC)


def left(folder: Path, data: Path) -> Path:
    return write_rescue(Rescue(AT, State(), load(data)), [folder], PLAIN, Files())


@pytest.mark.parametrize("where", ["data", "spare"])
def test_check_names_it(fireside: Fireside, data: Path, where: str) -> None:
    path = left(data if where == "data" else spare_folder(data), data)
    ran = fireside("check")
    assert ran.code == 1 and str(path) in ran.out and "could not be saved" in ran.out
    path.write_bytes(path.read_bytes()[:-5])
    ran = fireside("check")
    assert ran.code == 1 and f"{path} is damaged" in ran.out


@pytest.mark.parametrize(
    "command", [("forget", "bo", "--yes"), ("forget", "--old", "--yes"), ("export", "bo")]
)
def test_nobody_is_erased_or_handed_over_without_it(
    fireside: Fireside, data: Path, command: tuple[str, ...]
) -> None:
    path = left(data, data)
    before = load(data)
    ran = fireside(*command)
    assert ran.code == 1 and ran.out == "" and str(path) in ran.err and len(ran.err.splitlines()) == 1
    assert load(data) == before and path.exists()
    path.unlink()
    assert fireside(*command).code == 0


def test_a_new_passphrase_leaves_none_behind_in_the_spare_folder(
    fireside: Fireside, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(spare_folder(data), data)
    lines = iter([OLD])
    monkeypatch.setattr("tui.cli.input.passphrase_prompt.ask", lambda *_: next(lines))
    monkeypatch.setattr("tui.cli.input.passphrase_prompt.can_ask_again", lambda: False)
    assert fireside("passphrase").code == 0
    assert rescues_in([spare_folder(data)], Files()) == []
    (path,) = rescues_in([data], Files())
    assert path.read_bytes().startswith(b"fireside-encrypted ")
