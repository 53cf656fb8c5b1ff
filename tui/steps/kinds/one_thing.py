"""The one thing: if only one thing could be cleared up today, what would it be?"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.domain.decks.deck import said
from tui.domain.meeting.group import several_of
from tui.domain.meeting.live.points_in_turn import points_of, whose
from tui.domain.meeting.pages import Page
from tui.domain.people.team import with_first_point
from tui.language.declare import N_
from tui.steps.question_step import AskingView
from tui.usecases.new_records import new_point
from tui.widgets.meeting.prompt import Prompt


class OneThingView(AskingView):
    """An answer that one key makes the first of the employee's points."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "first_point", N_("make it the first point"), id="one-thing.point")
    ]

    def prompt_of(self, page: Page) -> Prompt:
        _ = self.context.person_translator
        move = self.context.decks.move("move.one-thing")
        return Prompt(
            ask=said(move.ask, _.language) if move else "",
            follow_up=said(move.follow_up, _.language) if move else "",
            line=_("the one thing"),
        )

    def action_first_point(self) -> None:
        text = self.answer().text
        known = any(
            point.text == text and point.is_open for point in points_of(self.team, self.meeting, "employee")
        )
        if not text or known:
            return
        point = new_point(
            self.context,
            person=whose(self.meeting),
            text=text,
            side="employee",
            meeting=self.meeting.id,
            group=several_of(self.meeting),
        )
        self.change_team(with_first_point(self.team, point))
        self.notify(self.context.manager_translator("Now at the top of their points"), timeout=2)
