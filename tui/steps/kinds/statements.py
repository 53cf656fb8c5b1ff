"""Statements: agreement from 1 to 7 first, then why; `0` is no answer."""

from __future__ import annotations

from tui.domain.decks.deck import Statement, said
from tui.domain.meeting.pages import Page
from tui.steps.rated_step import RatedView
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.scale.rating import Ends

_ABOUT_MANAGER = "leadership"
"""What a statement measures that is about the manager."""


class StatementsView(RatedView):
    """One statement a page, last time's value marked; where it is about the manager, once today's is chosen."""

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        statement = self.context.decks.question(page.question)
        if not isinstance(statement, Statement):
            return Prompt(ask=_("This check has no statements yet"))
        answer = self.answer(page.question, page.side)
        scored = answer.value is not None or answer.declined
        why = said(statement.why, _.language) or _("What’s behind that?")
        return Prompt(
            ask=f"”{said(statement.say, _.language)}”"
            if _.language != "en"
            else f"“{said(statement.say, 'en')}”",
            follow_up=why if scored else "",
            to_come=why,
            scale=Ends(7, _("disagree"), _("agree")),
            line=_("why – if you like"),
            version=statement.version,
            # Who is spoken of sits opposite: a number of last time would be the polite answer.
            is_unled=_ABOUT_MANAGER in statement.measures,
        )
