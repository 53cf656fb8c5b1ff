"""Cards: open questions, one at a time, on 1–10 as well where a card has the scale."""

from __future__ import annotations

from tui.domain.decks.deck import Card, said
from tui.domain.meeting.pages import Page
from tui.steps.rated_step import RatedView
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.rating import Ends


class CardsView(RatedView):
    """One card a page."""

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        card = self.context.decks.question(page.question)
        if not isinstance(card, Card):
            return Prompt(ask=_("Which question would you like to talk about?"), line=_("the answer"))
        return Prompt(
            ask=said(card.ask, _.language),
            follow_up=said(card.follow_up, _.language),
            scale=Ends(card.scale, _("not at all"), _("very")) if card.scale else None,
            line=_("the answer"),
            version=card.version,
        )
