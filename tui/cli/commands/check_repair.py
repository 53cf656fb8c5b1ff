"""`fireside check --repair`: kept versions in the place of damaged files, and digests derived anew."""

from __future__ import annotations

import click
import msgspec

from tui.cli.command_context import Shell
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.output.counts import counted
from tui.domain.text.clean_text import clean_line
from tui.storage.durable import layout
from tui.storage.recovery import repair
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.store import Store


def repair_all(shell: Shell, *, yes: bool) -> None:
    """Mend what can be mended, each thing told and, without `yes`, asked first. Raises InUse while the app is open."""
    if not shell.data.exists():
        return
    _journal(shell, yes=yes)
    # Without the record of what was erased nobody opens the folder.
    with repair.held(shell.data):
        _files(shell, layout.ERASURE, yes=yes)
    with Store.open(shell.data, sealing=shell.sealing):
        _files(shell, "*", yes=yes)
    # What was read before counts no more.
    with Store.open(shell.data, sealing=shell.sealing) as store:
        _digests(shell, store)


def _journal(shell: Shell, *, yes: bool) -> None:
    _ = shell.tongue
    damaged = repair.damaged_journal(shell.data, sealing=shell.sealing)
    if damaged is None:
        return
    click.echo(clean_line(_("{path} is damaged: a change was not finished.", path=damaged.path)))
    if yes or is_sure(_("Go on with the files as they are? The damaged one is kept aside."), _):
        repair.set_journal_aside(shell.data, shell.now)
    else:
        click.echo(_("Nothing was changed."))


def _files(shell: Shell, pattern: str, *, yes: bool) -> None:
    _ = shell.tongue
    found = repair.mendings(shell.data, sealing=shell.sealing)
    for mending in [one for one in found if one.path.match(pattern)]:
        when = f"{shell.local(mending.backup.written):%Y-%m-%d %H:%M:%S}"
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
            repair.mend(shell.data, mending, shell.now)
            click.echo(_("Put back."))
        else:
            click.echo(_("Left as it is."))


def _digests(shell: Shell, store: Store) -> None:
    """Where a file cannot be read its meetings would be missing: then nothing is summed up."""
    _ = shell.tongue
    if next(Survey(store.folder, sealing=shell.sealing).troubles(), None) is not None:
        return
    old = store.load()
    for misfit in repair.misfits(store):
        click.echo(
            clean_line(
                _(
                    "{name}: summed up anew (meetings {told} → {held}).",
                    name=misfit.person.name,
                    told=misfit.told,
                    held=misfit.held,
                )
            )
        )
    new = msgspec.structs.replace(old, team=repair.derived(store, old.team))
    if new != old:
        store.save(old, new)
