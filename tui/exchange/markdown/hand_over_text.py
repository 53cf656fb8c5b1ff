"""What the next manager gets: shared actions and goals, the minutes where that was agreed; nothing private, ever."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from tui.domain.people.action import in_order
from tui.domain.text.clean_text import clean
from tui.exchange.markdown.plain_line import plain

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Held
    from tui.domain.people.action import Action
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.language import Translator


def write_hand_over(
    person: Person,
    team: Team,
    held: Iterable[Held],
    *,
    manager: str,
    seen: bool,
    today: date,
    _: Translator,
) -> str:
    """Write it as Markdown; `held` are the meetings whose minutes go along.

    Where it was not `seen` by the person yet, it says that they read it first.
    """
    name = plain(person.name)
    parts = [f"# {_('Hand-over: {name}', name=name)}", _("As of {day}.", day=_.full_day(today))]
    parts.append(
        _("{name} has read this before it was handed on.", name=name)
        if seen
        else "*" + _("{name} reads this first, and says what is not to be handed on.", name=name) + "*"
    )
    actions = [a for a in in_order(team.actions_of(person.id)) if a.is_open and not a.private]
    _add(parts, _("What is agreed and open"), [_action(action, person, manager, _) for action in actions], _)
    goals = [goal for goal in team.goals_of(person.id) if goal.is_open]
    rows = [plain(goal.text) + (f" – {plain(goal.progress)}" if goal.progress else "") for goal in goals]
    _add(parts, _("Goals"), rows, _)
    minutes = [one for one in held if one.minutes and not one.meeting.participants]
    for one in minutes:
        parts.append(f"## {_('Minutes')} {one.meeting.held or one.meeting.created.date()}")
        parts.append("\n".join(f"> {line}".rstrip() for line in clean(one.minutes).splitlines()))
    return "\n\n".join(parts) + "\n"


def _add(parts: list[str], heading: str, rows: list[str], _: Translator) -> None:
    parts.append(f"## {heading}")
    parts.append("\n".join(f"- {row}" for row in rows) or _("Nothing."))


def _action(action: Action, person: Person, manager: str, _: Translator) -> str:
    owners = {"manager": manager, "employee": person.first_name, "both": _("both")}
    owner = plain(owners.get(action.owner, action.owner))
    due = _.full_day(action.due) if action.due else _("no date")
    return f"{plain(action.text)} – **{owner}**, {due}"
