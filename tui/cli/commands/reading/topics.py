"""`fireside topics [NAME]`: what comes up again and again, and agreements that may not go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.cli.output.columns import LONGEST_TEXT
from tui.cli.output.fitted_lines import print_lines
from tui.cli.output.json_records import Record, of_point, print_json
from tui.domain.text.clean_text import clean_line, fold, shorten
from tui.language.declare import N_
from tui.language.topic_text import agreement_text, topic_text, why_text
from tui.usecases.insight.topics_of import Told, topics_of

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team


@click.command(
    help=N_(
        "Show what comes up again and again with NAME and is still open, and agreements that may not go together."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions and decisions."))
@click.pass_obj
def command(context: CommandContext, name: str | None, *, as_json: bool, private: bool) -> None:
    _, team = context.translator, context.reader.team()
    people = sorted(team.people, key=lambda person: (fold(person.name), person.id))
    if name is not None:
        people = [one(team, name, _)]
    found = [
        (person, topics_of(person, team, context.reader.past(person.id), private=private))
        for person in people
    ]
    if as_json:
        print_json([_record(person, told, team) for person, told in found])
        return
    if not people:
        click.echo(no_team(_))
        return
    lines = [line for person, told in found for line in _lines(person, told, context)]
    print_lines(lines or [_("Nothing comes up again and again, and no agreements differ.")])


def _lines(person: Person, told: Told, context: CommandContext) -> list[str]:
    _, today = context.translator, context.today
    lines = []
    for topic in told.topics:
        lines.append(f"  {_short(topic.point.text)}")
        lines.append(f"    {topic_text(topic, today, _)}")
    for clash in told.clashes:
        lines.append(f"  {_('May not go together: {why}', why=why_text(clash, _))}")
        for agreement in (clash.earlier, clash.later):
            about = agreement_text(agreement, person.first_name, today, _)
            lines.append(f"    {_short(agreement.text)} ({about})")
    return [person.name, *lines] if lines else []


def _record(person: Person, told: Told, team: Team) -> Record:
    return {
        "id": person.id,
        "person": person.name,
        "person_id": person.id,
        "topics": [
            {
                **of_point(topic.point, team),
                "put_off": topic.put_off,
                "earlier": [of_point(point, team) for point in topic.earlier],
            }
            for topic in told.topics
        ],
        "clashes": [
            {
                "why": clash.why,
                "earlier": msgspec.structs.asdict(clash.earlier),
                "later": msgspec.structs.asdict(clash.later),
            }
            for clash in told.clashes
        ],
    }


def _short(text: str) -> str:
    return shorten(clean_line(text), LONGEST_TEXT)
