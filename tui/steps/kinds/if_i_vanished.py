"""If I vanished: a month without the manager, in three short answers."""

from __future__ import annotations

from tui.domain.decks.deck import said
from tui.domain.meeting.pages import Page
from tui.domain.text.clean_text import clean
from tui.steps.question_step import AskingView
from tui.widgets.meeting.prompt import Prompt


class IfIVanishedView(AskingView):
    """One of the three fields a page."""

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.if-i-vanished")
        name = page.question.rpartition(".")[2]
        labels = {field.id: said(field.label, _.language) for field in move.fields} if move else {}
        return Prompt(
            ask=labels.get(name, ""),
            over=said(move.ask, _.language) if move else "",
            line=_("a few words"),
        )

    def to_send(self) -> str:
        """Give the first question with what all three are about."""
        prompt = self.prompt()
        about = [clean(prompt.over)] if self.step.at == 0 and prompt.over else []
        return "\n".join((*about, prompt.to_send()))
