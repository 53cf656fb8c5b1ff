"""`fireside forget --old`: what has been kept as long as the settings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.output.columns import print_columns, short_name
from tui.domain.rights.retention import KINDS, Kind
from tui.language.retention_text import retention_title

if TYPE_CHECKING:
    from tui.language import Translator

_PRIVATE: tuple[Kind, ...] = ("private_notes", "health")


def forget_old(context: CommandContext, *, sure: Callable[[], bool], private: bool) -> None:
    """Show what is due, and erase it if `sure` says so; `private` names private kinds too."""
    import msgspec

    from tui.storage.recovery.repair import derived
    from tui.storage.repository.store import Store
    from tui.storage.rights.retention_due import what_is_due

    _, limits = context.translator, context.sound_settings().retention
    due = what_is_due(context.reader, limits, context.today)
    if not due:
        click.echo(_("Nothing has been kept longer than the settings say."))
        return
    whole = _("the whole team")
    print_columns(
        [(short_name(one.person.name or whole), _told(one.gone, _, private=private)) for one in due]
    )
    if not sure():
        return
    with Store.open(context.data, sealing=context.sealing) as store:
        store.load()
        for one in due:
            if "left" in one.gone:
                store.forget(one.person.id)
        store.age(limits, context.today)
        old = store.load()
        # Home is to tell of those meetings alone that are still there.
        store.save(old, msgspec.structs.replace(old, team=derived(store, old.team)))
    context.has_saved = True
    click.echo(_("Erased, in the backups too."))


def _told(gone: Counter[Kind], _: Translator, *, private: bool) -> str:
    shown = [kind for kind in KINDS if gone[kind] and (private or kind not in _PRIVATE)]
    parts = [retention_title(kind, gone[kind], _) for kind in shown]
    hidden = 0 if private else sum(gone[kind] for kind in _PRIVATE)
    if hidden:
        parts.append(_.n("{n} private entry", "{n} private entries", hidden))
    return ", ".join(parts)
