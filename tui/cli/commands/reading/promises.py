"""`fireside promises [NAME]`: what each side promised, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.cli.output.columns import LONGEST_TEXT, print_columns, short_name
from tui.cli.output.fitted_lines import print_line
from tui.cli.output.json_records import of_promise, print_json
from tui.domain.people.action import OF_THE_TWO
from tui.domain.people.promises import Promise, of_others, of_side, promises, tally
from tui.domain.text.clean_text import clean_line, fold, shorten
from tui.language.declare import N_
from tui.language.promise_text import fate_text, tally_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.domain.people.person import Person
    from tui.domain.people.team import Team


@click.command(
    help=N_("Show what each side promised and what became of it. Without NAME: how it stands with everybody.")
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions."))
@click.pass_obj
def command(context: CommandContext, name: str | None, as_json: bool, private: bool) -> None:
    _ = context.translator
    team = context.reader.team()
    # By name, as in a register: nobody stands before anybody for how promises were kept.
    people = sorted(team.people, key=lambda person: (fold(person.name), person.id))
    if name is not None:
        people = [one(team, name, _)]
    found = {person.id: _promises(person, team, context, private=private) for person in people}
    if as_json:
        print_json([of_promise(promise, team) for person in people for promise in found[person.id]])
    elif not people:
        click.echo(no_team(_))
    elif name is None:
        print_columns([_summary(person, found[person.id], context) for person in people])
    else:
        _print(people[0], found[people[0].id], context)


def _promises(person: Person, team: Team, context: CommandContext, *, private: bool) -> tuple[Promise, ...]:
    past = context.reader.past(person.id)
    return promises((*team.actions_of(person.id), *past.actions), private=private)


def _summary(person: Person, found: Sequence[Promise], context: CommandContext) -> tuple[str, ...]:
    _ = context.translator
    mine = tally_text(tally(of_side(found, "manager")), _)
    theirs = tally_text(tally(of_side(found, "employee")), _)
    return (
        short_name(person.name),
        _("you: {told}", told=mine or "–"),
        _("{name}: {told}", name=person.first_name, told=theirs or "–"),
    )


def _print(person: Person, found: Sequence[Promise], context: CommandContext) -> None:
    _, name = context.translator, person.first_name
    parts = (
        (_("You promised"), of_side(found, "manager")),
        (_("{name} promised", name=name), of_side(found, "employee")),
        (_("Others promised"), of_others(found)),
    )
    told = False
    for title, part in parts:
        if part:
            print_line(f"{title} · {tally_text(tally(part), _)}")
            print_columns([_row(promise, context) for promise in part])
            told = True
    if not told:
        click.echo(_("{name}: nothing has been promised yet.", name=person.name))


def _row(promise: Promise, context: CommandContext) -> tuple[str, ...]:
    _, action, today = context.translator, promise.action, context.today
    text = shorten(clean_line(action.text), LONGEST_TEXT)
    if action.owner not in OF_THE_TWO:
        text = f"{short_name(action.owner)}: {text}"
    if action.outcome:
        came = shorten(clean_line(action.outcome), LONGEST_TEXT)
        told = _("told back: {text}", text=came) if action.told else _("to tell back: {text}", text=came)
        text = f"{text} → {told}"
    private = f" ({_('private')})" if action.private else ""
    agreed = _("agreed {day}", day=_.day(action.agreed, today))
    return " ", fate_text(promise, today, _), agreed, text + private
