"""`fireside decks list`."""

from __future__ import annotations

import click

from tui.cli.command_context import Shell
from tui.cli.output.columns import print_columns
from tui.cli.output.fault_lines import fault_line
from tui.domain.decks.deck import Deck, said
from tui.language.declare import mark
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


@click.command(help=mark("List all decks and templates."))
@click.pass_obj
def command(shell: Shell) -> None:
    _ = shell.tongue
    library = Library(shipped_decks(), shell.config)
    rows = [(deck.id, _size(deck, shell), said(deck.title, shell.language)) for deck in library.decks()]
    plans = [
        (
            plan.id,
            _.n("{n} minute", "{n} minutes", plan.minutes) if plan.minutes else _("open"),
            said(plan.title, shell.language),
        )
        for plan in library.templates()
    ]
    for heading, found in ((_("Decks"), rows), (_("Templates"), plans)):
        click.echo(heading)
        print_columns([("", *row) for row in found])
    for fault in library.faults:
        click.echo(fault_line(fault, _), err=True)


def _size(deck: Deck, shell: Shell) -> str:
    _ = shell.tongue
    if deck.statements:
        return _.n("{n} statement", "{n} statements", len(deck.statements))
    return _.n("{n} card", "{n} cards", len(deck.cards))
