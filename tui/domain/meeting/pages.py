"""The pages of a step: what is asked, and of whom, one thing at a time."""

from tui.domain.people.person import Side
from tui.domain.record import Record


class Page(Record, frozen=True, kw_only=True):
    """One question to one side; `question` is a card's, a statement's or a move's id."""

    question: str
    side: Side = "employee"


def both_sides(question: str) -> tuple[Page, ...]:
    """Give the pages that ask both the same, the employee first."""
    return Page(question=question), Page(question=question, side="manager")


def of_employee(move: str, *fields: str) -> tuple[Page, ...]:
    """Give a page for each field of a move, all asked of the employee."""
    return tuple(Page(question=f"{move}.{field}") for field in fields)
