"""Templates named in the shell."""

from __future__ import annotations

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.domain.text.clean_text import clean_line, shorten


def known_template(id: str, context: CommandContext) -> str:
    """Give `id` back where there is such a template; raises RefusedError, naming those there are."""
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks

    library = Library(shipped_decks(), context.config)
    if library.template(id) is not None:
        return id
    known = ", ".join(sorted(template.id for template in library.templates()))
    name = shorten(clean_line(id), 60)
    raise RefusedError(
        context.translator("No template is called {name}. There are: {known}.", name=name, known=known)
    )
