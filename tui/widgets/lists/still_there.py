"""Actions that stay in a list once they are settled there."""

from __future__ import annotations

from tui.domain.people.action import Action
from tui.domain.people.team import Team


class StillThere:
    """Remembers which actions of a person a list has had: the next key must not meet another row in their place."""

    def __init__(self, person: str) -> None:
        self._person = person
        self._was_there: set[str] = set()

    def with_settled(self, picked: tuple[Action, ...], team: Team) -> tuple[Action, ...]:
        """Give the actions picked, and behind them those that were among them before and are settled now."""
        now = {action.id for action in picked}
        self._was_there |= now
        gone = self._was_there - now
        return (*picked, *(a for a in team.actions_of(self._person) if a.id in gone and not a.is_open))
