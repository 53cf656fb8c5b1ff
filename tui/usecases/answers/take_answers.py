"""Taking in what a person answered: points, replies, and what is for the manager alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256

import msgspec

from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.sent_minutes import SentMinutes, confirmed_by, written
from tui.domain.people.team import Team, with_first_point, with_point
from tui.domain.preparation.confirmation import is_yes
from tui.domain.preparation.form import AGREED, FIRST, ONLY, POINTS, TALK, PrepForm, code_of
from tui.domain.preparation.preparation import Reply, with_answered, with_reply, without_reply
from tui.domain.preparation.reply_value import reply_to
from tui.domain.preparation.taken import Taken, Whom
from tui.domain.text.clean_text import clean, clean_line
from tui.domain.workspace.state import State, with_meeting
from tui.exchange.preparation.reply_reader import ReadReply, items_of
from tui.usecases.answers.only_answers import LONGEST_ANSWER, OnlyAnswer, parted_reply

ONLY_NOTE, REST_NOTE = "only-", "rest-"
"""How the ids of private notes begin: what was written for the manager alone, and what found no place."""


def whose_reply(read: ReadReply, form: PrepForm, state: State) -> Whom:
    """Tell from the code whether answers are for this form."""
    if not read.codes:
        return Whom(whose="unnamed")
    if form.code in read.codes:
        return Whom(whose="theirs")
    for other in state.meetings.values():
        if code_of(other.person, other.id) in read.codes:
            return Whom(whose="other-person", person=other.person)
    return Whom(whose="other-meeting")


def as_reply(read: ReadReply) -> ReadReply:
    """Give the reply with a single plain line as a point: somebody wants to talk about one thing, in a chat."""
    if read.has_marks or read.codes or not read.rest.strip() or "\n" in read.rest.strip():
        return read
    return msgspec.structs.replace(read, answers={TALK: read.rest.strip()}, rest="")


def with_answers(
    state: State, person: Person, form: PrepForm, read: ReadReply, *, now: datetime, today: date
) -> tuple[State, Taken]:
    """Give the state with what was answered, and what of it is new. The same answers again change nothing."""
    before = state.meetings[person.id].preparation
    read, only = parted_reply(form, read)
    state, private = _with_only(state, person, only, now)
    meeting = state.meetings[person.id]
    state, read = _with_confirmed(state, person, read, today)
    state, meeting, points = _with_points(state, meeting, person, read, today)
    meeting, rest = _with_private(meeting, REST_NOTE, read.rest, now)
    preparation, replies = meeting.preparation, 0
    for reply in replies_in(form, read):
        replies += int(reply != preparation.reply(reply.question))
        preparation = with_reply(preparation, reply)
    is_empty = not any(read.answers.values()) and not only
    taken = Taken(points=points, replies=replies, private=private, rest=rest, is_empty=is_empty)
    if (points, replies, private, rest) != (0, 0, 0, 0) or before.answered is None:
        preparation = with_answered(preparation, today)
    if preparation != meeting.preparation or meeting is not state.meetings[person.id]:
        meeting = msgspec.structs.replace(meeting, preparation=preparation)
        state = with_meeting(state, meeting)
    return state, taken


def _with_confirmed(state: State, person: Person, read: ReadReply, today: date) -> tuple[State, ReadReply]:
    """Keep that what was agreed is right; where something is different, that is a point of theirs."""
    said = read.answers.get(AGREED, "")
    if not said:
        return state, read
    if is_yes(said):
        sent = confirmed_by(_sent_with(state.team, person.id, today), person.id, today)
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, sent=sent)), read
    talk = "\n".join(text for text in (clean_line(said), read.answers.get(TALK, "")) if text)
    return state, msgspec.structs.replace(read, answers={**read.answers, TALK: talk})


def _sent_with(team: Team, person: str, today: date) -> tuple[SentMinutes, ...]:
    """Give what minutes held; where none of the person's are known, what the last meeting agreed is."""
    if any(one.person == person for one in team.sent):
        return team.sent
    return (*team.sent, written(team.digest(person).last_meeting, person, team.actions_of(person), today))


