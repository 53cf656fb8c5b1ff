"""Where somebody is named in what is kept about others, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.language.titles.place_title import place_title

if TYPE_CHECKING:
    from tui.domain.rights.mentions import Mention
    from tui.language import Translator


def mention_line(
    mention: Mention, names: Mapping[str, str], _: Translator, *, plain: Callable[[str], str]
) -> str:
    """Say where somebody is named and in which sentence; `plain` makes a text fit for where the line goes."""
    whose = [plain(names.get(mention.person, mention.person))] if mention.person else []
    where = [*whose, place_title(mention.place, _)]
    if mention.on is not None:
        where.append(mention.on.isoformat())
    if mention.private:
        where.append(_("private"))
    return f"{' · '.join(where)}: {plain(mention.text)}"
