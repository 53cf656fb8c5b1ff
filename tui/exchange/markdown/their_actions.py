"""What somebody has taken on, as a text to send to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.domain.people.action_lists import open_with
from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.language import Translator


def write_their_actions(team: Team, person: Person, today: date, _: Translator) -> str:
    """Write the open shared actions that are theirs, alone or together; in the language of the translator."""
    mine = [a for a in open_with(team, person.id, private=False) if a.owner in ("employee", "both")]
    mine.sort(key=lambda a: (a.due or date.max, a.agreed, a.id))
    if not mine:
        return _("Hi {name}! Nothing is open on your side.", name=plain(person.first_name)) + "\n"
    lines = []
    for action in mine:
        when = _.day(action.due, today) if action.due else _("no date")
        together = f" ({_('the two of us')})" if action.owner == "both" else ""
        lines.append(f"- {plain(action.text)} – {when}{together}")
    greeting = _("Hi {name}! This is what you have taken on:", name=plain(person.first_name))
    return f"{greeting}\n\n" + "\n".join(lines) + "\n"