def _with_only(state: State, person: Person, only: Iterable[OnlyAnswer], now: datetime) -> tuple[State, int]:
    """Keep what is for the manager alone among the private notes; what was open before to the same question goes."""
    meeting, team, new = state.meetings[person.id], state.team, 0
    for answer in only:
        preparation = without_reply(meeting.preparation, answer.field.question)
        meeting = msgspec.structs.replace(meeting, preparation=preparation)
        if answer.field.mark in POINTS:
            taken_back = {_id("p", meeting.id, clean_line(item)) for item in items_of(answer.text)}
            points = tuple(point for point in team.points if point.id not in taken_back)
            team = msgspec.structs.replace(team, points=points)
        meeting, added = _with_private(meeting, ONLY_NOTE, answer.note, now)
        new += added
    if meeting is not state.meetings[person.id]:
        state = with_meeting(msgspec.structs.replace(state, team=team), meeting)
    return state, new


def notes_taken(meeting: Meeting) -> tuple[Note, ...]:
    """Give the private notes that answers have become, those for the manager alone first."""
    notes = (note for note in meeting.aside.notes if note.id in meeting.preparation.taken)
    return tuple(sorted(notes, key=lambda note: not note.id.startswith(ONLY_NOTE)))


def replies_in(form: PrepForm, read: ReadReply) -> tuple[Reply, ...]:
    """Give what was answered to the weather and to the questions of the plan."""
    found = []
    for mark, text in read.answers.items():
        field = form.field(mark)
        if field is not None and mark not in (*POINTS, ONLY, AGREED):
            found.append(reply_to(field, text[:LONGEST_ANSWER]))
    return tuple(reply for reply in found if not reply.is_empty)


def _with_points(
    state: State, meeting: Meeting, person: Person, read: ReadReply, today: date
) -> tuple[State, Meeting, int]:
    team, taken, new = state.team, list(meeting.preparation.taken), 0
    for mark in POINTS:
        items = [clean_line(item) for item in items_of(read.answers.get(mark, ""))]
        points = []
        for text in items:
            id = _id("p", meeting.id, text)
            if text and id not in taken:
                taken.append(id)
                points.append(
                    Point(
                        id=id, person=person.id, text=text, side="employee", raised=today, meeting=meeting.id
                    )
                )
        # The most important come before all others, the first of them first.
        for point in reversed(points) if mark == FIRST else points:
            team = with_first_point(team, point) if mark == FIRST else with_point(team, point)
        new += len(points)
    if not new:
        return state, meeting, 0
    preparation = msgspec.structs.replace(meeting.preparation, taken=tuple(taken))
    return (
        msgspec.structs.replace(state, team=team),
        msgspec.structs.replace(meeting, preparation=preparation),
        new,
    )


def _with_private(meeting: Meeting, kind: str, text: str, now: datetime) -> tuple[Meeting, int]:
    """Keep a text among the private notes of the meeting, once."""
    text = clean(text).strip()[:LONGEST_ANSWER]
    id = _id(kind, meeting.id, text)
    if not text or id in meeting.preparation.taken:
        return meeting, 0
    preparation = msgspec.structs.replace(meeting.preparation, taken=(*meeting.preparation.taken, id))
    meeting = msgspec.structs.replace(meeting, preparation=preparation)
    return with_note(meeting, Note(id=id, text=text, at=now, sorted=True), private=True), 1


def _id(kind: str, meeting: str, text: str) -> str:
    """Give an id that the same text in the same meeting has again."""
    folded = " ".join(text.split()).casefold()
    return f"{kind}{sha256(f'{meeting} {folded}'.encode()).hexdigest()[:15]}"
