"""Worth our time? From 1 to 7, from each, and one thing to change."""

from __future__ import annotations

from tui.domain.decks.deck import said
from tui.domain.meeting.pages import Page
from tui.steps.question_step import AskingView
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.rating import Ends


class EvaluateView(AskingView):
    """Three pages: the employee's rating, the manager's, one thing to change."""

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.evaluate")
        labels = {field.id: said(field.label, _.language) for field in move.fields} if move else {}
        name = page.question.rpartition(".")[2]
        over = self.name_of(page.side)
        if name == "change":
            label = labels.get("change", "")
            ask = said(move.follow_up, _.language) if move else ""
            return Prompt(
                ask=ask, over=label, about=label, label=_("What we said"), line=_("one thing to change")
            )
        return Prompt(
            ask=said(move.ask, _.language) if move else "",
            over=over,
            scale=Ends(7, _("badly"), _("very well")),
            line=_("why – if you like"),
            is_unled=True,
        )
