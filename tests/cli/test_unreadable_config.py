"""Settings and decks that may not be read: defaults and one line, in every command."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.samples import Fireside
from tui.storage.settings.config_access import unreadable

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("last",),
    ("last", "--json"),
    ("due",),
    ("brief", "bo"),
    ("add", "bo", "x"),
    ("act", "bo", "x"),
    ("people",),
    ("people", "add", "Cleo"),
    ("minutes", "bo"),
    ("decks",),
    ("decks", "show", "general"),
    ("keys",),
    ("lock",),
    ("restore", "--list"),
)


def _forbid(monkeypatch: pytest.MonkeyPatch, closed: Path) -> None:
    """Let the system refuse all that lies in `closed`, as after `chmod 000`; root may read that all the same."""

    def guarded(call: Callable[..., Any], inside: bool) -> Callable[..., Any]:
        def checked(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
            if not isinstance(path, int):
                found = Path(os.fsdecode(path))
                if closed in found.parents or (found == closed and not inside):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return call(path, *args, **kwargs)

        return checked

    for name in ("open", "listdir", "scandir"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name), inside=False))
    for name in ("stat", "lstat"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name), inside=True))
    monkeypatch.setattr(io, "open", guarded(io.open, inside=False))


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    (folder / "decks").mkdir(parents=True)
    (folder / "settings.toml").write_text('language = "sv"\n')
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_closed_folder_is_one_line_and_the_work_is_done(
    fireside: Fireside, data: Path, config: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    _forbid(monkeypatch, config)
    ran = fireside(*command)
    first, *rest = ran.err.splitlines()
    assert (
        first == f"{config} could not be read: Permission denied. Check that you may read it, then try again."
    )
    # Where there is no passphrase there is nothing to lock, settings or not.
    assert (ran.code, len(rest)) == ((1, 1) if command == ("lock",) else (0, 0))


@pytest.mark.parametrize("name", ["decks", "settings.toml"])
def test_what_is_closed_is_named(
    fireside: Fireside, data: Path, config: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    _forbid(monkeypatch, config / name)
    trouble = unreadable(config)
    assert trouble is not None and trouble.path == config / name
    assert fireside("last", "--lang", "en").err.startswith(f"{config / name} could not be read")
    ran = fireside("check", "--lang", "en")
    assert ran.code == 1 and ran.err == "" and ran.out.startswith(str(config / name))


@pytest.mark.parametrize("command", [("-h",), ("nope",), ("last", "--nope"), ("last", "zoe")])
def test_what_is_wrong_besides_is_told_as_ever(
    fireside: Fireside, data: Path, config: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    before = fireside(*command, "--lang", "en")
    _forbid(monkeypatch, config)
    ran = fireside(*command)
    assert (ran.code, ran.out) == (before.code, before.out)
    assert ran.err.endswith(before.err) and ran.err.count("\n") - before.err.count("\n") in (0, 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_any_rights(fireside: Fireside, data: Path, config: Path) -> None:
    config.chmod(0)
    try:
        ran = fireside("last")
        assert ran.code == 0 and ran.err.count("\n") == 1 and str(config) in ran.err
    finally:
        config.chmod(0o700)


def test_what_is_not_there_is_no_trouble(tmp_path: Path, config: Path) -> None:
    assert unreadable(config) is None and unreadable(tmp_path / "none") is None
    (tmp_path / "file").write_text("")
    assert unreadable(tmp_path / "file") is None
