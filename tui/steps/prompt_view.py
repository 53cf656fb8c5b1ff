"""A step of which each page asks one thing, however it is drawn."""

from __future__ import annotations

from tui.domain.meeting.pages import Page
from tui.steps.step_view import StepView
from tui.widgets.base.excerpt import glimpse
from tui.widgets.meeting.prompt import Prompt


class PromptView(StepView):
    """Says what its pages ask, and what of it goes into a chat or is shown whole."""

    def prompt_of(self, page: Page) -> Prompt:
        """Give what a page asks, in the language of the stage."""
        raise NotImplementedError

    def prompt(self) -> Prompt:
        """Give what the page in turn asks."""
        return self.prompt_of(self.page)

    @property
    def page_name(self) -> str:
        """The question in turn, and the side that answers it."""
        return f"{self.page.question} {self.page.side}"

    def and_then(self, prompt: Prompt) -> str:
        """Give what leads over to the follow-up question; below a scale the value does."""
        return "" if prompt.scale is not None else self.context.person_translator("and then") + "   "

    def to_send(self) -> str:
        """Give what is asked; what the manager is asked is for nobody to answer in a chat."""
        return "" if self.page.side == "manager" else self.prompt().to_send()

    @property
    def takes_rows(self) -> int:
        return self.prompt().rows_in(self.app.size.height)

    def whole(self) -> str:
        prompt = self.prompt()
        texts = (prompt.ask, prompt.follow_up)
        return "\n\n".join(texts) if any(glimpse(text) is not text for text in texts) else ""
