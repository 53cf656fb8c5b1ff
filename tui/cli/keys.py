"""`fireside keys`: every key of every screen, as the settings have them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

import click

from tui.cli.lines import print_columns
from tui.cli.records import print_json
from tui.cli.shell import Shell
from tui.language import Tongue
from tui.language.mark import mark

_FLOORS = ("tui.widgets", "tui.steps", "tui.screens")
_APP = "tui.app"
EVERYWHERE = "everywhere"


class Key(NamedTuple):
    """`keys` as the settings name them; `id` is what they are changed by, empty where they are fixed."""

    place: str
    keys: tuple[str, ...]
    what: str
    id: str


@click.command(help=mark("List every key of every screen."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@click.pass_obj
def command(shell: Shell, as_json: bool) -> None:
    from tui.storage.settings import load_settings

    settings, _trouble = load_settings(shell.config)
    keys = all_keys(settings.keys, shell.tongue)
    if as_json:
        print_json([key._asdict() for key in keys])
        return
    from tui.widgets.hints import key_name

    for place in dict.fromkeys(key.place for key in keys):
        click.echo(shell.tongue("everywhere") if place == EVERYWHERE else place)
        here = (key for key in keys if key.place == place)
        print_columns([("", " ".join(key_name(name) for name in key.keys), key.what, key.id) for key in here])


def all_keys(changed: dict[str, str], _: Tongue) -> list[Key]:
    """Give all keys, those that work everywhere first; `changed` are the settings' own, by binding id."""
    found: dict[tuple[str, ...], Key] = {}
    for place, binding_keys, what, id in _bindings():
        keys = tuple(key.strip() for key in changed.get(id, binding_keys).split(","))
        key = Key(place, keys, _.mark(what), id)
        found.setdefault((id,) if id else (place, *keys), key)
    return sorted(found.values(), key=lambda key: (key.place != EVERYWHERE, key.place))


def _bindings() -> Iterator[tuple[str, str, str, str]]:
    """Give place, keys, description and id of each binding that says what it does."""
    from textual.binding import Binding

    for name in (_APP, *(f"{floor}.{module}" for floor in _FLOORS for module in _modules(floor))):
        module = import_module(name)
        for kind in vars(module).values():
            if not isinstance(kind, type) or kind.__module__ != name:
                continue
            for binding in vars(kind).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.description:
                    yield _place(binding.id or "", name), binding.key, binding.description, binding.id or ""


def _modules(floor: str) -> list[str]:
    return [found.name for found in iter_modules(import_module(floor).__path__)]


def _place(id: str, module: str) -> str:
    """Name where a key counts: ids begin with it, those of the app count everywhere."""
    if "." in id:
        return id.partition(".")[0]
    return EVERYWHERE if module == _APP or id else module.rpartition(".")[2].replace("_", "-")
