"""`fireside brief NAME`: what to know in the two minutes before a meeting."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.brief.brief_facts import BriefFacts
from tui.cli.input.find_person import complete, one
from tui.cli.output.fitted_lines import print_line, print_lines
from tui.language.declare import N_


@click.command(help=N_("Show what to know before the next meeting with NAME."))
@click.argument("name", shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions, notes and focus points."))
@click.option(
    "--say", is_flag=True, help=N_("As sentences to be read aloud, such as by `say` or a screen reader.")
)
@click.pass_obj
def command(context: CommandContext, name: str, as_json: bool, private: bool, say: bool) -> None:
    if say and (as_json or private):
        raise click.UsageError(context.translator("Use --say alone: one may be overheard."))
    team = context.reader.team()
    facts = BriefFacts(context, team, one(team, name, context.translator), private=private)
    if say:
        from tui.usecases.insight.spoken_brief import spoken_brief

        print_line(spoken_brief(team, facts.person, facts.spoken_skies, context.today, context.translator))
    elif as_json:
        from tui.cli.commands.brief.brief_record import brief_record
        from tui.cli.output.json_records import print_json

        print_json(brief_record(facts))
    else:
        from tui.cli.commands.brief.brief_lines import BriefLines

        print_lines(BriefLines(facts, context).fitted())
