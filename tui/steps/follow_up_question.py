"""The question that follows on a card: below it once somebody asks for it, or something is rated."""

from __future__ import annotations

from textual.widgets import Static

from tui.steps.prompt_view import PromptView
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.static_content import put_content
from tui.widgets.meeting.prompt import Prompt


class FollowUpQuestion:
    """Draws into the place `#follow-up` of a step."""

    def __init__(self, view: PromptView) -> None:
        self._view = view
        self._asked_for = ""
        """The page on which it was asked for."""

    def draw(self, prompt: Prompt, kept: int) -> None:
        """Draw it, or keep its lines free."""
        asked = drawn((self._view.and_then(prompt), "bold $ember"), glimpse(prompt.follow_up))
        stands_there = bool(prompt.follow_up) and (not self._waits or self._is_asked_for)
        put_content(self._view.query_one("#follow-up", Static), asked if stands_there else None, kept)

    @property
    def can_be_asked(self) -> bool:
        """Whether there is one that does not stand there yet."""
        return self._waits and bool(self._view.prompt().follow_up) and not self._is_asked_for

    def ask(self) -> None:
        """Let it stand there from here on, as long as one is on this page."""
        if self.can_be_asked:
            self._asked_for = self._view.page_name
            self._view.redraw()
            self._view.keys_changed()

    @property
    def _is_asked_for(self) -> bool:
        return self._asked_for == self._view.page_name

    @property
    def _waits(self) -> bool:
        """Whether it stands there only once somebody asks for it; a value asks for it too."""
        prompt, answer = self._view.prompt(), self._view.answer()
        is_rated = prompt.scale is not None and (answer.value is not None or answer.declined)
        return not prompt.choices and not is_rated
