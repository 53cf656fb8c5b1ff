"""The one way to open a folder that may be sealed."""

from pathlib import Path

import pytest

from tui.storage.crypt import access
from tui.storage.crypt.access import current_key, open_sealing, refuse
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import Work, WrappedKey, key_file, new_key, wrapped
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.key_errors import LockedError

KEY = new_key()


@pytest.fixture
def sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "key.json").write_bytes(
        key_file(wrapped(KEY, b"a long passphrase", Work(memory=8 * 1024, passes=1)))
    )
    return folder


def test_a_plain_folder_asks_nobody(tmp_path: Path) -> None:
    assert open_sealing(tmp_path / "none", refuse) is PLAIN
    assert current_key(tmp_path / "none") is None


def test_where_nobody_holds_the_key_the_caller_asks(sealed: Path) -> None:
    asked: list[WrappedKey] = []

    def ask(key: WrappedKey) -> Sealing:
        asked.append(key)
        return Cipher(key.unwrapped(b"a long passphrase"))

    assert open_sealing(sealed, ask).id == Cipher(KEY).id
    assert asked == [current_key(sealed)]


def test_a_key_that_somebody_holds_is_taken_without_asking(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = {(sealed, Cipher(KEY).id): KEY}
    monkeypatch.setattr("tui.storage.crypt.key_agent.held_key", lambda *asked: held.get(asked))
    assert open_sealing(sealed, refuse).id == Cipher(KEY).id


def test_where_nobody_can_be_asked_it_is_locked(sealed: Path) -> None:
    with pytest.raises(LockedError):
        open_sealing(sealed, access.refuse)
