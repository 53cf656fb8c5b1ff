"""Ideas in a list: gathered, tried, kept or put aside, each with what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar, Literal, NamedTuple

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.people.idea import Idea, in_order, is_news, settle, with_outcome
from tui.domain.people.team import with_idea
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.declare import N_
from tui.language.idea_text import fate_title
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine

_SIGNS = {
    "new": ("○", "$foreground"),
    "tried": ("→", "$accent"),
    "kept": ("●", "$success"),
    "declined": ("–", "$faint"),
}


class Shown(NamedTuple):
    """The ideas that may be seen, and the day on which those who see them met last."""

    ideas: tuple[Idea, ...]
    since: date | None


class IdeaRows(Rows):
    """Those that `pick` chooses; `begin` gives a new one with an id and a text, None where none can be added.

    `whose` says of an idea whose it is, empty where that goes without saying.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "new", N_("new idea"), id="idea.new"),
        Binding("enter", "outcome", N_("what became of it"), id="idea.outcome"),
        Binding("d", "settle('kept')", N_("kept: this is how we do it"), id="idea.keep"),
        Binding("x", "settle('declined')", N_("not now"), id="idea.decline"),
    ]

    of_row = frozenset({"outcome", "settle"})

    def __init__(
        self,
        context: Context,
        pick: Callable[[State], Shown],
        *,
        translator: Translator,
        begin: Callable[[str, str], Idea] | None = None,
        whose: Callable[[Idea], str] = lambda _idea: "",
    ) -> None:
        super().__init__(most_lines=6)
        self.chooses = False
        self.context = context
        self._pick, self._begin, self._whose = pick, begin, whose
        self._translator = translator
        self._shown = Shown((), None)

    def show(self, state: State) -> None:
        self._shown = self._pick(state)
        rows = [self._row(idea) for idea in in_order(*self._shown)]
        nothing = drawn((self._translator("No ideas yet."), "$soft"))
        self.fill(rows or [Row("", nothing)])

    def _row(self, idea: Idea) -> Row:
        _ = self._translator
        sign, style = _SIGNS[idea.state]
        parts = [drawn((f"{sign} {glimpse(idea.text)}", style))]
        if whose := self._whose(idea):
            parts.append(drawn((whose, "$soft")))
        if idea.outcome:
            parts.append(drawn((glimpse(idea.outcome), "$text")))
        news = is_news(idea, self._shown.since)
        fate = drawn((fate_title(idea, _), "bold $gold" if news else "$soft"))
        whole = "\n\n".join(text for text in (idea.text, whose, idea.outcome) if text)
        right = fate if idea.state != "new" else Content("")
        return Row(idea.id, lines(*parts), right, whole, indent=2)

    @property
    def idea(self) -> Idea | None:
        """The idea under the cursor."""
        return next((idea for idea in self._shown.ideas if idea.id == self.chosen), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "new":
            return self._begin is not None
        return super().check_action(action, parameters)

    def _keep(self, idea: Idea) -> None:
        self.post_message(
            Change(lambda state: msgspec.structs.replace(state, team=with_idea(state.team, idea)))
        )

    def action_new(self) -> None:
        def told(text: str | None) -> None:
            if self._begin is not None and text and clean_line(text):
                idea = self._begin(self.context.new_id(), clean_line(text))
                self.choose_later(idea.id)
                self._keep(idea)

        question = self.context.manager_translator("What could go better, and how?")
        self.app.push_screen(AskLine(self.context, question), told)

    def action_outcome(self) -> None:
        idea, today = self.idea, self.context.today()
        if idea is None:
            return

        def told(text: str | None) -> None:
            if text is not None:
                self._keep(with_outcome(idea, clean_line(text), today))

        question = self.context.manager_translator("What has become of it?")
        self.app.push_screen(
            AskLine(self.context, question, value=idea.outcome, form=f"idea {idea.id}"), told
        )

    def action_settle(self, state: Literal["kept", "declined"]) -> None:
        if self.idea is not None:
            self._keep(settle(self.idea, state, self.context.today()))
