"""`fireside decks new NAME`."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.declare import N_


@click.command(help=N_("Begin a deck of your own: writes a file with examples to go on from."))
@click.argument("name")
@click.pass_obj
def command(context: CommandContext, name: str) -> None:
    from shlex import quote

    from tui.cli.commands.decks.deck_starter import starter
    from tui.storage.decks.deck_library import Library
    from tui.storage.decks.new_deck import AlreadyThereError, deck_id, own_deck, write_own_deck
    from tui.storage.paths import shipped_decks

    _ = context.translator
    id = deck_id(name)
    if not id:
        raise RefusedError(_("A deck needs a name with letters a-z or digits in it."))
    path = own_deck(context.config, id)
    if path.exists():
        raise AlreadyThereError(path)
    shipped = shipped_decks()
    known = Library(shipped, context.config)
    if known.deck(id) is not None:
        raise RefusedError(
            _("There is a deck {id} already, and yours would take its place. Choose another name.", id=id)
        )
    check = f"fireside decks check {quote(clean_line(str(path)))}"
    schema = shipped / "schema" / "deck.schema.json"
    text = starter(
        shorten(clean_line(name), 24),
        id,
        _,
        check=check,
        schema=schema.absolute().as_uri() if schema.is_file() else "",
    )
    write_own_deck(context.config, id, text)
    context.has_saved = True
    click.echo(_("Your deck is there: {path}", path=clean_line(str(path))))
    click.echo(_("Next: put your questions in it, then run {command}", command=check))
