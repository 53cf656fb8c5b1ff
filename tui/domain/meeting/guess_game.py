"""The guess-your-week game: hidden picks, then both at once."""

import msgspec

from tui.domain.meeting.meeting import Answer, Meeting, with_answer
from tui.domain.meeting.pages import Page
from tui.domain.record import Record


class Round(Record, frozen=True, kw_only=True):
    """One half of the game: what each has picked so far, by option id; `revealed` once both were turned."""

    manager: str = ""
    employee: str = ""
    revealed: bool = False


def round_of(meeting: Meeting, page: Page) -> Round:
    """Give how far the half on `page` is; picks not yet revealed come from the private side."""
    mine, theirs = (meeting.answer(page.question, side) for side in ("manager", "employee"))
    if mine is not None and theirs is not None:
        return Round(manager=mine.choice, employee=theirs.choice, revealed=True)
    secrets = meeting.aside.secrets
    return Round(
        manager=secrets.get(f"{page.question}.manager", ""),
        employee=secrets.get(f"{page.question}.employee", ""),
    )


def pick(meeting: Meeting, page: Page, choice: str) -> Meeting:
    """Keep a pick in secret: the first is the manager's, the next the employee's, as it is told.

    No choice takes both picks back, revealed ones too; without that a revealed half stays as it is.
    """
    now = round_of(meeting, page)
    if not choice:
        for side in ("manager", "employee"):
            meeting = with_answer(meeting, Answer(question=page.question, side=side))
        return _with_secrets(meeting, page, {})
    if now.revealed:
        return meeting
    picks = {"manager": now.manager or choice}
    if now.manager:
        picks["employee"] = choice
    return _with_secrets(meeting, page, picks)


def reveal(meeting: Meeting, page: Page) -> Meeting:
    """Turn both picks into answers that may be seen; as long as one is missing nothing is turned."""
    now = round_of(meeting, page)
    if now.revealed or not (now.manager and now.employee):
        return meeting
    meeting = with_answer(meeting, Answer(question=page.question, side="manager", choice=now.manager))
    meeting = with_answer(meeting, Answer(question=page.question, side="employee", choice=now.employee))
    return _with_secrets(meeting, page, {})


def _with_secrets(meeting: Meeting, page: Page, picks: dict[str, str]) -> Meeting:
    kept = {k: v for k, v in meeting.aside.secrets.items() if not k.startswith(page.question + ".")}
    for side, choice in picks.items():
        kept[f"{page.question}.{side}"] = choice
    return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, secrets=kept))
