"""`fireside people group NAME`: makes a group, or changes it."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.people.person_options import LONGEST_NAME, fields, group_options
from tui.cli.input.argument_text import as_typed
from tui.cli.input.find_group import named_group
from tui.cli.input.find_person import one
from tui.domain.text.clean_text import clean_line, is_blank
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title


@click.command(help=N_("Make a group of people who meet together, or change it: what is given changes."))
@click.argument("name")
@click.option("--members", metavar="NAMES", help=N_("Who is in it, with commas between."))
@click.option("--name", "new", metavar="TEXT", help=N_("Its new name."))
@group_options
@click.pass_obj
def command(
    context: CommandContext, /, name: str, members: str | None, new: str | None, **given: Any
) -> None:
    import msgspec

    from tui.domain.people.person_group import Group
    from tui.domain.people.team import with_group
    from tui.system.ids import new_id
    from tui.usecases.meeting.group_meetings import LEAST_MEMBERS, members_of

    _, team = context.translator, context.reader.team()
    old = named_group(team, name)
    changes = fields(given, context)
    called = _name(new or name, context)
    if members is not None:
        names = [part.strip() for part in as_typed(members).replace(";", ",").split(",")]
        changes["members"] = tuple(dict.fromkeys(one(team, part, _).id for part in names if part))
    if (other := named_group(team, called)) is not None and (old is None or other.id != old.id):
        raise RefusedError(_("There is a group of that name already."))
    before = old or Group(id=new_id(), name=called, language=context.language)
    group = msgspec.structs.replace(before, name=called, **changes)
    if old is not None and group == old:
        raise click.UsageError(_("Nothing to change was given, such as --members or --cadence."))
    if len(members_of(group, team)) < LEAST_MEMBERS:
        raise RefusedError(_("A group is two people or more: name them with --members 'Anna, Bo'."))
    context.change(lambda state: msgspec.structs.replace(state, team=with_group(state.team, group)))
    who = ", ".join(person.name for person in members_of(group, team))
    often = cadence_title(group.cadence, _) if group.cadence else _("when needed")
    click.echo(_("{name}: {who}, {cadence}.", name=group.name, who=who, cadence=often))


def _name(text: str, context: CommandContext) -> str:
    name = clean_line(as_typed(text))
    if is_blank(name) or len(name) > LONGEST_NAME:
        raise RefusedError(context.translator("A name has 1 to {most} characters.", most=LONGEST_NAME))
    return name
