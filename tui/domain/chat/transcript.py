"""The transcript of a meeting in a chat: what comes to it, who it is by, and whether the minutes have it."""

import re
from collections.abc import Collection, Iterable, Sequence

import msgspec

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.group import MANAGER
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Side
from tui.domain.text.clean_text import fold

_WORDS = re.compile(r"\w+")


def with_asked(meeting: Meeting, message: ChatMessage) -> Meeting:
    """Put what the manager sends off behind what was said; the same once more, with no answer yet, is one message."""
    last = meeting.chat[-1] if meeting.chat else None
    if last is not None and last.who == MANAGER and words_of(last.text) == words_of(message.text):
        return meeting
    return msgspec.structs.replace(meeting, chat=(*meeting.chat, message))


def with_messages(meeting: Meeting, messages: Iterable[ChatMessage]) -> Meeting:
    return msgspec.structs.replace(meeting, chat=(*meeting.chat, *messages))


def is_asked(meeting: Meeting, text: str) -> bool:
    """Whether the last thing said is this question: it waits for its answer."""
    last = meeting.chat[-1] if meeting.chat and text else None
    return last is not None and last.who == MANAGER and words_of(last.text) == words_of(text)


def already_there(meeting: Meeting, messages: Sequence[ChatMessage]) -> int:
    """Give how many of the first of these messages are in the transcript, in the same order.

    Who copies a chat takes what is above along. One that stands there alone counts only where the manager wrote it:
    who answers with the same word again has said it again.
    """
    kept = [(one.who, words_of(one.text)) for one in meeting.chat]
    most = 0
    for start in range(len(kept)):
        at, found = start, 0
        for one in messages:
            said = one.who, words_of(one.text)
            rest = kept[at:]
            if said not in rest:
                break
            at += rest.index(said) + 1
            found += 1
        most = max(most, found)
        if most == len(messages):
            break
    if most == 1 and messages[0].who != MANAGER:
        return 0
    return most


def words_of(text: str) -> tuple[str, ...]:
    """Give a text as words to compare: how it was broken into lines, and what marks stand in it, does not count."""
    return tuple(_WORDS.findall(fold(text)))


def with_wish(meeting: Meeting, side: Side, wants: bool) -> Meeting:
    """Keep whether a side wants the transcript in the minutes."""
    return msgspec.structs.replace(meeting, chat_wishes={**meeting.chat_wishes, side: wants})


def is_in_minutes(meeting: Meeting) -> bool:
    """Whether the minutes have the transcript: only where both want it."""
    return bool(meeting.chat) and all(meeting.chat_wishes.get(side) for side in ("manager", "employee"))


def chat_without(chat: tuple[ChatMessage, ...], gone: Collection[str]) -> tuple[ChatMessage, ...]:
    """Give a transcript of several without what the people `gone` wrote; what may be theirs goes too."""
    return tuple(one for one in chat if one.who and one.who not in gone)


def chat_of(chat: tuple[ChatMessage, ...], person: str) -> tuple[ChatMessage, ...]:
    """Give of a transcript of several what one of them wrote."""
    return tuple(one for one in chat if one.who == person)
