"""The pages of one step of a plan, and the one in turn."""

from tui.domain.meeting.meeting import Step
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_kinds import STEP_KINDS


def pages(step: Step) -> tuple[Page, ...]:
    """Give the pages of a step in their order; there is always at least one."""
    if step.questions:
        return tuple(Page(question=question) for question in step.questions)
    kind = STEP_KINDS.get(step.kind)
    return (kind.pages if kind is not None else ()) or (Page(question=f"move.{step.kind}"),)


def page(step: Step) -> Page:
    """Give the page in turn."""
    all_pages = pages(step)
    return all_pages[max(0, min(step.at, len(all_pages) - 1))]
