"""What the people one meets call the manager: asked once, when there is somebody to meet."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.workspace.state import State

Answered = Callable[[str], None]


class NameController:
    """`known` gives the name, None while it was never asked for; `ask` asks, `keep` keeps the answer."""

    def __init__(
        self,
        state: State,
        *,
        known: Callable[[], str | None],
        ask: Callable[[Answered], None],
        keep: Answered,
    ) -> None:
        self._is_empty = not state.team.people
        self._known = known
        self._ask = ask
        self._keep = keep

    def look(self, state: State) -> None:
        """Ask as the first person comes into an empty team; an empty answer is one too."""
        is_begun = self._is_empty and bool(state.team.people)
        self._is_empty = not state.team.people
        if is_begun and self._known() is None:
            self._ask(self._keep)
