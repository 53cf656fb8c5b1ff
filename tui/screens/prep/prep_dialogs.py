"""What preparation asks in a dialog: the purpose, the length, the template to start from, questions for a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.fit_minutes import fitted, is_too_long
from tui.domain.meeting.planning.plan import add_step, with_questions
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.fields.ask_line import AskLine

if TYPE_CHECKING:
    from tui.screens.questions.browser import Browser

Keep = Callable[[MeetingChange], None]
Asking = tuple[AskLine, Callable[[str | None], None]]
"""A dialog, and what to do with its answer."""

MOST_MINUTES = 480


def ask_purpose(meeting: Meeting, context: Context, keep: Keep) -> Asking:
    def answered(text: str | None) -> None:
        if text is not None:
            purpose = clean_line(text)
            keep(lambda m: msgspec.structs.replace(m, purpose=purpose))

    question = context.manager_translator("What is this meeting for?")
    return AskLine(context, question, value=meeting.purpose, form="purpose"), answered


def ask_length(meeting: Meeting, context: Context, keep: Keep) -> Asking:
    """Ask for whole minutes up to eight hours; a plan that is longer is made to fit, which is said before."""
    _ = context.manager_translator

    def meaning(text: str) -> str:
        minutes = _minutes(text)
        if minutes is None:
            return ""
        told = _("no clock") if minutes == 0 else _.n("{n} minute", "{n} minutes", minutes)
        if is_too_long(msgspec.structs.replace(meeting, minutes=minutes)):
            return f"{told} · " + _("the steps get shorter")
        return told

    def trouble(_text: str) -> str:
        return _("not understood yet – try {example}", example="45")

    def answered(text: str | None) -> None:
        minutes = _minutes(text or "")
        if minutes is not None:
            keep(lambda m: fitted(msgspec.structs.replace(m, minutes=minutes)))

    question = _("How many minutes? 0 is open, without a clock.")
    return AskLine(
        context, question, value=str(meeting.minutes), meaning=meaning, trouble=trouble, form="length"
    ), answered


def _minutes(text: str) -> int | None:
    digits = text.strip()
    # A number of thousands of digits is none that Python would read.
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 4 or int(digits) > MOST_MINUTES:
        return None
    return int(digits)


def holder_of_cards(meeting: Meeting, chosen: str, context: Context) -> tuple[Step, MeetingChange]:
    """Give the step that questions go into, and the change that puts it into the plan where it is new."""
    here = meeting.step(chosen)
    for step in (here, *meeting.steps):
        if step is not None and step.kind == "cards":
            return step, lambda meeting: meeting
    new = Step(id=context.new_id(), kind="cards")
    return new, lambda meeting: add_step(meeting, new, chosen)


def ask_questions(
    step: Step, person: Person, state: State, context: Context, keep: Keep, *, guarded: bool
) -> tuple[Browser, Callable[[tuple[str, ...] | None], None]]:
    """Let questions be chosen for a step."""
    from tui.screens.questions.browser import Browser

    def taken(cards: tuple[str, ...] | None) -> None:
        if cards is not None:
            keep(lambda meeting: with_questions(meeting, step.id, cards))

    return Browser(context, person, state, step.questions, guarded=guarded, deck=step.deck), taken
