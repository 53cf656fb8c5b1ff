"""`fireside decks show ID`."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.output.fitted_lines import print_lines
from tui.domain.decks.deck import Deck, Template, said
from tui.domain.text.clean_text import clean_line, shorten
from tui.language.declare import N_
from tui.language.titles.meeting_titles import kind_title
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


@click.command(help=N_("Show what is in a deck or template."))
@click.argument("id")
@click.pass_obj
def command(context: CommandContext, id: str) -> None:
    library = Library(shipped_decks(), context.config)
    deck = library.deck(id)
    if deck is not None and (deck.cards or deck.statements):
        print_lines(_deck_lines(deck, context))
        return
    template = library.template(id)
    if template is None:
        decks = ", ".join(deck.id for deck in library.decks())
        plans = ", ".join(plan.id for plan in library.templates())
        no = context.translator(
            "No deck or template is called {name}. Decks: {decks}. Templates: {templates}.",
            name=shorten(clean_line(id), 60),
            decks=decks,
            templates=plans,
        )
        raise RefusedError(no)
    print_lines(_template_lines(template, context))


def _deck_lines(deck: Deck, context: CommandContext) -> list[str]:
    language = context.language
    lines = [f"{said(deck.title, language)} · {deck.id}", said(deck.about, language)]
    for card in deck.cards:
        lines += ["", f"{card.id}", f"  {said(card.ask, language)}", f"  {said(card.follow_up, language)}"]
    for statement in deck.statements:
        lines += [
            "",
            f"{statement.id}",
            f"  {said(statement.say, language)}",
            f"  {said(statement.why, language)}",
        ]
    return [line.rstrip() for line in lines if line == "" or line.strip()]


def _template_lines(template: Template, context: CommandContext) -> list[str]:
    _, language = context.translator, context.language
    lines = [f"{said(template.title, language)} · {template.id}", said(template.about, language), ""]
    for step in template.steps:
        what = ", ".join(part for part in (kind_title(step.kind, _), step.check or step.deck) if part)
        lines.append(f"  {step.minutes:>3}  {what}")
    return [line for line in lines if line == "" or line.strip()]
