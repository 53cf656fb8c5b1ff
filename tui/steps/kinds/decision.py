"""Decisions: what was agreed that is no task, and what stands from before."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.meeting.group import is_several
from tui.domain.people.decision_record import Decision, drop, restore
from tui.domain.people.team import with_decision, with_replacement
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.steps.list_step import ListingView
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine


class DecisionView(ListingView):
    """What this meeting decided first, then what stands from before; on the stage, so nothing private."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "add", N_("add a decision"), id="decision.add"),
        Binding("enter", "mend", N_("change it"), id="decision.mend"),
        Binding("e", "why", N_("why"), id="decision.why"),
        Binding("R", "replace", N_("replace it"), id="decision.replace"),
        Binding("x", "drop", N_("drop"), id="decision.drop"),
    ]

    def rows(self) -> Rows:
        rows = Rows(most_lines=4)
        rows.chooses = False
        return rows

    @property
    def _decisions(self) -> tuple[Decision, ...]:
        """Those to be seen: of a meeting of several its own alone."""
        mine = [one for one in self.team.decisions_of(self.person.id) if not one.private]
        now = [one for one in mine if one.meeting == self.meeting.id]
        before = [one for one in mine if one.meeting != self.meeting.id and self._counts(one)]
        return tuple(now if is_several(self.meeting) else now + before)

    def _counts(self, decision: Decision) -> bool:
        """Whether one from before stands, or was settled today: what is settled keeps its place for a while."""
        return decision.is_open or decision.settled == self.context.today()

    def show_rows(self) -> None:
        _, today = self.context.person_translator, self.context.today()
        rows = []
        for one in self._decisions:
            sign, style = ("●", "$text") if one.is_open else ("–", "$soft")
            told = "" if one.meeting == self.meeting.id else _("since {day}", day=_.day(one.decided, today))
            if one.state == "replaced":
                told = _("replaced")
            content = drawn((f"{sign} {glimpse(one.text)}", style))
            if one.why:
                content = Content.assemble(content, drawn((f"\n  {glimpse(one.why)}", "$soft")))
            whole = f"{one.text}\n\n{one.why}" if one.why else one.text
            rows.append(Row(one.id, content, drawn((told, "$soft")) if told else Content(""), whole))
        empty = drawn((_("Nothing decided yet."), "$soft"))
        self.listed.fill(rows or [Row("", empty)])

    @property
    def decision(self) -> Decision | None:
        """The decision under the cursor."""
        return next((one for one in self._decisions if one.id == self.listed.chosen), None)

    def _keep(self, decision: Decision) -> None:
        def change(state: State) -> State:
            return msgspec.structs.replace(state, team=with_decision(state.team, decision))

        self.post_message(Change(change))

    def action_add(self) -> None:
        def said(text: str | None) -> None:
            if text and clean_line(text):
                decision = Decision(
                    id=self.context.new_id(),
                    person=self.person.id,
                    text=clean_line(text),
                    decided=self.context.today(),
                    meeting=self.meeting.id,
                )
                self.listed.choose_later(decision.id)
                self._keep(decision)

        question = self.context.manager_translator("What have you decided?")
        self.app.push_screen(AskLine(self.context, question, form="decision"), said)

    def action_mend(self) -> None:
        decision = self.decision
        if decision is None:
            return

        def said(text: str | None) -> None:
            if text and clean_line(text):
                self._keep(msgspec.structs.replace(decision, text=clean_line(text)))

        question = self.context.manager_translator("What have you decided?")
        self.app.push_screen(
            AskLine(self.context, question, value=decision.text, form=f"decision {decision.id}"), said
        )

    def action_why(self) -> None:
        """Ask what it was decided for."""
        decision = self.decision
        if decision is None:
            return

        def said(text: str | None) -> None:
            if text is not None:
                self._keep(msgspec.structs.replace(decision, why=clean_line(text)))

        question = self.context.manager_translator("What settled it? (may be left empty)")
        self.app.push_screen(
            AskLine(self.context, question, value=decision.why, form=f"decision why {decision.id}"), said
        )

    def action_replace(self) -> None:
        """Ask what stands in the place of the decision from now on."""
        before, today = self.decision, self.context.today()
        if before is None or not before.is_open:
            return

        def said(text: str | None) -> None:
            if text and clean_line(text):
                decision = Decision(
                    id=self.context.new_id(),
                    person=before.person,
                    text=clean_line(text),
                    decided=today,
                    meeting=self.meeting.id,
                    replaces=before.id,
                )
                self.listed.choose_later(decision.id)
                self.post_message(
                    Change(
                        lambda state: msgspec.structs.replace(
                            state, team=with_replacement(state.team, decision, today)
                        )
                    )
                )

        question = self.context.manager_translator("What stands instead from now on?")
        self.app.push_screen(AskLine(self.context, question, form=f"decision instead {before.id}"), said)

    def action_drop(self) -> None:
        """Let a decision stand no more; the same once more brings it back."""
        decision = self.decision
        if decision is not None:
            today = self.context.today()
            self._keep(drop(decision, today) if decision.is_open else restore(decision))
