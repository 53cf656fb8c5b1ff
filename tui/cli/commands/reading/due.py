"""`fireside due`: what is to be done soon, across the team."""

from __future__ import annotations

import re
from datetime import date, timedelta

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import no_team
from tui.cli.output.columns import action_row, print_columns, short_name
from tui.cli.output.json_records import of_action, print_json
from tui.cli.translated_click import translator_of
from tui.domain.people.action import Action
from tui.domain.people.team import Team
from tui.language.declare import N_
from tui.storage.key_errors import LockedError

_LONGEST = 3660
_SPAN = re.compile("([0-9]{1,4}) ?([dwvu]?)")


def _days(ctx: click.Context, _parameter: click.Parameter, value: str) -> int:
    """Read `7d` or `2w` as days; weeks in Swedish and Danish (`v`, `u`) too."""
    match = _SPAN.fullmatch(value.strip().lower())
    days = -1 if match is None else int(match[1]) * (7 if match[2] in ("w", "v", "u") else 1)
    if not 0 <= days <= _LONGEST:
        raise click.BadParameter(translator_of(ctx)("Write it as 7d or 2w, at most ten years."))
    return days


@click.command(help=N_("Show what is due in the team, your own first."))
@click.option(
    "--within",
    metavar="DAYS",
    default="7d",
    callback=_days,
    help=N_("How far to look ahead, such as 0d or 2w."),
)
@click.option(
    "--prompt",
    is_flag=True,
    help=N_("Print a count without names for a shell prompt, nothing where there is none."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions."))
@click.pass_obj
def command(context: CommandContext, within: int, prompt: bool, as_json: bool, private: bool) -> None:
    _ = context.translator
    try:
        team = (context.silent_reader if prompt else context.reader).team()
    except LockedError:
        # A shell prompt is no place to be asked for a passphrase.
        click.echo(_("locked"))
        return
    actions = due_actions(team, context.today + timedelta(days=within), private=private)
    if as_json:
        print_json([of_action(action, team) for action in actions])
    elif prompt:
        if actions:
            click.echo(_("{n} due", n=len(actions)))
    elif not team.people:
        click.echo(no_team(_))
    elif actions:
        print_columns([_row(action, team, context) for action in actions])
    elif within == 0:
        click.echo(_("Nothing is due today."))
    else:
        click.echo(_.n("Nothing is due within {n} day.", "Nothing is due within {n} days.", within))


def due_actions(team: Team, until: date, *, private: bool) -> tuple[Action, ...]:
    """Give the open actions due up to `until`: what the manager promised before others', each soonest first."""
    found = [a for a in team.actions if a.is_open and a.due is not None and a.due <= until]
    shown = (action for action in found if private or not action.private)
    return tuple(sorted(shown, key=lambda a: (not a.is_managers, a.due or date.max, a.id)))


def _row(action: Action, team: Team, context: CommandContext) -> tuple[str, ...]:
    _state, when, owner, text = action_row(action, team, context.today, context.translator)
    person = team.person(action.person)
    return when, short_name("" if person is None else person.name), owner, text
