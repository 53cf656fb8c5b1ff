"""Small talk: no agenda; a light prompt for whoever wants one."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType

from tui.domain.decks.deck import Card, said
from tui.domain.meeting.pages import Page
from tui.domain.meeting.planning.plan import with_step
from tui.language.declare import N_
from tui.steps.question_step import AskingView
from tui.widgets.meeting.prompt import Prompt


class SmallTalkView(AskingView):
    """Shows the move's question, or a light card that one key draws."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("r", "draw", N_("another prompt"), id="small-talk.draw")]

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        card = self.context.decks.question(page.question)
        if isinstance(card, Card):
            return Prompt(ask=said(card.ask, _.language), follow_up=said(card.follow_up, _.language))
        move = self.context.decks.move("move.small-talk")
        return Prompt(ask=said(move.ask, _.language) if move else "")

    def _count(self) -> str:
        return ""

    def action_draw(self) -> None:
        deck = self.context.decks.deck(self.step.deck or "small-talk")
        if deck is None or not deck.cards:
            return
        ids = [card.id for card in deck.cards]
        shown = self.step.questions[0] if self.step.questions else ""
        # The cards of earlier meetings come last, those of this one follow on each other.
        asked = len(self.context.past.history(self.person.id))
        at = ids.index(shown) + 1 if shown in ids else asked
        step = msgspec.structs.replace(self.step, questions=(ids[at % len(ids)],), at=0)
        self.change_meeting(lambda meeting: with_step(meeting, step))
