"""`fireside keys`: every key of every screen, as the settings have them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import click

from tui.cli.command_context import CommandContext
from tui.cli.output.columns import print_columns
from tui.cli.output.json_records import print_json
from tui.language import Translator
from tui.language.declare import N_

_APP = "tui.app.fireside_app"
EVERYWHERE = "everywhere"


class Key(NamedTuple):
    """`keys` as the settings name them; `id` is what they are changed by, empty where they are fixed."""

    place: str
    keys: tuple[str, ...]
    what: str
    id: str


@click.command(help=N_("List every key of every screen."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_obj
def command(context: CommandContext, as_json: bool) -> None:
    from tui.app.fireside_app import FiresideApp
    from tui.app.keys.keymap import usable
    from tui.storage.settings.settings_file import load_settings

    settings, _troubles = load_settings(context.config)
    changed, _wrong = usable(FiresideApp, settings.keys) if settings.keys else ({}, {})
    keys = all_keys(changed, context.translator)
    if as_json:
        print_json([key._asdict() for key in keys])
        return
    from tui.widgets.keys.key_names import key_name

    for place in dict.fromkeys(key.place for key in keys):
        click.echo(context.translator("everywhere") if place == EVERYWHERE else place)
        here = (key for key in keys if key.place == place)
        print_columns([("", " ".join(key_name(name) for name in key.keys), key.what, key.id) for key in here])


def all_keys(changed: Mapping[str, str], _: Translator) -> list[Key]:
    """Give all keys, those that work everywhere first; `changed` are the settings' own, by binding id."""
    from tui.app.fireside_app import FiresideApp
    from tui.app.keys.keymap import bindings, split

    found: dict[tuple[str, ...], Key] = {}
    for module, binding in bindings(FiresideApp):
        id = binding.id or ""
        keys, place = split(changed.get(id, binding.key)), _place(id, module)
        key = Key(place, keys, _(binding.description), id)
        found.setdefault((id,) if id else (place, *keys), key)
    return sorted(found.values(), key=lambda key: (key.place != EVERYWHERE, key.place))


def _place(id: str, module: str) -> str:
    """Name where a key counts: ids begin with it, those of the app count everywhere."""
    if "." in id:
        return id.partition(".")[0]
    return EVERYWHERE if module == _APP or id else module.rpartition(".")[2].replace("_", "-")
