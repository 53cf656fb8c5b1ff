"""`fireside forget NAME`: everything about one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import one
from tui.domain.meeting.group import is_several
from tui.domain.meeting.privacy import reflected
from tui.domain.text.clean_text import clean_line

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.domain.rights.dossier import Dossier
    from tui.domain.rights.mentions import Mention
    from tui.language import Translator


def forget_person(context: CommandContext, name: str, *, sure: Callable[[], bool], private: bool) -> None:
    """Say what will go, erase it if `sure` says so, and list what is left for a human to decide."""
    from tui.domain.people.team import everybody
    from tui.domain.rights.dossier import of_nobody
    from tui.domain.rights.mentions import mentions
    from tui.domain.rights.redact import dossier_without
    from tui.storage.repository.store import Store
    from tui.storage.rights.foreign_files import strangers_with
    from tui.storage.rights.gather_dossier import gather

    _, reader = context.translator, context.reader
    team = reader.team()
    whole = everybody(team)
    person = _whom(whole, name, context)
    click.echo(_("Everything about {name} will go:", name=clean_line(person.name)))
    live = reader.live()
    others = [gather(reader, whole, live, other) for other in whole.people if other.id != person.id]
    for line in _counts(gather(reader, team, live, person), others, _):
        click.echo(f"  {line}")
    click.echo("  " + _("every earlier version of all that, in the backups"))
    # What goes with them names nobody any more.
    cleared = (dossier_without(other, {person.id}) for other in others)
    named = mentions(person, cleared, of_nobody(team, reader.leadership()))
    if named:
        click.echo(
            _.n(
                "{n} line about others names them and stays.",
                "{n} lines about others name them and stay.",
                len(named),
            )
        )
    if not sure():
        return
    with Store.open(context.data, sealing=context.sealing) as store:
        store.load()
        store.forget(person.id)
    context.has_saved = True
    click.echo(_("Everything about {name} has been erased here.", name=clean_line(person.name)))
    _tell_mentions(named, whole, _, private=private)
    strangers = strangers_with(reader.folder, (person.id, person.name))
    if strangers:
        click.echo(
            _("These files are not Fireside’s, and they name {name} too:", name=clean_line(person.name))
        )
        for path in strangers:
            click.echo(f"  {clean_line(str(path))}")
    click.echo(_("Files that you saved or sent elsewhere, and copies of this folder, are yours to erase."))


def _whom(whole: Team, name: str, context: CommandContext) -> Person:
    """Give the one whom `name` fits, those who left among them, and whoever is an id with nothing but a folder."""
    from tui.domain.people.person import Person
    from tui.storage.durable import layout
    from tui.storage.errors import BadNameError

    try:
        return one(whole, name, context.translator)
    except RefusedError:
        try:
            is_there = (context.data / layout.folder_of(name)).is_dir()
        except BadNameError:
            is_there = False
        if not is_there:
            raise
        return Person(id=name, name=name, since=context.today)


def _counts(dossier: Dossier, others: list[Dossier], _: Translator) -> list[str]:
    private = dossier.private
    kept = (private.notes, private.focus, private.spells, reflected(private))
    aside = sum(map(len, kept)) + (private.health is not None)
    several = sum(is_several(held.meeting) for held in dossier.meetings)
    parts = sum(dossier.person.id in meeting.participants for one in others for meeting in one.all_meetings)
    counted = [
        _("what is known of them, and the summary of the last meeting"),
        _.n("{n} closed meeting", "{n} closed meetings", len(dossier.meetings)) if dossier.meetings else "",
        _.n(
            "among them {n} with several people, for all of them",
            "among them {n} with several people, for all of them",
            several,
        )
        if several
        else "",
        _.n(
            "their part in {n} meeting with several people that is kept under others",
            "their part in {n} meetings with several people that are kept under others",
            parts,
        )
        if parts
        else "",
        _.n("{n} action", "{n} actions", len(dossier.actions)) if dossier.actions else "",
        _.n("{n} point", "{n} points", len(dossier.points)) if dossier.points else "",
        _.n("{n} goal", "{n} goals", len(dossier.goals)) if dossier.goals else "",
        _.n("{n} idea", "{n} ideas", len(dossier.ideas)) if dossier.ideas else "",
        _.n("{n} decision", "{n} decisions", len(dossier.decisions)) if dossier.decisions else "",
        _.n("{n} line of the log", "{n} lines of the log", len(dossier.log)) if dossier.log else "",
        _.n("{n} private entry", "{n} private entries", aside) if aside else "",
        _("the meeting under way") if dossier.under_way is not None else "",
    ]
    return [line for line in counted if line]


def _tell_mentions(named: tuple[Mention, ...], whole: Team, _: Translator, *, private: bool) -> None:
    from tui.exchange.markdown.markdown_mentions import mention_line

    if not named:
        return
    names = {person.id: person.name for person in whole.people}
    shown = [mention for mention in named if private or not mention.private]
    click.echo(_("Mentioned in others’ records; decide line by line what should stay:"))
    for mention in shown:
        click.echo(f"  {mention_line(mention, names, _, plain=clean_line)}")
    hidden = len(named) - len(shown)
    if hidden:
        click.echo("  " + _.n("… and {n} private line", "… and {n} private lines", hidden))
