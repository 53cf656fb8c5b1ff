"""A meeting: one immutable value with a shared and a private side."""

from datetime import date, datetime
from typing import Literal

import msgspec

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.people.person import Appointment, Language, Side, Way
from tui.domain.preparation.preparation import Preparation
from tui.domain.record import Record

Phase = Literal["prep", "dialogue", "follow-up", "closed"]
Kind = str
"""The id of a kind of step; `tui.domain.meeting.step_kinds` has all there are."""

Mark = Literal["serious-worry"]


class Step(Record, frozen=True, kw_only=True):
    """One part of the plan: `minutes` planned (0: open), `questions` the ids it asks, `at` the one in turn.

    `options` are descriptions to choose from that were made up on the spot; `both` has each of the two rate.
    """

    id: str
    kind: Kind
    minutes: int = 5
    deck: str = ""
    questions: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    both: bool = False
    at: int = 0
    state: Literal["waiting", "visited", "skipped"] = "waiting"
    clock: Clock = Clock()


class Answer(Record, frozen=True, kw_only=True):
    """What `side` answered to `question`: a `value` on its scale, a `choice` by id, a `text`; each may be missing.

    `declined` is the answer 0: asked, and rather not answered. `version` is that of the wording.
    """

    question: str
    side: Side = "employee"
    value: int | None = None
    choice: str = ""
    text: str = ""
    declined: bool = False
    version: int = 1

    @property
    def is_empty(self) -> bool:
        return self.value is None and not (self.choice or self.text or self.declined)


class Note(Record, frozen=True, kw_only=True):
    """A captured line. `kind` `ask` is a question for later, `focus` what the manager had in mind for the meeting
    whose id is `about`; `sorted` turns true once it was placed.

    Else `about` is the id of the point that was talked about when it was taken, or of the question, in a step that asks
    several.
    """

    id: str
    text: str
    at: datetime
    step: str = ""
    kind: Literal["note", "ask", "focus"] = "note"
    sorted: bool = False
    about: str = ""


class Aside(Record, frozen=True, kw_only=True):
    """The private side of a meeting. `secrets` are picks not yet revealed, `drafts` texts being typed.

    `dismissed` are the ids of what is not to be shown again: coach hints, and the questions after the talk. `marks` are
    what the manager has marked.
    """

    notes: tuple[Note, ...] = ()
    focus: tuple[str, ...] = ()
    secrets: dict[str, str] = {}
    drafts: dict[str, str] = {}
    dismissed: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


class Meeting(Record, frozen=True, kw_only=True):
    """`participants` are the ids of who takes part beside the manager and `person`, in a meeting of several.

    `group` is the id of the group it is with, `language` that of a meeting of several, empty: that of `person`.
    `minutes` is the planned length (0: open); `touched` the instant of the last change. `preparation` is what the
    person was asked and answered before it.
    `watched` is true where others may watch whatever its way, until private things are asked for.
    `chat` is what was written in a meeting held in a chat; `chat_wishes` has for each side that was asked whether it
    wants that in the minutes.
    """

    id: str
    person: str
    template: str
    participants: tuple[str, ...] = ()
    group: str = ""
    language: Language | Literal[""] = ""
    created: datetime
    touched: datetime
    way: Way = "video"
    watched: bool = False
    purpose: str = ""
    planned: Appointment | None = None
    minutes: int = 30
    phase: Phase = "prep"
    steps: tuple[Step, ...] = ()
    current: str = ""
    clock: Clock = Clock()
    manager_talks: Clock = Clock()
    employee_talks: Clock = Clock()
    answers: tuple[Answer, ...] = ()
    notes: tuple[Note, ...] = ()
    chat: tuple[ChatMessage, ...] = ()
    chat_wishes: dict[Side, bool] = {}
    next: Appointment | None = None
    held: date | None = None
    closed: datetime | None = None
    preparation: Preparation = Preparation()
    aside: Aside = Aside()

    def step(self, id: str) -> Step | None:
        return next((step for step in self.steps if step.id == id), None)

    @property
    def current_step(self) -> Step | None:
        return self.step(self.current)

    @property
    def is_under_way(self) -> bool:
        """Whether it has begun and is not closed."""
        return self.phase in ("dialogue", "follow-up")

    def answer(self, question: str, side: Side = "employee") -> Answer | None:
        return next((a for a in self.answers if a.question == question and a.side == side), None)


def with_answer(meeting: Meeting, answer: Answer) -> Meeting:
    """Put `answer` in the place of the one to the same question by the same side; an empty one removes it."""
    place = (answer.question, answer.side)
    before = [(a.question, a.side) for a in meeting.answers]
    if place in before:
        index = before.index(place)
        rest = () if answer.is_empty else (answer,)
        answers = (*meeting.answers[:index], *rest, *meeting.answers[index + 1 :])
    else:
        answers = meeting.answers if answer.is_empty else (*meeting.answers, answer)
    return msgspec.structs.replace(meeting, answers=answers)


def with_note(meeting: Meeting, note: Note, *, private: bool) -> Meeting:
    if private:
        aside = msgspec.structs.replace(meeting.aside, notes=(*meeting.aside.notes, note))
        return msgspec.structs.replace(meeting, aside=aside)
    return msgspec.structs.replace(meeting, notes=(*meeting.notes, note))


def without_note(meeting: Meeting, id: str) -> Meeting:
    aside = meeting.aside
    kept_private = tuple(note for note in aside.notes if note.id != id)
    if len(kept_private) != len(aside.notes):
        aside = msgspec.structs.replace(aside, notes=kept_private)
    return msgspec.structs.replace(
        meeting, notes=tuple(note for note in meeting.notes if note.id != id), aside=aside
    )


def with_draft(meeting: Meeting, field: str, text: str) -> Meeting:
    """Keep what is being typed into `field`, so that a crash loses none of it; no text, no draft."""
    if meeting.aside.drafts.get(field, "") == text:
        return meeting
    drafts = {key: value for key, value in meeting.aside.drafts.items() if key != field}
    if text:
        drafts[field] = text
    return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, drafts=drafts))
