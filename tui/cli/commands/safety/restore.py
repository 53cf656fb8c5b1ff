"""`fireside restore`: an earlier state in the place of what is there, shown first, to be taken back."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.safety.restore_preview import told
from tui.cli.input.argument_text import STANDARD
from tui.cli.input.confirm_prompt import is_sure
from tui.language import Translator
from tui.language.declare import N_
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.records.tables import Part
from tui.storage.recovery import backup_file, folder_snapshot, restore_backup
from tui.storage.recovery.point_in_time import Moment, Rewind, TooEarlyError
from tui.storage.repository.store import Store

_STAMP = "%Y-%m-%d %H:%M:%S"


@click.command(help=N_("Bring an earlier state back: from a backup, or from the versions kept here."))
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--list", "listed", is_flag=True, help=N_("List the moments one can go back to."))
@click.option("--to", "when", metavar="WHEN", help=N_("Go back to a moment: 2026-11-23, or with the time."))
@click.option("--undo", is_flag=True, help=N_("Undo the last restore."))
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.pass_obj
def command(
    context: CommandContext, *, file: Path | None, listed: bool, when: str | None, undo: bool, yes: bool
) -> None:
    _ = context.translator
    if (file is not None) + listed + (when is not None) + undo != 1:
        raise click.UsageError(_("Give one of FILE, --list, --to and --undo."))
    if listed:
        _list(context)
        return
    moment = None if when is None else _moment(when, context)
    if file is not None:
        made, files = _backup(file)
        sealing = _sealing_of(file, files, context)
        target = backup_file.parts(file, files, sealing)
        _restore(context, target, made, yes=yes, forgotten=backup_file.forgotten(file, files, sealing))
    elif moment is not None:
        at, target = _rewound(context, moment)
        _restore(context, target, at, yes=yes)
    else:
        _path, target, damaged = restore_backup.state_before(context.data, context.sealing)
        _restore(context, target, None, yes=yes, spared=damaged)


def _backup(file: Path) -> backup_file.Parcel:
    if str(file) != STANDARD:
        return backup_file.read(file)
    packed = b"" if sys.stdin is None else sys.stdin.buffer.read(backup_file.MOST_BYTES + 1)
    return backup_file.unpack(file, packed)


def _restore(
    context: CommandContext,
    target: dict[str, Part],
    made: datetime | None,
    *,
    yes: bool,
    spared: Collection[str] = (),
    forgotten: Collection[str] = (),
) -> None:
    _ = context.translator
    with Store.open(context.data, sealing=context.sealing) as store:
        now = folder_snapshot.take_held(store.folder, Files())
        plan = restore_backup.plan(
            store.folder, now, target, spared=spared, forgotten=forgotten, sealing=context.sealing
        )
        if not plan.bodies:
            click.echo(_("All is as it was then: there is nothing to restore."))
            return
        if made is not None:
            click.echo(_("From {when}:", when=_local(made, context)))
        for line in told(plan, _):
            click.echo(line)
        if not yes and not is_sure(_("Restore it?"), _):
            click.echo(_("Nothing was changed."))
            return
        restore_backup.carry_out(store, plan, context.now)
    context.has_saved = True
    click.echo(_("Restored. `fireside restore --undo` undoes it."))


def _sealing_of(path: Path, files: folder_snapshot.Snapshot, context: CommandContext) -> Sealing:
    """How a backup is sealed; the passphrase it was made under is asked for where that is not today's."""
    key = backup_file.key_of(path, files)
    if key is None:
        return PLAIN
    if key.id == context.sealing.id:
        return context.sealing
    from tui.cli.input.unlock_folder import asked_cipher

    return asked_cipher(key, context.translator, N_("Passphrase of the backup:"))


def _list(context: CommandContext) -> None:
    _ = context.translator
    moments = Rewind(context.data, sealing=context.sealing).moments()
    if not moments:
        click.echo(_("There are no earlier versions yet."))
        return
    for number, moment in enumerate(moments):
        now = "" if number else f" · {_('now')}"
        click.echo(f"{_local(moment.at, context)}  {_about(moment, _)}{now}")
    click.echo(_("`fireside restore --to WHEN` goes back to one of them."))


def _about(moment: Moment, _: Translator) -> str:
    actions = sum(action.is_open and not action.private for action in moment.team.actions)
    return ", ".join(
        (
            _.n("{n} person", "{n} people", len(moment.team.people)),
            _.n("{n} open action", "{n} open actions", actions),
        )
    )


def _rewound(context: CommandContext, when: datetime) -> tuple[datetime, dict[str, Part]]:
    _ = context.translator
    try:
        return Rewind(context.data, sealing=context.sealing).state_at(when)
    except TooEarlyError as early:
        if early.oldest is None:
            raise RefusedError(_("There are no earlier versions yet.")) from None
        raise RefusedError(
            _(
                "Nothing is kept from before {when}. `fireside restore --list` shows what is.",
                when=_local(early.oldest, context),
            )
        ) from None


def _moment(text: str, context: CommandContext) -> datetime:
    """Read a moment in local time; a day means its end, a minute its last second."""
    _ = context.translator
    try:
        found = datetime.fromisoformat(text.strip())
        if len(text.strip()) == len("2026-11-23"):
            found = datetime.combine(found, time.max)
        elif found.second == 0 and text.count(":") == 1:
            found += timedelta(seconds=59)
        # The first and the last day there are have no hours in some zones.
        return (found if found.tzinfo else context.here(found)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise click.UsageError(
            _("--to takes a day such as 2026-11-23, or a day and a time such as 2026-11-23 14:30.")
        ) from None


def _local(instant: datetime, context: CommandContext) -> str:
    return context.local(instant).strftime(_STAMP)
