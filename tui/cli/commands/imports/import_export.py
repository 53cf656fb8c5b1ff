"""An export of somebody, taken back in: into an empty folder, or beside others."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.input.read_file import read_file
from tui.cli.output.counts import counted
from tui.domain.people.team import Team, everybody
from tui.domain.text.clean_text import clean_line, fold
from tui.storage.durable import layout
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.recovery.folder_summary import Counts
from tui.storage.repository.store import Store
from tui.storage.rights.dossier_records import (
    NewerExportError,
    NotAnExportError,
    Records,
    bodies,
    read_records,
)

_MOST_BYTES = 100_000_000


def import_export(context: CommandContext, file: Path, *, sure: bool, dry_run: bool) -> None:
    """Show what is in it, then take it in: whole or not at all."""
    from tui.system.ids import new_id

    _, path = context.translator, clean_line(str(file))
    try:
        records = read_records(read_file(file, _MOST_BYTES, _))
    except NewerExportError:
        raise RefusedError(
            _("{path} was written by a later Fireside. Install that one to take it in.", path=path)
        ) from None
    except NotAnExportError:
        raise RefusedError(
            _(
                "{path} is no export that can be taken in. Write it anew: fireside export NAME --out FILE.json",
                path=path,
            )
        ) from None
    person = records.dossier.person
    click.echo(_("{name}: {listed}.", name=clean_line(person.name), listed=counted(_counts(records), _)))
    _refuse_known(records, context.reader.team(), context)
    if dry_run:
        click.echo(_("Nothing was changed."))
        return
    if not (sure or is_sure(_("Take all of it in? Private notes are in it too."), _)):
        click.echo(_("Nothing was changed."))
        return
    with Store.open(context.data, sealing=context.sealing) as store:
        team = store.team()
        _refuse_known(records, team, context)
        storage = DurableStorage(
            layout.inside(store.folder, layout.TEAM), root=store.folder, sealing=context.sealing
        )
        store.put(bodies(records, team, storage.read_body(), new_id))
    context.has_saved = True
    click.echo(_("Taken in: {name}", name=clean_line(person.name)))


def _refuse_known(records: Records, team: Team, context: CommandContext) -> None:
    """Raise RefusedError where they are here already, or were forgotten here: what was erased is not to come back."""
    _, person = context.translator, records.dossier.person
    name = clean_line(person.name)
    if person.id in context.reader.register().forgotten:
        raise RefusedError(_("{name} was forgotten here, and stays so. Nothing was changed.", name=name))
    for other in everybody(team).people:
        if other.id == person.id or fold(other.name) == fold(person.name):
            raise RefusedError(_("{name} is here already. Nothing was changed.", name=name))


def _counts(records: Records) -> Counts:
    dossier = records.dossier
    return Counts(
        meetings=len(dossier.meetings),
        live=int(dossier.under_way is not None),
        actions=len(dossier.actions),
        points=len(dossier.points),
        goals=len(dossier.goals),
        decisions=len(dossier.decisions),
        log=len(dossier.log),
        notes=len(dossier.private.notes),
    )
