"""The folder that replies are put into."""

import os
from pathlib import Path

import pytest

from tui.exchange.preparation import inbox as module
from tui.exchange.preparation.inbox import Inbox


def test_what_is_new_is_given_once_and_again_when_it_changes(tmp_path: Path) -> None:
    inbox, file = Inbox(tmp_path), tmp_path / "anna.txt"
    assert inbox.new() == ()
    file.write_bytes(b"one")
    assert inbox.new() == (b"one",) and inbox.new() == ()
    file.write_bytes(b"longer")
    (tmp_path / "mail.EML").write_bytes(b"mail")
    assert sorted(inbox.new()) == [b"longer", b"mail"]
    assert file.read_bytes() == b"longer", "nothing is taken away"


def test_what_is_no_plain_file_of_a_reply_is_let_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    secret = tmp_path / "elsewhere"
    secret.write_bytes(b"secret")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(secret)
    (folder / "sub.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "large.txt").write_bytes(b"x" * 11)
    (folder / "picture.png").write_bytes(b"png")
    (folder / "good.md").write_bytes(b"good")
    assert Inbox(folder).new() == (b"good",)
    assert Inbox(tmp_path / "nowhere").new() == ()
