"""The guess-your-week game: one picks unseen, the other says it aloud, then both stand there."""

from __future__ import annotations

import msgspec

from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.meeting.pages import Page
from tui.domain.record import Record


class Round(Record, frozen=True, kw_only=True):
    """One half of the game: what each has picked so far, by option id; `revealed` once both may be seen."""

    manager: str = ""
    employee: str = ""
    revealed: bool = False


def round_of(meeting: Meeting, page: Page) -> Round:
    """Give how far the half on `page` is; a pick not yet revealed comes from the private side."""
    mine, theirs = (meeting.answer(page.question, side) for side in ("manager", "employee"))
    if mine is not None and theirs is not None:
        return Round(manager=mine.choice, employee=theirs.choice, revealed=True)
    return Round(manager=meeting.aside.secrets.get(_secret(page), ""))


def pick(meeting: Meeting, page: Page, choice: str) -> Meeting:
    """Keep the manager's pick in secret, or another one in its place; a revealed half stays as it is."""
    if round_of(meeting, page).revealed:
        return meeting
    return _with_secret(meeting, page, choice)


def tell(meeting: Meeting, page: Page, choice: str) -> Meeting:
    """Enter what the employee said aloud: both picks become answers that may be seen.

    As long as the manager has picked nothing, there is nothing to reveal, and nothing is entered.
    """
    now = round_of(meeting, page)
    if now.revealed or not now.manager or not choice:
        return meeting
    meeting = with_answer(meeting, Answer(question=page.question, side="manager", choice=now.manager))
    meeting = with_answer(meeting, Answer(question=page.question, side="employee", choice=choice))
    return _with_secret(meeting, page, "")


def take_back(meeting: Meeting, page: Page) -> Meeting:
    """Take both picks of the half back, revealed ones too."""
    for side in ("manager", "employee"):
        meeting = with_answer(meeting, Answer(question=page.question, side=side))
    return _with_secret(meeting, page, "")


def _secret(page: Page) -> str:
    return f"{page.question}.manager"


def _with_secret(meeting: Meeting, page: Page, choice: str) -> Meeting:
    # An older version kept the employee's pick beside it until both were turned.
    kept = {k: v for k, v in meeting.aside.secrets.items() if not k.startswith(page.question + ".")}
    if choice:
        kept[_secret(page)] = choice
    return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, secrets=kept))
