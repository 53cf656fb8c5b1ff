"""The answers of a meeting in a chat as its minutes have them, where the chat itself stays out of them."""

from collections.abc import Sequence

import msgspec

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.chat.transcript import is_in_minutes, words_of
from tui.domain.meeting.group import SPOKEN
from tui.domain.meeting.meeting import Answer, Meeting
from tui.domain.text.clean_text import BREAK, pasted_lines


def answers_for_minutes(meeting: Meeting) -> tuple[Answer, ...]:
    """Give the answers without the talk around a value: what was written in the chat stands in minutes if both want it.

    Where the words are all that was answered they stay: they were asked for as the answer, and there would be none.
    What the manager put into words of their own stays too, and so does what was said where there is no chat.
    """
    if not meeting.chat or is_in_minutes(meeting):
        return meeting.answers
    written = [_told(one) for one in meeting.chat]
    return tuple(_without_talk(answer, written) for answer in meeting.answers)


def _without_talk(answer: Answer, written: Sequence[str]) -> Answer:
    has_value = answer.value is not None or answer.declined or answer.choice not in ("", SPOKEN)
    if not (has_value and answer.text):
        return answer
    own = [line for line in pasted_lines(answer.text) if not _is_in(line, written)]
    return msgspec.structs.replace(answer, text=BREAK.join(own))


def _told(message: ChatMessage) -> str:
    return f" {' '.join(words_of(message.text))} "


def _is_in(line: str, written: Sequence[str]) -> bool:
    return any(f" {' '.join(words_of(line))} " in told for told in written)
