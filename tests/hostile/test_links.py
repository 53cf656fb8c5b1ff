"""A link in the place of anything of ours: refused in one line before anything goes, and left as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.faulty import Quick
from tests.faults.locked import NONE, OLD, rekey, sample
from tests.hostile.commands import run
from tui.storage.durable.folders import remove_folder
from tui.storage.errors import LinkError
from tui.storage.recovery import repair
from tui.storage.repository.store import Store

PLACES = (
    "people/anna01",
    "people",
    "live",
    "backups",
    "backups/people/anna01",
    "backups/live",
    "team.json",
    "people/anna01/private.json",
    "people/anna01/2026.shared.json",
    "live/meet02.shared.json",
    "lock",
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("FIRESIDE_DATA", "FIRESIDE_CONFIG"):
        monkeypatch.setenv(name, str(tmp_path / name.partition("_")[2].lower()))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    sample(tmp_path / "data")
    return tmp_path / "data"


def linked(path: Path, elsewhere: Path) -> None:
    """Move what lies there away, and put a link to it in its place."""
    target = elsewhere / path.name
    elsewhere.mkdir(exist_ok=True)
    if path.exists():
        shutil.move(path, target)
    path.symlink_to(target)


def everything(*folders: Path) -> dict[str, bytes | str]:
    return {
        str(path): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if (path.is_symlink() or path.is_file()) and path.name != "lock"
    }


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "command", ["forget anna --yes", "forget --old --yes", "add bo hello", "check --repair --yes"]
)
def test_nothing_is_written_or_erased_through_it(
    data: Path, tmp_path: Path, place: str, command: str
) -> None:
    path = data / place
    linked(path, tmp_path / "elsewhere")
    before = everything(data, tmp_path / "elsewhere")
    out, err = run(*command.split())
    if "Nothing has been kept longer" not in out:
        assert str(path) in err, (out, err)
    assert everything(data, tmp_path / "elsewhere") == before


@pytest.mark.parametrize("place", PLACES)
def test_whoever_takes_the_folder_is_refused(data: Path, tmp_path: Path, place: str) -> None:
    linked(data / place, tmp_path / "elsewhere")
    before = everything(data, tmp_path / "elsewhere")
    with pytest.raises(LinkError, match=Path(place).name):
        Store.open(data, files=Quick())
    with pytest.raises(LinkError), repair.held(data, Quick()):
        raise AssertionError("held all the same")
    assert everything(data, tmp_path / "elsewhere") == before


@pytest.mark.parametrize("place", ["next", "key.json", "backups/aside"])
def test_likewise_in_an_encrypted_folder_and_for_a_change_of_passphrase(
    data: Path, tmp_path: Path, place: str
) -> None:
    rekey(data, NONE, OLD)
    (tmp_path / "elsewhere" / "next").mkdir(parents=True)
    linked(data / place, tmp_path / "elsewhere")
    with pytest.raises(LinkError, match=Path(place).name):
        rekey(data, OLD, NONE)
    assert (data / place).is_symlink()


def test_the_data_folder_itself_may_be_a_link_and_other_links_are_nobodys(data: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(data)
    (data / "notes").symlink_to(tmp_path)
    with Store.open(tmp_path / "way", files=Quick()) as store:
        assert store.load().team.people


def test_a_folder_that_is_a_link_is_never_emptied(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "kept").write_text("words")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(NotADirectoryError):
        remove_folder(Quick(), tmp_path / "link")
    assert (tmp_path / "real" / "kept").read_text() == "words"


def test_settings_that_are_kept_elsewhere_stay_there(tmp_path: Path) -> None:
    from tui.storage.settings.settings_file import Settings, load_settings, save_settings

    (tmp_path / "dotfiles").mkdir()
    real = tmp_path / "dotfiles" / "settings.toml"
    real.write_text('language = "sv"\n')
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").symlink_to(real)
    save_settings(tmp_path / "config", Settings(language="da"))
    assert (tmp_path / "config" / "settings.toml").is_symlink() and 'language = "da"' in real.read_text()
    assert load_settings(tmp_path / "config")[0].language == "da"
