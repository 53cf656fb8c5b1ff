"""What happened so far to an action that is changed."""

from __future__ import annotations

from textual.widgets import Static

from tui.domain.people.action import Action
from tui.language.change_text import history_lines
from tui.usecases.context import Context
from tui.widgets.base.content import drawn

_MOST = 5
"""Things that happened that are told, the newest of them."""


class ActionHistory(Static):
    """Tells them, but nothing where they are not to be seen."""

    DEFAULT_CSS = """
    ActionHistory { height: auto; color: $soft; padding: 0 1; }
    """

    def __init__(self, context: Context) -> None:
        super().__init__(id="history")
        self.context = context

    def show(self, action: Action | None, first_name: str, *, is_seen: bool) -> None:
        told: list[str] = []
        if action is not None and is_seen:
            told = history_lines(action, first_name, self.context.today(), self.context.manager_translator)
        self.update(drawn("\n".join(told[:_MOST])))
        self.display = bool(told)
