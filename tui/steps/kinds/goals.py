"""Goals: what was reached, what is on its way, what is new, what comes first now."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.group import several_of
from tui.domain.people.goal import Goal, reopen, result_of, settle, with_result
from tui.domain.people.team import with_action, with_goal
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.action_text import due_text, owner_name
from tui.language.declare import N_
from tui.language.goal_text import goal_details
from tui.steps.goal_words import ask_words
from tui.steps.list_step import ListingView
from tui.steps.task_text import task_meaning
from tui.usecases.capture.read_capture import due_doubt, due_trouble, owner_doubt, read_capture
from tui.usecases.new_records import new_action
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.lists.action_drawing import owner_of

_LAST_PRIORITY = 3
_RESULTS = 3
"""Partial results that are shown of a goal, the newest of them."""


class GoalsView(ListingView):
    """The person's goals with what was reached and what is agreed for them, the most important first."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GoalsView > #cheer { height: auto; text-align: center; color: $gold; text-style: bold; margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "new_goal", N_("new goal"), id="goal.new"),
        Binding("e", "edit", N_("how and what for"), id="goal.edit"),
        Binding("enter", "progress", N_("progress"), id="goal.progress"),
        Binding("d", "settle('met')", N_("reached"), id="goal.met"),
        Binding("A", "toward", N_("a step towards it"), id="goal.toward"),
        Binding("x", "settle('dropped')", N_("drop"), id="goal.drop"),
        Binding("asterisk", "priority", N_("priority"), id="goal.priority"),
    ]

    def compose(self) -> ComposeResult:
        card, rows = super().compose()
        yield card
        yield Static(id="cheer")
        yield rows

    def rows(self) -> Rows:
        rows = Rows(most_lines=8)
        rows.chooses = False
        return rows

    @property
    def _goals(self) -> list[Goal]:
        """Those of the person; in a meeting of several those of the group that meets."""
        together = several_of(self.meeting)
        goals = self.team.goals_of_group(together) if together else self.team.goals_of(self.person.id)
        return sorted(goals, key=lambda g: (not g.is_open, g.priority))

    def sent_rows(self) -> tuple[str, ...]:
        return tuple(goal.text for goal in self._goals if goal.is_open)

    def show_rows(self) -> None:
        _ = self.context.person_translator
        rows = [
            Row(goal.id, self._draw(goal), drawn((f"P{goal.priority}", "$secondary")), self._whole(goal))
            for goal in self._goals
        ]
        self.listed.fill(rows or [Row("", drawn((_("No goals yet."), "$dim")))])
        self._cheer()

    def _draw(self, goal: Goal) -> Content:
        _, today = self.context.person_translator, self.context.today()
        # Room for the cursor, and for a scroll bar that may come.
        width = max(20, (self.listed.size.width or 40) - 3)
        sign, style = {"open": ("○", "$foreground"), "met": ("●", "$success"), "dropped": ("×", "$faint")}[
            goal.state
        ]
        parts = [drawn((f"{sign} {glimpse(goal.text)}", style))]
        parts += [drawn((f"  {glimpse(line)}", "$soft")) for line in goal_details(goal, _)]
        if goal.progress and not goal.results:
            parts.append(drawn((f"  {glimpse(goal.progress)}", "$dim")))
        for result in goal.results[-_RESULTS:]:
            day = _.day(result.on, today)
            lead = drawn((f"  ● {day}  ", "$ember"))
            parts.append(hanging(lead, drawn((glimpse(result.text), "$text")), width))
        for action in self.team.actions:
            if action.goal == goal.id and not action.private and action.state != "dropped":
                done = "●" if action.state == "done" else "→"
                owner = owner_of(action, self.person.first_name, _, manager=self.context.manager)
                due = due_text(action.due, action.state, today, _)
                told = drawn((f"{owner}: {glimpse(action.text)}, {due}", "$soft"))
                parts.append(hanging(drawn((f"  {done} ", "$soft")), told, width))
        return Content("\n").join(parts)

    def _whole(self, goal: Goal) -> str:
        told = [f"{result.on}  {result.text}" for result in goal.results] or [goal.progress]
        details = goal_details(goal, self.context.person_translator)
        return "\n\n".join([goal.text, *details, "\n".join(told)])

    def _cheer(self) -> None:
        """Say what was reached today: it is worth a moment."""
        _, today = self.context.person_translator, self.context.today()
        met = [goal for goal in self._goals if goal.state == "met" and goal.settled == today]
        steps = [goal for goal in self._goals if goal.is_open and result_of(goal, today)]
        said = ""
        if met:
            text, name = _short(met[0]), self.person.first_name
            said = _("Reached: {text}. Well done, {name}.", text=text, name=name)
            if several_of(self.meeting):
                said = _("Reached: {text}. Well done, all of you.", text=text)
        elif steps:
            said = _("A step further: {text}", text=_short(steps[0]))
        cheer = self.query_one("#cheer", Static)
        cheer.update(drawn(said))
        cheer.display = bool(said)

    @property
    def goal(self) -> Goal | None:
        return next((goal for goal in self.team.goals if goal.id == self.listed.chosen), None)

    def _keep(self, goal: Goal) -> None:
        def change(state: State) -> State:
            return msgspec.structs.replace(state, team=with_goal(state.team, goal))

        self.post_message(Change(change))

    def action_new_goal(self) -> None:
        together = several_of(self.meeting)

        def named(text: str | None) -> None:
            if text and clean_line(text):
                goal = Goal(
                    id=self.context.new_id(),
                    person="" if together else self.person.id,
                    group=together,
                    text=clean_line(text),
                    since=self.context.today(),
                    meeting=self.meeting.id,
                )
                self.listed.choose_later(goal.id)
                self._keep(goal)

        self.app.push_screen(
            AskLine(self.context, self.context.manager_translator("What is the goal?"), form="goal"),
            named,
        )

    def action_edit(self) -> None:
        """Ask for the words of the goal: what, how, and what for."""
        if self.goal is not None:
            ask_words(self.goal, self.context, self.app.push_screen, self._keep)

    def action_progress(self) -> None:
        goal, today = self.goal, self.context.today()
        if goal is None:
            return

        def told(text: str | None) -> None:
            if text is not None:
                self._keep(with_result(goal, clean_line(text), today))

        question = self.context.manager_translator("What has been reached by now?")
        value = result_of(goal, today)
        self.app.push_screen(
            AskLine(self.context, question, value=value, form=f"goal result {goal.id}"), told
        )

    def action_toward(self) -> None:
        """Ask for the next step towards the goal: an action that stands with it."""
        goal, today = self.goal, self.context.today()
        if goal is None:
            return
        _ = self.context.manager_translator

        def meaning(text: str) -> str:
            read = self._read(text)
            owner = read.owner if read.owner_said else "employee"
            name = owner_name(owner, self.person.first_name, _)
            return "" if owner_doubt(read, _) else task_meaning(read, name, self.context)

        def agreed(text: str | None) -> None:
            read = self._read(text or "")
            if read.text:
                action = new_action(
                    self.context,
                    person=self.person.id,
                    text=read.text,
                    owner=read.owner if read.owner_said else "employee",
                    due=read.due,
                    meeting=self.meeting.id,
                    goal=goal.id,
                )
                self.post_message(
                    Change(lambda s: msgspec.structs.replace(s, team=with_action(s.team, action)))
                )

        self.app.push_screen(
            AskLine(
                self.context,
                _("What is the next step towards it? (@me and >fri say who and when)"),
                meaning=meaning,
                trouble=lambda text: (
                    owner_doubt(self._read(text), _) or due_trouble(self._read(text), today, _)
                ),
                doubt=lambda text: due_doubt(self._read(text).due, today, _),
                form=f"goal step {goal.id}",
            ),
            agreed,
        )

    def _read(self, text: str) -> Captured:
        language = self.context.manager_translator.language
        today, meeting = self.context.today(), self.meeting
        return read_capture(f"! {text}", self.person, self.team, meeting, today=today, language=language)

    def action_settle(self, state: str) -> None:
        goal, today = self.goal, self.context.today()
        if goal is None:
            return
        if goal.state == state:
            self._keep(reopen(goal))
        else:
            self._keep(settle(goal, "met" if state == "met" else "dropped", today))

    def action_priority(self) -> None:
        if self.goal is not None:
            after = self.goal.priority % _LAST_PRIORITY + 1
            self._keep(msgspec.structs.replace(self.goal, priority=after))


def _short(goal: Goal) -> str:
    return glimpse(goal.text, 60)
