"""What the manager answers ahead: private until it is locked, beside theirs from then on."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.preparation.form import FormField
from tui.domain.preparation.preparation import Reply, may_show_answers, origin_of, with_reply
from tui.domain.text.clean_text import clean_line
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.new_records import new_point

_OWN = "prep."
"""Begins the key under which an answer that is not locked yet is kept."""


def is_blind(meeting: Meeting, context: Context) -> bool:
    """Whether both prepare without seeing what the other wrote."""
    template = context.decks.template(meeting.template)
    return template is not None and template.blind


def shows_theirs(meeting: Meeting, context: Context) -> bool:
    return may_show_answers(meeting.preparation, blind=is_blind(meeting, context))


def own_answer(meeting: Meeting, question: str) -> str:
    """Give what the manager has written to a question, locked or not."""
    reply = meeting.preparation.reply(question, "manager")
    return reply.text if reply is not None else meeting.aside.secrets.get(_OWN + question, "")


def own_written(question: str, text: str) -> MeetingChange:
    """Give the change that keeps what the manager wrote; once it is locked nothing changes."""

    def change(meeting: Meeting) -> Meeting:
        if meeting.preparation.locked is not None:
            return meeting
        secrets = {key: value for key, value in meeting.aside.secrets.items() if key != _OWN + question}
        if clean_line(text):
            secrets[_OWN + question] = clean_line(text)
        return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, secrets=secrets))

    return change


def own_locked(today: date) -> MeetingChange:
    """Give the change that locks what the manager wrote: it stands beside theirs then, and stays as it is."""

    def change(meeting: Meeting) -> Meeting:
        if meeting.preparation.locked is not None:
            return meeting
        preparation = msgspec.structs.replace(meeting.preparation, locked=today)
        for key, text in meeting.aside.secrets.items():
            if key.startswith(_OWN):
                own = Reply(question=key.removeprefix(_OWN), side="manager", text=text)
                preparation = with_reply(preparation, own)
        secrets = {key: text for key, text in meeting.aside.secrets.items() if not key.startswith(_OWN)}
        aside = msgspec.structs.replace(meeting.aside, secrets=secrets)
        return msgspec.structs.replace(meeting, preparation=preparation, aside=aside)

    return change


def reply_words(field: FormField, reply: Reply) -> str:
    """Say what was answered: the number, what was chosen, the words."""
    chosen = next((label for id, label in field.choices if id == reply.choice), reply.choice)
    number = "" if reply.value is None else f"{reply.value}/{field.most}" if field.most else f"{reply.value}"
    return " – ".join(part for part in (chosen, number, reply.text) if part)


def point_of_reply(
    context: Context, person: Person, meeting: Meeting, field: FormField, reply: Reply
) -> Point:
    """Give the point that an answer becomes: what was asked, and what they said."""
    said = clean_line(reply_words(field, reply))
    return new_point(
        context,
        person=person.id,
        text=f"{clean_line(field.ask)} – {said}",
        side="employee",
        meeting=meeting.id,
        origin=origin_of(reply.question),
    )
