"""`fireside decks list`."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.output.columns import print_columns
from tui.cli.output.fault_lines import fault_line
from tui.domain.decks.deck import Deck, said
from tui.language.declare import N_
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


@click.command(help=N_("List all decks and templates."))
@click.pass_obj
def command(context: CommandContext) -> None:
    _ = context.translator
    library = Library(shipped_decks(), context.config)
    rows = [(deck.id, _size(deck, context), said(deck.title, context.language)) for deck in library.decks()]
    plans = [
        (
            plan.id,
            _.n("{n} minute", "{n} minutes", plan.minutes) if plan.minutes else _("open"),
            said(plan.title, context.language),
        )
        for plan in library.templates()
    ]
    for heading, found in ((_("Decks"), rows), (_("Templates"), plans)):
        click.echo(heading)
        print_columns([("", *row) for row in found])
    for fault in library.faults:
        click.echo(fault_line(fault, _), err=True)


def _size(deck: Deck, context: CommandContext) -> str:
    _ = context.translator
    if deck.statements:
        return _.n("{n} statement", "{n} statements", len(deck.statements))
    return _.n("{n} card", "{n} cards", len(deck.cards))
