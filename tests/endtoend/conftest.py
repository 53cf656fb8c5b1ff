"""The installed command with a home and a demo team that nobody else has."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endtoend.machine import Machine


@pytest.fixture(scope="session")
def demo_team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo team's data as it is today, written once."""
    machine = Machine(tmp_path_factory.mktemp("demo"))
    kept = machine.run("demo", "--keep", str(machine.data))
    assert kept.returncode == 0, kept.stderr
    return machine.data


@pytest.fixture
def machine(tmp_path: Path, demo_team: Path) -> Iterator[Machine]:
    """A machine with the demo team for its data."""
    machine = Machine(tmp_path)
    shutil.copytree(demo_team, machine.data)
    with machine.terminals:
        yield machine
