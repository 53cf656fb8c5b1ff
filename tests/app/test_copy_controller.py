"""Copying without an app: what is done is said as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests.app.parts import Said, english, nothing
from tui.app.copy_controller import CopyController
from tui.exchange.minutes_forms.minutes_form import Form
from tui.screens.dialogs.copy_dialog import Copying
from tui.usecases.changes import StateChange

_Found = TypeVar("_Found")


def beside(job: Callable[[], _Found], then: Callable[[_Found], None]) -> None:
    then(job())


def controller(
    path: Path, say: Said, answer: Copying | None, apply: Callable[[StateChange], None] = nothing
) -> CopyController:
    return CopyController(
        path,
        send=nothing,
        says=lambda: False,
        ask=lambda _text, _form, then: then(answer),
        beside=beside,
        say=say,
        translator=english,
        apply=apply,
    )


def test_a_copy_in_a_file_is_for_its_owner_and_goes_at_the_end(tmp_path: Path) -> None:
    path, say = tmp_path / "copied.md", Said()
    copies = controller(path, say, Copying("file"))
    copies.offer("the minutes")
    assert path.read_text() == "the minutes" and path.stat().st_mode & 0o077 == 0
    assert str(path) in say.lines[0]
    copies.remove_file()
    copies.remove_file()
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    say = Said()
    controller(tmp_path / "none" / "copied.md", say, Copying("file")).offer("the minutes")
    assert say.lines == ["No clipboard here, and no file could be written"]


def test_leaving_the_question_does_nothing(tmp_path: Path) -> None:
    say = Said()
    controller(tmp_path / "copied.md", say, None).offer("the minutes")
    assert say.lines == [] and not list(tmp_path.iterdir())


@pytest.mark.parametrize("how", ["tool", "taken", "terminal"])
def test_only_what_a_clipboard_or_a_terminal_says_it_has_is_called_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    say = Said()
    monkeypatch.setattr("tui.exchange.clipboard.copy_text.Copies.copy", lambda *_: how)
    controller(tmp_path / "copied.md", say, Copying("copy")).offer("the minutes")
    assert ("Copied" in say.lines[0]) == (how != "terminal")


@pytest.mark.parametrize(
    ("kinds", "tool", "told"),
    [
        ("both", True, "Copied, formatted – nothing private is in it"),
        ("", True, "No tool here takes formatted text: it was copied as Markdown. Nothing private is in it."),
        ("", False, "No clipboard used"),
    ],
)
def test_formatted_text_is_copied_or_it_is_said_what_was_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kinds: str, tool: bool, told: str
) -> None:
    say = Said()
    pages: list[tuple[object, ...]] = []

    def page(*given: object) -> str:
        pages.append(given)
        return kinds

    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("tui.exchange.clipboard.system_clipboard.copy", lambda _: tool)
    monkeypatch.setattr("tui.exchange.clipboard.rich_clipboard.copy_formatted", page)
    copies = controller(tmp_path / "copied.md", say, Copying("copy", "html"))
    copies.offer("- **Anna**", has_forms=True)
    assert pages[0][:2] == ("<ul>\n<li><strong>Anna</strong></li>\n</ul>\n", "- **Anna**")
    assert say.lines[0].startswith(told)


def test_the_form_chosen_last_is_the_first_one_next_time(tmp_path: Path) -> None:
    asked: list[str | None] = []
    done: list[StateChange] = []

    def ask(_text: str, form: Form | None, then: Callable[[Copying | None], None]) -> None:
        asked.append(form)
        then(Copying("file", "slack"))

    copies = CopyController(
        tmp_path / "copied.md",
        send=nothing,
        says=lambda: False,
        ask=ask,
        beside=beside,
        say=Said(),
        translator=english,
        apply=done.append,
    )
    for has_forms in (True, True, False):
        copies.offer("**Anna**", lambda state: state, has_forms=has_forms)
    assert asked == ["markdown", "slack", None]
    assert (tmp_path / "copied.md").read_text() == "*Anna*\n" and len(done) == 3


def test_what_was_not_copied_was_not_handed_on(tmp_path: Path) -> None:
    done: list[StateChange] = []
    for answer in (None, Copying("clear")):
        controller(tmp_path / "copied.md", Said(), answer, done.append).offer("x", lambda state: state)
    controller(tmp_path / "no" / "copied.md", Said(), Copying("file"), done.append).offer(
        "x", lambda state: state
    )
    assert done == []
