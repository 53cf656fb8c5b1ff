"""The keys: which there are on which screen, and which changes of them can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, NamedTuple

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, Keys, _normalize_key_list, key_to_character
from textual.screen import Screen
from textual.widget import Widget

from tui.language.declare import N_
from tui.screens.dialogue.stage_view import Stage
from tui.steps.registry import VIEWS
from tui.storage.settings.settings_check import MOST_NAMED
from tui.storage.settings.settings_fault import Line, nearest
from tui.terminal.textual_internals import keys_of
from tui.widgets.base.row_list import Rows
from tui.widgets.base.state_view import StateView
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_names import key_name

_FLOORS = ("tui.widgets", "tui.steps", "tui.screens")
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "meta", "super", "hyper"})
_NAMED = frozenset({key.value for key in Keys})
_PALETTE = "ctrl+p"


class Bound(NamedTuple):
    """A binding that says what it does, and the module it stands in."""

    module: str
    binding: Binding


def bindings(app: type) -> Iterator[Bound]:
    """Give every binding of the app, its screens, steps and widgets that says what it does."""
    for module in (import_module(app.__module__), *_modules()):
        for kind in _kinds(module):
            for binding in vars(kind).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.description:
                    yield Bound(module.__name__, binding)


def split(keys: str) -> tuple[str, ...]:
    """Give the keys of a binding one by one."""
    return tuple(key.strip() for key in keys.split(","))


def usable(app: type, changed: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Line]]:
    """Give the changes that can be, and what is wrong with each other one; those keys stay as they were."""
    known = {bound.binding.id: bound.binding for bound in bindings(app) if bound.binding.id}
    good: dict[str, str] = {}
    wrong: dict[str, Line] = {}
    for id, keys in changed.items():
        # Guessing what was meant takes long, and of thousands of wrong names only the first are told.
        fault = _fault(id, keys, known, guess=len(wrong) < MOST_NAMED)
        if fault is None:
            good[id] = _normalize_key_list(keys)
        else:
            wrong[id] = fault
    chains = [_ids(chain) for chain in _chains(app)]
    # A change that is left out gives its own key back, which another may have taken.
    while found := dict(clash for chain in chains for clash in _clashes(chain, good)):
        wrong |= found
        good = {id: keys for id, keys in good.items() if id not in found}
    return good, wrong


def _fault(id: str, keys: str, known: Mapping[str, Binding], *, guess: bool) -> Line | None:
    """Give what is wrong with one change by itself."""
    if id not in known:
        near = nearest(id, tuple(known)) if guess else ""
        mend = N_("Did you mean {near}?") if near else N_("`fireside keys` lists the names")
        return Line(N_("no key is called {name}"), mend, (("near", near),))
    after = split(_normalize_key_list(keys))
    for key in after:
        if not _is_key(key):
            mend = N_('Write a key such as "w", "f2" or "ctrl+g"')
            return Line(N_("“{key}” is not a key"), mend, (("key", key),))
    typed = tuple(key for key in after if _is_typed(key))
    if typed and known[id].priority:
        return Line(
            N_("{name} would take {key} away from what is typed"),
            N_("Use a key with ctrl, or one of f1 to f12"),
            (("key", typed[0]),),
        )
    if len(typed) == len(after) and "escape" in split(known[id].key):
        return Line(
            N_("{name} has to work while you type, and {key} would be typed"),
            N_("Use a key with ctrl, or one of f1 to f12"),
            (("key", typed[0]),),
        )
    return None


def _clashes(chain: Mapping[str, Binding], changed: Mapping[str, str]) -> Iterator[tuple[str, Line]]:
    """Give the changes that put two things on one key where both can be wanted."""
    for id in chain.keys() & changed.keys():
        mine = set(split(changed[id]))
        if _PALETTE in mine:
            yield id, _taken(_PALETTE, "palette")
        for other, binding in chain.items():
            before = set(split(chain[id].key)) & set(split(binding.key))
            both = (mine & set(split(changed.get(other, binding.key)))) - before
            if other != id and both:
                yield id, _taken(min(both), other)


def _taken(key: str, other: str) -> Line:
    return Line(
        N_("{name} and {other} would both be {key}"),
        N_("Choose another key for one of them"),
        (("key", key_name(key)), ("other", other)),
    )


def _is_key(key: str) -> bool:
    *modifiers, name = key.split("+")
    if not _MODIFIERS.issuperset(modifiers):
        return False
    return bool(name) and (key in _NAMED or name in _NAMED or _writes(name))


def _writes(key: str) -> bool:
    return key in REPLACED_KEYS or key_to_character(key) is not None


def _is_typed(key: str) -> bool:
    """Whether a field takes the key for itself."""
    return _writes(key) or key in keys_of(PatientInput)


def _chains(app: type) -> Iterator[tuple[type, ...]]:
    """Give what can have its say about a key at one time: the app, a screen, and what is in it."""
    for module in _modules("tui.screens"):
        for screen in _kinds(module):
            if not issubclass(screen, Screen):
                continue
            yield app, screen
            for widget in _widgets(vars(module).values()):
                yield app, screen, widget
                # A part of a screen has keys beside those of the list in it.
                for inner in _inside(widget):
                    yield app, screen, widget, inner
            for view in _views(module):
                for widget in _widgets(vars(import_module(view.__module__)).values()):
                    yield app, screen, view, widget


def _views(module: ModuleType) -> Iterator[type]:
    """Give what a screen puts into one place in turn: what a table of its module holds, or the steps on a stage."""
    for table in vars(module).values():
        if isinstance(table, dict):
            yield from _widgets(table.values())
    if Stage in _widgets(vars(module).values()):
        yield from VIEWS.values()


def _inside(part: type) -> Iterator[type]:
    """Give the widgets that a part of a screen is made of."""
    if part.__module__.startswith("tui.screens."):
        yield from _widgets(vars(import_module(part.__module__)).values())


def _widgets(things: Iterable[Any]) -> Iterator[type]:
    for thing in things:
        if isinstance(thing, type) and issubclass(thing, Widget) and not issubclass(thing, Screen):
            yield thing


def _ids(chain: tuple[type, ...]) -> dict[str, Binding]:
    """Give the bindings of a chain by id."""
    lettered = all(kind.letters for kind in chain if issubclass(kind, StateView | Rows))
    found: dict[str, Binding] = {}
    for kind in chain:
        for base in kind.__mro__:
            for binding in vars(base).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id and binding.description:
                    found.setdefault(binding.id, binding)
    return {id: one for id, one in found.items() if lettered or not id.startswith("list.letter-")}


def _kinds(module: ModuleType) -> Iterator[type]:
    for kind in vars(module).values():
        if isinstance(kind, type) and kind.__module__ == module.__name__:
            yield kind


def _modules(*floors: str) -> Iterator[ModuleType]:
    for floor in floors or _FLOORS:
        for found in walk_packages(import_module(floor).__path__, f"{floor}."):
            yield import_module(found.name)
