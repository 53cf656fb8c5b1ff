"""Where somebody is named in what is kept about others, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.domain.rights.dossier import Place
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


def place_title(place: Place, _: Translator) -> str:
    return {
        "action": _("action"),
        "point": _("point"),
        "goal": _("goal"),
        "decision": _("decision"),
        "log": _("line of the log"),
        "group": _("group"),
        "purpose": _("purpose"),
        "answer": _("answer"),
        "note": _("note"),
        "minutes": _("minutes"),
        "private note": _("private note"),
        "focus": _("focus point"),
        "reason": _("reason of closer contact"),
        "reflection": _("what you wrote for yourself after a meeting"),
        "leadership": _("your own leadership"),
        "health": _("health remark"),
        "draft": _("half-written line"),
    }[place]
