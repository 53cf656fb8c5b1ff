"""How the app is put together: few classes, typed calls, one list of what it uses of Textual's own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from textual.app import App

import tui
from tui.app.fireside_app import FiresideApp
from tui.app.start.unlock_app import UnlockApp

SOURCES = sorted(Path(tui.__file__).parent.rglob("*.py"))
DRAWS = ("app", "screens", "steps", "widgets")


@pytest.mark.parametrize("app", [FiresideApp, UnlockApp])
def test_two_classes_of_ours_at_most_stand_above_textuals_app(app: type) -> None:
    ours = [kind for kind in app.__mro__[: app.__mro__.index(App)] if kind.__module__.startswith("tui.")]
    assert len(ours) <= 2


def test_the_app_stays_small() -> None:
    source = Path(tui.__file__).parent / "app" / "fireside_app.py"
    assert len(source.read_text().splitlines()) <= 250


def test_no_member_of_a_screen_is_called_by_a_string() -> None:
    root = Path(tui.__file__).parent
    found = [
        f"{path.relative_to(root)}:{node.lineno}"
        for path in SOURCES
        if path.relative_to(root).parts[0] in DRAWS
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("getattr", "hasattr", "setattr")
    ]
    assert not found


def test_the_session_knows_no_screen() -> None:
    tree = ast.parse((Path(tui.__file__).parent / "app" / "session.py").read_text())
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in imported if name.startswith(("textual", "tui.screens", "tui.widgets"))]


def test_no_files_import_each_other_in_a_circle() -> None:
    """Not for the type checker alone either: two files that name each other are one, cut in two."""
    root = Path(tui.__file__).parent.parent
    names = {".".join(path.relative_to(root).with_suffix("").parts): path for path in SOURCES}
    imports = {
        name: {
            one
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.ImportFrom) and node.module
            for one in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
            if one in names
        }
        for name, path in names.items()
    }
    # What imports nothing that is left is in no circle, and is taken away until nothing else can be.
    while free := [name for name, found in imports.items() if not found & imports.keys()]:
        for name in free:
            del imports[name]
    while led := [name for name in imports if not any(name in found for found in imports.values())]:
        for name in led:
            del imports[name]
    assert not imports, f"in a circle, or between two: {sorted(imports)}"
