"""`fireside forget NAME`: everything about somebody, gone for good; `--old`: what was kept long enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.input.find_person import complete
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.language import Translator


@click.command(
    help=N_(
        "Erase everything kept about NAME, in the backups too, also of somebody who left; or, with --old, "
        "what has been kept as long as the settings say."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--old", is_flag=True, help=N_("Erase what has been kept long enough, of everybody."))
@click.option("--dry-run", is_flag=True, help=N_("Show what would go, and change nothing."))
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option("--private", is_flag=True, help=N_("Show private notes too."))
@click.pass_obj
def command(
    context: CommandContext, *, name: str | None, old: bool, dry_run: bool, yes: bool, private: bool
) -> None:
    _ = context.translator
    if (name is None) is not old:
        raise click.UsageError(_("Say whom: fireside forget NAME, or --old for what was kept long enough."))
    if not dry_run:
        from tui.cli.input.unsaved_work import refuse_unsaved_work

        refuse_unsaved_work(context)
    if name is None:
        from tui.cli.commands.forget.forget_expired import forget_old

        forget_old(context, sure=lambda: not dry_run and (yes or _says_yes(_)), private=private)
    else:
        from tui.cli.commands.forget.forget_person import forget_person

        forget_person(context, name, sure=lambda: not dry_run and (yes or _says_yes(_)), private=private)


def _says_yes(_: Translator) -> bool:
    if is_sure(_("Erase this for good? It cannot be undone."), _):
        return True
    click.echo(_("Nothing was changed."))
    return False
