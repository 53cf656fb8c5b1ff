"""How often something comes again, in few words."""

from __future__ import annotations

from tui.domain.people.person import Repeat
from tui.language.translator import Translator


def rhythm_title(meetings: int, days: int, _: Translator) -> str:
    """Name a rhythm; empty for none."""
    if meetings:
        named = {1: _("every meeting"), 2: _("every 2nd meeting"), 4: _("every 4th meeting")}
        return named.get(meetings) or _("every {n} meetings", n=meetings)
    named = {30: _("each month"), 91: _("each quarter"), 182: _("each half year"), 365: _("each year")}
    return named.get(days) or (_("every {n} days", n=days) if days else "")


def repeat_title(repeat: Repeat | None, _: Translator) -> str:
    """Name the rhythm of what repeats; empty where nothing does."""
    return "" if repeat is None else rhythm_title(repeat.meetings, repeat.days, _)
