"""Copying without an app: what is done is said as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests.app.parts import Said, english, nothing
from tui.app.copy_controller import CopyController

_Found = TypeVar("_Found")


def beside(job: Callable[[], _Found], then: Callable[[_Found], None]) -> None:
    then(job())


def controller(path: Path, say: Said, answer: str | None) -> CopyController:
    return CopyController(
        path,
        send=nothing,
        ask=lambda _, then: then(answer),
        beside=beside,
        say=say,
        translator=english,
    )


def test_a_copy_in_a_file_is_for_its_owner_and_goes_at_the_end(tmp_path: Path) -> None:
    path, say = tmp_path / "copied.md", Said()
    copies = controller(path, say, "file")
    copies.offer("the minutes")
    assert path.read_text() == "the minutes" and path.stat().st_mode & 0o077 == 0
    assert str(path) in say.lines[0]
    copies.remove_file()
    copies.remove_file()
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    say = Said()
    controller(tmp_path / "none" / "copied.md", say, "file").offer("the minutes")
    assert say.lines == ["No clipboard here, and no file could be written"]


def test_leaving_the_question_does_nothing(tmp_path: Path) -> None:
    say = Said()
    controller(tmp_path / "copied.md", say, None).offer("the minutes")
    assert say.lines == [] and not list(tmp_path.iterdir())


@pytest.mark.parametrize("how", ["tool", "terminal"])
def test_only_a_clipboard_that_was_read_back_is_called_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    say = Said()
    monkeypatch.setattr("tui.exchange.clipboard.copy_text.Copies.copy", lambda *_: how)
    controller(tmp_path / "copied.md", say, "copy").offer("the minutes")
    assert ("Copied" in say.lines[0]) == (how == "tool")
