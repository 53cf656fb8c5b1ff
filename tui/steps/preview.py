"""Looking forward: what each looks forward to until next time; shown when the next meeting begins."""

from __future__ import annotations

from tui.domain.deck import said
from tui.steps.asking import AskingView, Prompt


class PreviewView(AskingView):
    """First the employee, then the manager."""

    def prompt(self) -> Prompt:
        _ = self.room.stage
        move = self.room.decks.move("move.preview")
        ask = said(move.ask, _.language) if move else ""
        if self.page.side == "manager":
            ask = _("And what do I look forward to?")
        return Prompt(
            ask=ask,
            over=self.person.first_name if self.page.side == "employee" else _("your manager"),
            line=_("I look forward to …"),
        )
