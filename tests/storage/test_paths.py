from pathlib import Path

import pytest

from tui.storage import paths


def test_the_folder_asked_for_comes_first_then_the_variable_then_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"FIRESIDE_DATA": str(tmp_path / "data"), "FIRESIDE_CONFIG": str(tmp_path / "config")}
    assert paths.data_folder(tmp_path / "asked", environ) == tmp_path / "asked"
    assert paths.data_folder(None, environ) == tmp_path / "data"
    assert paths.config_folder(None, environ) == tmp_path / "config"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    for folder in (paths.data_folder(None, {}), paths.config_folder(None, {"FIRESIDE_CONFIG": " "})):
        assert folder.is_relative_to(tmp_path / "home")
        assert folder.name == "fireside"
    assert paths.data_folder(None, {}) != paths.config_folder(None, {})


def test_a_folder_named_from_where_one_stands_or_from_home_is_made_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert paths.data_folder(Path("here"), {}) == tmp_path / "here"
    assert paths.data_folder(None, {"FIRESIDE_DATA": "~/mine"}) == tmp_path / "home" / "mine"


def test_decks_and_demo_are_found_in_a_checkout_and_in_a_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (paths.shipped_decks() / "moves.toml").is_file()
    assert paths.shipped_data().is_dir()
    package = tmp_path / "site-packages" / "tui"
    (package / "_shipped" / "decks").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.shipped_decks() == package / "_shipped" / "decks"
