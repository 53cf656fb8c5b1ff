"""Steps that go through the people of a meeting, one row each."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.group import MANAGER, everybody, is_absent, people_of, short_name
from tui.domain.meeting.meeting import Answer
from tui.steps.list_step import ListingView
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows


class PeopleView(ListingView):
    """A row for each, by id, the manager too; what the step knows of them stands below the name."""

    def rows(self) -> Rows:
        rows = Rows(most_lines=6)
        rows.chooses = False
        return rows

    def people(self) -> tuple[str, ...]:
        """Give the ids in the order of the rows."""
        return everybody(self.meeting, self.team)

    def show_rows(self) -> None:
        self.listed.fill([self.row(id) for id in self.people()])

    def row(self, id: str) -> Row:
        told = self.told(id)
        sign, style = ("●", "$success") if told or self.is_done(id) else ("○", "$foreground")
        if is_absent(self.meeting, id):
            return Row(id, drawn((f"– {self.called(id)}", "$faint")), self.beside(id))
        name = drawn((f"{sign} ", style), (self.called(id), "bold"))
        return Row(id, lines(name, *(Content.assemble("  ", line) for line in told)), self.beside(id))

    def action_ask(self) -> None:
        if self.listed.chosen:
            self.ask(self.listed.chosen)

    def ask(self, id: str) -> None:
        """Do what enter does on the row of somebody."""
        raise NotImplementedError

    def told(self, id: str) -> list[Content]:
        """Give the lines below a name."""
        return []

    def beside(self, id: str) -> Content | None:
        """Give what stands at the right end of a name."""
        return None

    def is_done(self, id: str) -> bool:
        """Whether the step is through with somebody of whom it has nothing to tell."""
        return False

    def of(self, id: str) -> Answer:
        """Give what is kept of somebody in this step."""
        return self.answer(f"move.{self.step.kind}.{id}", "employee")

    def called(self, id: str) -> str:
        """Name somebody as the stage does; one who is not of the team by the name that was given."""
        if id == MANAGER:
            return self.context.manager
        person = self.team.person(id)
        return short_name(person, people_of(self.meeting, self.team)) if person is not None else id
