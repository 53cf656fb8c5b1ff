"""Taking in what was pasted from a chat: who wrote what, what is there already, and what may be for nobody else."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from tui.domain.capture.private_line import privacy_of, split_private
from tui.domain.chat.chat_message import ChatMessage
from tui.domain.chat.transcript import already_there, with_asked, with_messages, words_of
from tui.domain.meeting.group import MANAGER
from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.exchange.chat.chat_read import ChatRead, Part
from tui.usecases.changes import MeetingChange
from tui.usecases.chat.known_quotes import parted_at_question, without_quote
from tui.usecases.chat.whose_name import Writers, other_of_two, whose, writers_of
from tui.usecases.context import Context

LARGEST = 100_000
"""Characters of a paste that are read: a long book of a chat."""


class ChatTaken(NamedTuple):
    """What a paste brings: the `messages` that are new, how many were `there` before, the lines `around` them.

    `private` are lines that begin like private ones where no program says that somebody has sent them.
    """

    messages: tuple[ChatMessage, ...]
    there: int = 0
    around: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.messages or self.private)

    @property
    def untold(self) -> tuple[ChatMessage, ...]:
        """Those of which it could not be told who wrote them."""
        return tuple(one for one in self.messages if not one.who)


def read_pasted(text: str, person: Person, state: State, context: Context) -> ChatTaken:
    """Read a paste for the meeting with a person."""
    meeting = state.meetings[person.id]
    writers = writers_of(meeting, person, state.team, context.profile().name)
    # Each program has its own marks, which take long to be made ready: every meeting would wait for them.
    from tui.exchange.chat.read_chat import read_chat

    read = read_chat(text[:LARGEST], writers.names)
    parts, private = _without_private(read)
    questions = {words_of(one.text) for one in meeting.chat if one.who == MANAGER}
    split = [piece for part in parts for piece in parted_at_question(part, questions)]
    said = {words_of(text) for text in (*(one.text for one in meeting.chat), *(one.text for one in split))}
    plain = [without_quote(part, said) for part in split]
    parts, around = (
        tuple(part for part, _quote in plain),
        tuple(line for _part, quote in plain for line in quote),
    )
    now, step = context.now(), meeting.current
    messages = [
        ChatMessage(
            id=context.new_id(), text=part.text, at=now, who=who, name="" if who else part.name, step=step
        )
        for part, who in zip(parts, _who_wrote(parts, questions, writers), strict=True)
    ]
    there = already_there(meeting, messages)
    around = (*read.around, *around)
    return ChatTaken(tuple(messages[there:]), there, around, private, len(text) > LARGEST)


def assigned(taken: ChatTaken, who: str) -> ChatTaken:
    """Give it with the first message that nobody wrote, and those under the same name, written by `who`."""
    first = taken.untold[0]

    def by(one: ChatMessage) -> ChatMessage:
        is_meant = one is first or (bool(first.name) and not one.who and one.name == first.name)
        return msgspec.structs.replace(one, who=who, name="") if is_meant else one

    return taken._replace(messages=tuple(by(one) for one in taken.messages))


def take(taken: ChatTaken, context: Context) -> MeetingChange:
    """Give the change that keeps it."""
    now = context.now()
    notes = [
        Note(id=context.new_id(), text=clean_line(split_private(line)[1]), at=now) for line in taken.private
    ]

    def change(meeting: Meeting) -> Meeting:
        meeting = with_messages(meeting, taken.messages)
        for note in notes:
            if note.text:
                here = msgspec.structs.replace(note, step=meeting.current)
                meeting = with_note(meeting, here, private=True)
        return meeting

    return change


def asked(text: str, context: Context) -> MeetingChange:
    """Give the change that keeps that a question was sent off."""
    id, now = context.new_id(), context.now()

    def change(meeting: Meeting) -> Meeting:
        sent = ChatMessage(id=id, text=text, at=now, who=MANAGER, step=meeting.current)
        return with_asked(meeting, sent)

    return change


def answers_of(taken: ChatTaken, question: str) -> dict[str, str]:
    """Give what each of the others says to a question, by their ids: what stands below it, or all of it."""
    found: dict[str, list[str]] = {}
    for one in _below(taken, question):
        if one.who not in ("", MANAGER):
            found.setdefault(one.who, []).append(one.text)
    return {who: "\n".join(texts) for who, texts in found.items()}


def own_words(taken: ChatTaken, question: str) -> tuple[str, ...]:
    """Give what the manager wrote below a question, each message by itself."""
    return tuple(one.text for one in _below(taken, question) if one.who == MANAGER)


def _below(taken: ChatTaken, question: str) -> tuple[ChatMessage, ...]:
    wanted = words_of(question)
    after = [
        number
        for number, one in enumerate(taken.messages, 1)
        if one.who == MANAGER and words_of(one.text) == wanted
    ]
    return taken.messages[after[-1] if after else 0 :]


def _who_wrote(
    parts: tuple[Part, ...], questions: Collection[tuple[str, ...]], writers: Writers
) -> list[str]:
    other = other_of_two((part.name for part in parts if not part.is_unsure), writers)
    found = [MANAGER if part.name and part.name == other else whose(part.name, writers) for part in parts]
    for number, part in enumerate(parts):
        if not part.name and words_of(part.text) in questions:
            found[number] = MANAGER
    nameless = [number for number, part in enumerate(parts) if not part.name and not found[number]]
    if len(writers.people) == 1 and len(nameless) == 1:
        # Of two, what comes back without a name is the other one's.
        found[nameless[0]] = writers.people[0].id
    return found


def _without_private(read: ChatRead) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Take out lines that begin like private ones, but for those that a program says somebody has sent."""
    kept: list[Part] = []
    private: list[str] = []
    for part in read.parts:
        if part.name and read.by_program:
            kept.append(part)
            continue
        lines = part.text.split("\n")
        private += [line for line in lines if privacy_of(line) == "private"]
        rest = "\n".join(line for line in lines if privacy_of(line) != "private").strip()
        if rest:
            kept.append(Part(part.name, rest))
    return tuple(kept), tuple(private)
