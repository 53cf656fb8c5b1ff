"""Private names of Textual: each exists, and none is used but by the one module that knows them."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.reactive import Reactive

import tui
from tui.terminal.textual_internals import INTERNALS, Internal

ROOT = Path(tui.__file__).parent
HOME = ROOT / "terminal" / "textual_internals.py"
GIVEN_BY_PYTHON = {"_abc_impl"}
MADE_FOR_EACH_CLASS = {
    "_computes",
    "_css_type_name",
    "_css_type_names",
    "_decorated_handlers",
    "_inherit_bindings",
    "_inherit_component_classes",
    "_inherit_css",
    "_merged_bindings",
    "_reactives",
    "_default_virtual_size",
}
"""Textual's own machinery puts these into each class."""


@pytest.mark.parametrize("internal", INTERNALS, ids=lambda one: f"{one.owner.__name__}.{one.name}")
def test_each_exists(internal: Internal) -> None:
    sources = "".join(inspect.getsource(kind) for kind in internal.owner.__mro__ if _is_textuals(kind))
    is_there = hasattr(internal.owner, internal.name) or f"self.{internal.name}" in sources
    assert is_there, f"{internal.owner.__name__}.{internal.name} is gone: {internal.breaks}"


def _is_textuals(kind: type) -> bool:
    return kind.__module__.split(".")[0] == "textual"


def _classes() -> list[type]:
    modules = [
        import_module(found.name)
        for found in walk_packages(tui.__path__, "tui.")
        if "__main__" not in found.name
    ]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    ours = (
        kind for kind in kinds if kind.__module__.startswith("tui.") and any(map(_is_textuals, kind.__mro__))
    )
    return sorted(ours, key=lambda kind: kind.__qualname__)


def test_what_is_overridden_stands_in_the_table() -> None:
    known = {one.name for one in INTERNALS} | MADE_FOR_EACH_CLASS | GIVEN_BY_PYTHON
    found = {
        f"{kind.__name__}.{name}"
        for kind in _classes()
        for name in vars(kind)
        if name.startswith("_")
        and not name.startswith("__")
        and name not in known
        # A reactive that is declared anew brings its default along.
        and not isinstance(vars(kind).get(name.removeprefix("_default_")), Reactive)
        for base in kind.__mro__
        if _is_textuals(base) and name in vars(base)
    }
    assert not found


def test_nobody_else_imports_a_private_module_of_textual_or_reaches_into_its_objects() -> None:
    known = {one.name for one in INTERNALS}
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        if path == HOME:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual."):
                if any(part.startswith("_") for part in f"{node.module}".split(".")):
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.module}")
            elif isinstance(node, ast.Attribute) and node.attr in known and not _is_own(node.value):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.attr}")
    assert not found


def _is_own(value: ast.expr) -> bool:
    """Whether it is a member of `self` or of what `super()` gives."""
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id == "super"
    return isinstance(value, ast.Name) and value.id in ("self", "cls")
