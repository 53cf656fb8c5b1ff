"""The options that say what a person is like, shared by adding and editing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import as_typed
from tui.cli.translated_click import translator_of
from tui.domain.dates.days_off import COUNTRIES
from tui.domain.dates.grammar.vocabulary import WEEKDAYS, plain
from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.person import CADENCES, LANGUAGES, LONGEST_CADENCE, WAYS
from tui.domain.people.relation import RELATIONS, USUAL_TEMPLATE
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, fold, is_blank, shorten
from tui.language import Translator
from tui.language.declare import N_
from tui.language.name_warnings import name_warnings

_Function = TypeVar("_Function", bound=Callable[..., Any])
_Option = Callable[[Any], Any]

LONGEST_NAME = 80
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def _cadence(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    said = value.strip().lower()
    days = CADENCES.get(said) or (int(said) if said.isascii() and said.isdigit() and len(said) < 5 else 0)
    if 1 <= days <= LONGEST_CADENCE:
        return days
    _ = translator_of(ctx)
    raise click.BadParameter(
        _("Write weekly, two-weekly, monthly or a number of days, 1 to {most}.", most=LONGEST_CADENCE)
    )


def _cadence_of_group(ctx: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """Give 0 for an empty text: the group meets when there is something."""
    return 0 if value is not None and not value.strip() else _cadence(ctx, parameter, value)


def _weekday(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Give the number of a weekday named in any of the three languages; empty stays empty."""
    if not value:
        return value
    number = WEEKDAYS.get(plain(value))
    if number is None:
        raise click.BadParameter(translator_of(ctx)("Write a weekday, such as tuesday, tisdag or tirsdag."))
    return str(number)


def _time(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    time = parse_time(value) if value else value
    if time is None and value is not None:
        raise click.BadParameter(translator_of(ctx)("Write a time of day, such as 9:30 or 14:00."))
    return time


def _email(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    address = clean_line(value) if value else value
    if address and not _ADDRESS.fullmatch(address):
        raise click.BadParameter(translator_of(ctx)("Write an address, such as anna@example.com."))
    return address


def _country(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    code = value.strip().upper() if value else value
    if code and code not in COUNTRIES:
        raise click.BadParameter(
            translator_of(ctx)("Write one of {countries}.", countries=", ".join(COUNTRIES))
        )
    return code


_OPTIONS = {
    "role": click.option("--role", metavar="TEXT", help=N_("What they do.")),
    "relation": click.option(
        "--relation",
        type=click.Choice(RELATIONS),
        help=N_(
            "Who they are to you: one who reports to you, your own manager, a peer, or a report of a report."
        ),
    ),
    "email": click.option("--email", metavar="ADDRESS", callback=_email, help=N_("Their address.")),
    "language": click.option(
        "--language", type=click.Choice(LANGUAGES), help=N_("The language to use with them.")
    ),
    "country": click.option(
        "--country",
        metavar="|".join(COUNTRIES),
        callback=_country,
        help=N_("Whose red days to plan around; '' for that of their language."),
    ),
    "noticed": click.option(
        "--noticed",
        metavar="DAY",
        help=N_("When they were given the notice on what is kept, such as today; '' for not yet."),
    ),
    "cadence": click.option(
        "--cadence",
        metavar="DAYS",
        callback=_cadence,
        help=N_("How often: weekly, two-weekly, monthly or a number of days."),
    ),
    "weekday": click.option(
        "--weekday", metavar="DAY", callback=_weekday, help=N_("The usual weekday; '' for none.")
    ),
    "time": click.option("--time", metavar="HH:MM", callback=_time, help=N_("The usual time; '' for none.")),
    "way": click.option("--way", type=click.Choice(WAYS), help=N_("How you meet.")),
    "template": click.option("--template", metavar="ID", help=N_("The usual template.")),
}
_CADENCE_OF_GROUP = click.option(
    "--cadence",
    metavar="DAYS",
    callback=_cadence_of_group,
    help=N_("How often: weekly, two-weekly, monthly or a number of days; '' for when needed."),
)
_OF_GROUPS = (
    _OPTIONS["language"],
    _CADENCE_OF_GROUP,
    *(_OPTIONS[name] for name in ("weekday", "time", "template")),
)


def person_options(function: _Function) -> _Function:
    """Give the command all that a person has."""
    return _with_options(function, _OPTIONS.values())


def group_options(function: _Function) -> _Function:
    """Give the command what a group has too."""
    return _with_options(function, _OF_GROUPS)


def _with_options(function: _Function, options: Iterable[_Option]) -> _Function:
    for option in reversed([*options]):
        function = option(function)
    return function


def fields(given: dict[str, Any], context: CommandContext) -> dict[str, Any]:
    """Turn the options that were given into fields of a Person; raises RefusedError for an unknown template."""
    found = {name: value for name, value in given.items() if value is not None}
    if "role" in found:
        found["role"] = clean_line(as_typed(found["role"]))
    if "noticed" in found:
        found["noticed"] = _noticed(found["noticed"], context)
    if "weekday" in found:
        found["weekday"] = int(found["weekday"]) if found["weekday"] else None
    if "template" in found:
        from tui.cli.input.find_template import known_template

        found["template"] = known_template(found["template"], context)
    return found


def known_of(given: dict[str, Any], context: CommandContext) -> dict[str, Any]:
    """Give the fields of somebody new: one meets them in the manager's language and by the usual template."""
    found = fields(given, context)
    usual = USUAL_TEMPLATE[found.get("relation", "report")]
    return {"language": context.language, "template": usual, **found}


def _noticed(text: str, context: CommandContext) -> date | None:
    from tui.domain.dates.parse_date import past_day

    _ = context.translator
    day = past_day(text, context.today, _.language) if text.strip() else None
    if day is None and text.strip():
        said = context.today.isoformat()
        raise RefusedError(_("When the notice was given: today, or a day such as {day}.", day=said))
    return day


def new_name(name: str, team: Team, _: Translator, *, but: str = "") -> str:
    """Give a name that can be used, and say on stderr what of it may not be meant.

    Raises RefusedError where nothing of it can be seen, or somebody else (not the id `but`) has it already.
    """
    name = clean_line(as_typed(name))
    if is_blank(name) or len(name) > LONGEST_NAME:
        raise RefusedError(_("A name has 1 to {most} characters.", most=LONGEST_NAME))
    for person in team.people:
        if person.id != but and fold(person.name) == fold(name):
            raise RefusedError(
                _(
                    "Somebody is called {name} already. Tell the two apart in the name.",
                    name=shorten(person.name, 60),
                )
            )
    for line in name_warnings(name, (person.name for person in team.people if person.id != but), _):
        click.echo(line, err=True)
    return name
