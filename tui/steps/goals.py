"""Goals: what was reached, what is on its way, what is new, what comes first now."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.meeting.group import is_several
from tui.domain.people.goal import Goal
from tui.domain.people.team import with_goal
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.steps.list_step import ListingView
from tui.widgets.base.ask_line import AskLine
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change

_LAST_PRIORITY = 3


class GoalsView(ListingView):
    """The person's goals with their progress, the most important first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "new_goal", N_("new goal"), id="goal.new"),
        Binding("enter", "progress", N_("progress"), id="goal.progress"),
        Binding("d", "settle('met')", N_("reached"), id="goal.met"),
        Binding("x", "settle('dropped')", N_("drop"), id="goal.drop"),
        Binding("asterisk", "priority", N_("priority"), id="goal.priority"),
    ]

    def rows(self) -> Rows:
        rows = Rows(most_lines=4)
        rows.chooses = False
        return rows

    def show_rows(self) -> None:
        _ = self.context.person_translator
        signs = {"open": ("○", "$foreground"), "met": ("★", "$success"), "dropped": ("–", "$faint")}
        all_goals = self.team.goals_of(self.person.id)
        if is_several(self.meeting):
            all_goals = tuple(goal for goal in all_goals if goal.meeting == self.meeting.id)
        goals = sorted(all_goals, key=lambda g: (not g.is_open, g.priority))
        rows = []
        for goal in goals:
            sign, style = signs[goal.state]
            content = drawn((f"{sign} {glimpse(goal.text)}", style))
            if goal.progress:
                content = Content.assemble(content, drawn((f"\n  {glimpse(goal.progress)}", "$dim")))
            whole = f"{goal.text}\n\n{goal.progress}"
            rows.append(Row(goal.id, content, drawn((f"P{goal.priority}", "$secondary")), whole))
        self.listed.fill(rows or [Row("", drawn((_("No goals yet."), "$dim")))])

    @property
    def goal(self) -> Goal | None:
        return next((goal for goal in self.team.goals if goal.id == self.listed.chosen), None)

    def _keep(self, goal: Goal) -> None:
        def change(state: State) -> State:
            return msgspec.structs.replace(state, team=with_goal(state.team, goal))

        self.post_message(Change(change))

    def action_new_goal(self) -> None:
        def named(text: str | None) -> None:
            if text and clean_line(text):
                goal = Goal(
                    id=self.context.new_id(),
                    person=self.person.id,
                    text=clean_line(text),
                    since=self.context.today(),
                    meeting=self.meeting.id,
                )
                self.listed.choose_later(goal.id)
                self._keep(goal)

        self.app.push_screen(
            AskLine(self.context, self.context.manager_translator("What is the goal?")),
            named,
        )

    def action_progress(self) -> None:
        goal = self.goal
        if goal is None:
            return

        def told(text: str | None) -> None:
            if text is not None:
                self._keep(msgspec.structs.replace(goal, progress=clean_line(text)))

        question = self.context.manager_translator("What has been reached so far?")
        self.app.push_screen(AskLine(self.context, question, value=goal.progress, about=goal.id), told)

    def action_settle(self, state: str) -> None:
        goal = self.goal
        if goal is None:
            return
        if goal.state == state:
            self._keep(msgspec.structs.replace(goal, state="open", settled=None))
        elif state == "met":
            self._keep(msgspec.structs.replace(goal, state="met", settled=self.context.today()))
        else:
            self._keep(msgspec.structs.replace(goal, state="dropped", settled=self.context.today()))

    def action_priority(self) -> None:
        if self.goal is not None:
            after = self.goal.priority % _LAST_PRIORITY + 1
            self._keep(msgspec.structs.replace(self.goal, priority=after))
