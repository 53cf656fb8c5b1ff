"""Free talk: no structure, a clock and a place for notes."""

from __future__ import annotations

from tui.domain.decks.deck import said
from tui.domain.meeting.pages import Page
from tui.steps.question_step import AskingView
from tui.widgets.meeting.prompt import Prompt


class FreeView(AskingView):
    """A question at most; what matters is said, and noted in the capture line."""

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.free")
        return Prompt(ask=said(move.ask, _.language) if move else "")
