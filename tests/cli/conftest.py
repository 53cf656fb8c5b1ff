"""A team on disk, and a way to run the commands on it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.samples import NOW, Fireside, Ran, full_state
from tui.cli.root import root
from tui.domain.workspace.state import State
from tui.storage.repository.store import Store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a team of three."""
    folder = tmp_path / "data"
    with Store.open(folder) as store:
        store.save(State(), full_state())
    return folder


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FIRESIDE_DATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIRESIDE_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def fireside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fireside:
    """Run `fireside …` on the folder `data` of the test, on `NOW`, with nobody at a terminal."""
    monkeypatch.setenv("FIRESIDE_DATA", str(tmp_path / "data"))

    def run(*args: str, typed: str = "") -> Ran:
        result = CliRunner().invoke(root, args, input=typed, obj=NOW, prog_name="fireside")
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run
