"""Finding people by what is typed as NAME."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import as_typed
from tui.domain.people.person import Person
from tui.domain.people.team import Team, find
from tui.domain.text.clean_text import clean_line, fold, is_blank, shorten

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from tui.language import Translator

MOST_NAMED = 12


def one(team: Team, name: str, _: Translator) -> Person:
    """Give the one person whom `name` fits; raises RefusedError, naming those it fits or who there is."""
    if not team.people:
        raise RefusedError(no_team(_))
    name, who = clean_line(as_typed(name)), _listed(team.people)
    if is_blank(name):
        raise RefusedError(_("Write a name, or a part of it. There are: {who}.", who=who))
    found = find(team, name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise RefusedError(
            _("Nobody in the team is called {name}. There are: {who}.", name=shorten(name, 60), who=who)
        )
    name, who = shorten(name, 60), _listed(found)
    if len({fold(person.name) for person in found}) == 1:
        raise RefusedError(
            _(
                "{name} matches more than one: {who}. Write what stands in brackets instead.",
                name=name,
                who=who,
            )
        )
    raise RefusedError(_("{name} matches more than one: {who}. Write more of the name.", name=name, who=who))


def no_team(_: Translator) -> str:
    return _("No team yet – start with `fireside people add NAME` or `fireside demo`.")


def complete(ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Give the names that go on from what is `typed`, for the completion of the shell."""
    from click.shell_completion import CompletionItem

    root = ctx.find_root().params
    try:
        people = CommandContext(root.get("data"), root.get("lang")).silent_reader.team().people
    except Exception:
        # A shell in the middle of a line has no place for what is wrong; the command itself will say it.
        return []
    return [CompletionItem(person.name) for person in people if fold(person.name).startswith(fold(typed))]


def _listed(people: tuple[Person, ...]) -> str:
    """Name the people, with the id where two have the same name, as then the id is what tells them apart."""
    names = [fold(person.name) for person in people]
    shown = [
        person.name if names.count(name) == 1 else f"{person.name} ({person.id})"
        for person, name in sorted(zip(people, names, strict=True), key=lambda pair: pair[1])
    ]
    more = ["…"] if len(shown) > MOST_NAMED else []
    return ", ".join(shown[:MOST_NAMED] + more)
