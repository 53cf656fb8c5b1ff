"""Steps that go through the people of a meeting, one row each."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content

from tui.domain.meeting import Answer
from tui.domain.person import Person
from tui.domain.several import is_absent, people_of
from tui.steps.listing import ListingView
from tui.widgets.drawn import drawn, lines
from tui.widgets.rows import Row, Rows


def named_row(id: str, name: str, told: list[Content], *, done: bool) -> Row:
    """Draw a name with a sign for whether the step is through with it, and what is told below."""
    sign, style = ("✓", "$success") if done else ("○", "$foreground")
    named = drawn((f"{sign} ", style), (name, "bold"))
    return Row(id, lines(named, *(Content.assemble("  ", line) for line in told)))


class PeopleView(ListingView):
    """A row for each person, with what the step knows of them below the name."""

    def rows(self) -> Rows:
        return Rows(most_lines=6)

    def people(self) -> tuple[Person, ...]:
        """Give the people in the order of the rows."""
        return people_of(self.meeting, self.team)

    @property
    def chosen(self) -> Person | None:
        return next((person for person in self.people() if person.id == self.listed.chosen), None)

    def show_rows(self) -> None:
        self.listed.fill([self.row(person) for person in self.people()])

    def row(self, person: Person) -> Row:
        told = self.told(person)
        row = named_row(person.id, person.first_name, told, done=bool(told) or self.is_done(person))
        if is_absent(self.meeting, person.id):
            return replace(row, content=drawn((f"– {person.first_name}", "$faint")))
        return row

    def told(self, person: Person) -> list[Content]:
        """Give the lines below a name; none while there is nothing yet."""
        raise NotImplementedError

    def is_done(self, person: Person) -> bool:
        """Whether the step is through with a person of whom it has nothing to tell."""
        return False

    def of(self, person: Person) -> Answer:
        """Give what is kept of a person in this step."""
        return self.answer(f"move.{self.step.kind}.{person.id}", "employee")
