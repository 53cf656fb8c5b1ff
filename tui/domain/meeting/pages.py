"""The pages of a step: what is asked, and of whom, one thing at a time."""

from tui.domain.meeting.meeting import Kind, Step
from tui.domain.people.person import Side
from tui.domain.record import Record


class Page(Record, frozen=True, kw_only=True):
    """One question to one side; `question` is a card's, a statement's or a move's id."""

    question: str
    side: Side = "employee"


def _both(question: str) -> tuple[Page, ...]:
    return Page(question=question), Page(question=question, side="manager")


_MOVES: dict[Kind, tuple[Page, ...]] = {
    "weather": _both("move.weather"),
    "guess-week": (
        Page(question="move.guess-week.employee"),
        Page(question="move.guess-week.manager", side="manager"),
    ),
    "if-i-vanished": tuple(
        Page(question=f"move.if-i-vanished.{field}") for field in ("missed", "differently", "beforehand")
    ),
    "sum-up": (Page(question="move.sum-up", side="manager"),),
    "preview": _both("move.preview"),
    "evaluate": (*_both("move.evaluate.worth"), Page(question="move.evaluate.change")),
}


def pages(step: Step) -> tuple[Page, ...]:
    """Give the pages of a step in their order; there is always at least one."""
    if step.questions:
        return tuple(Page(question=question) for question in step.questions)
    return _MOVES.get(step.kind) or (Page(question=f"move.{step.kind}"),)


def page(step: Step) -> Page:
    """Give the page in turn."""
    all_pages = pages(step)
    return all_pages[max(0, min(step.at, len(all_pages) - 1))]
