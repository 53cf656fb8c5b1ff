"""Finding groups by what is typed as NAME."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.cli_errors import RefusedError
from tui.cli.input.argument_text import as_typed
from tui.domain.text.clean_text import clean_line, fits, fold, shorten

if TYPE_CHECKING:
    from tui.domain.people.person_group import Group
    from tui.domain.people.team import Team
    from tui.language import Translator


def named_group(team: Team, name: str) -> Group | None:
    """Give the group of just that name or id."""
    said = clean_line(as_typed(name))
    return next((one for one in team.groups if said == one.id or fold(one.name) == fold(said)), None)


def one_group(team: Team, name: str, _: Translator) -> Group:
    """Give the one group that `name` fits; raises RefusedError, naming those there are."""
    exact, said = named_group(team, name), clean_line(as_typed(name))
    found = [exact] if exact else [one for one in team.groups if said and fits(said, one.name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(sorted(shorten(one.name, 40) for one in found or team.groups))
    if not known:
        raise RefusedError(_("No groups yet – make one with `fireside people group NAME --members NAMES`."))
    if found:
        raise RefusedError(_("{name} matches more than one: {who}.", name=shorten(said, 60), who=known))
    raise RefusedError(_("No group is called {name}. There are: {who}.", name=shorten(said, 60), who=known))
