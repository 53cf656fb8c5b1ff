"""`fireside check --repair`: kept versions in the place of damaged files, and digests derived anew."""

from __future__ import annotations

import click
import msgspec

from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.output.counts import counted
from tui.domain.text.clean_text import clean_line
from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.recovery import repair
from tui.storage.recovery.folder_survey import Survey
from tui.storage.recovery.kept_versions import DamagedVersionError, damaged_versions
from tui.storage.repository.store import Store


def repair_all(context: CommandContext, *, yes: bool) -> None:
    """Mend what can be mended, each thing told and, without `yes`, asked first. Raises InUse while the app is open."""
    if not context.data.exists():
        return
    _journal(context, yes=yes)
    # Without the record of what was erased nobody opens the folder.
    with repair.held(context.data):
        _files(context, layout.ERASURE, yes=yes)
    with Store.open(context.data, sealing=context.sealing):
        _files(context, "*", yes=yes)
        _versions(context, yes=yes)
    # What was read before counts no more.
    with Store.open(context.data, sealing=context.sealing) as store:
        _digests(context, store)


def _journal(context: CommandContext, *, yes: bool) -> None:
    _ = context.translator
    damaged = repair.damaged_journal(context.data, sealing=context.sealing)
    if damaged is None:
        return
    click.echo(clean_line(_("{path} is damaged: a change was not finished.", path=damaged.path)))
    if yes or is_sure(_("Go on with the files as they are? The damaged one is kept aside."), _):
        repair.set_journal_aside(context.data, context.now)
        context.has_saved = True
    else:
        click.echo(_("Nothing was changed."))


def _files(context: CommandContext, pattern: str, *, yes: bool) -> None:
    _ = context.translator
    found = repair.mendings(context.data, sealing=context.sealing)
    for mending in [one for one in found if one.path.match(pattern)]:
        when = f"{context.local(mending.backup.written):%Y-%m-%d %H:%M:%S}"
        click.echo(
            clean_line(
                _(
                    "{path} cannot be read. Version {version}, written on {when}, holds {listed}.",
                    path=mending.path,
                    version=mending.backup.seq,
                    when=when,
                    listed=counted(mending.counts, _),
                )
            )
        )
        if yes or is_sure(_("Put it back? What is there now is kept aside."), _):
            repair.mend(context.data, mending, context.now)
            context.has_saved = True
            click.echo(_("Put back."))
        else:
            click.echo(_("Left as it is."))


def _versions(context: CommandContext, *, yes: bool) -> None:
    _, root = context.translator, context.data
    found = damaged_versions(root, Files(), context.sealing)
    damaged = [trouble.path for trouble in found if isinstance(trouble, DamagedVersionError)]
    if not damaged:
        return
    for path in damaged:
        click.echo(clean_line(str(path)))
    question = _.n(
        "{n} earlier version is damaged and brings nothing back. Set it aside?",
        "{n} earlier versions are damaged and bring nothing back. Set them aside?",
        len(damaged),
    )
    if yes:
        click.echo(question)
    elif not is_sure(question, _):
        click.echo(_("Left as it is."))
        return
    for path in damaged:
        repair.set_version_aside(root, path, context.now)
    context.has_saved = True


def _digests(context: CommandContext, store: Store) -> None:
    """Where a file cannot be read its meetings would be missing: then nothing is summed up."""
    _ = context.translator
    if next(Survey(store.folder, sealing=context.sealing).troubles(), None) is not None:
        return
    old = store.load()
    for misfit in repair.misfits(store):
        click.echo(
            clean_line(
                _(
                    "{name}: summary rebuilt (meetings {told} → {held}).",
                    name=misfit.person.name,
                    told=misfit.told,
                    held=misfit.held,
                )
            )
        )
    new = msgspec.structs.replace(old, team=repair.derived(store, old.team))
    if new != old:
        store.save(old, new)
        context.has_saved = True
