"""There is one way to a dialog and its answer: `push_screen` with a callback, by whoever needs the answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import tui

ROOT = Path(tui.__file__).parent
DIALOGS = ("Form", "FormDialog", "Dialog")
WAITS = ("push_screen_wait", "wait_for_dismiss")


@cache
def trees() -> dict[str, ast.AST]:
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text()) for path in sorted(ROOT.rglob("*.py"))}


@cache
def answering() -> set[str]:
    """The dialogs that give an answer: `Dialog[None]` is only left."""
    return {
        node.name
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Subscript) and ast.unparse(base.value) in DIALOGS
        if ast.unparse(base.slice) not in ("None", "Given", "Given | None")
    }


def pushed(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "push_screen"
        ):
            yield node


def faults(tree: ast.AST) -> Iterator[str]:
    """Say line by line how another way to a dialog is taken."""
    for node in ast.walk(tree):
        name = getattr(node, "attr", getattr(node, "arg", ""))
        if name in WAITS:
            yield f"{getattr(node, 'lineno', 0)}: waits for a dialog"
    for call in pushed(tree):
        app = ast.unparse(call.func).removesuffix(".push_screen")
        if app not in ("self", "self.app", "self._app"):
            yield f"{call.lineno}: pushed over a screen that was handed on"
        first = call.args[0]
        if len(call.args) == 1 and isinstance(first, ast.Call) and ast.unparse(first.func) in answering():
            yield f"{call.lineno}: its answer is heard by nobody"


def test_a_dialog_is_pushed_with_a_callback_for_its_answer() -> None:
    found = {file: list(faults(tree)) for file, tree in trees().items()}
    assert {file: told for file, told in found.items() if told} == {}


@pytest.mark.parametrize(
    "line",
    [
        "await self.app.push_screen_wait(Confirm(context, question))",
        "self.app.push_screen(Confirm(context, question), wait_for_dismiss=True)",
        "self.app.push_screen(Confirm(context, question))",
        "screen.app.push_screen(Confirm(context, question), answered)",
    ],
)
def test_every_other_way_is_found(line: str) -> None:
    assert "Confirm" in answering()
    assert list(faults(ast.parse(line))) != []
