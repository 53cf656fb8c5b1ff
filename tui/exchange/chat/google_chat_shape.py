"""Google Chat: the name, the time on the line below or behind a comma, then the message; oneself is You."""

import re
from collections.abc import Sequence

from tui.exchange.chat.chat_names import ChatNames
from tui.exchange.chat.chat_read import ChatRead
from tui.exchange.chat.chat_shape import Head, Shape, cut
from tui.exchange.chat.chat_stamps import STAMP, is_stamp

_BESIDE = re.compile(rf"\s*(?P<name>[^\[\]\d]{{1,60}}?)\s?[,•·]\s?{STAMP}\s*", re.I)
_COMMA = re.compile(r"\s*[,•·]\s*")
_FURNITURE = re.compile(
    r"(?:edited|redigera[td]|redigeret)"
    r"|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+\s?[0-9]{1,3}"
    r"|[0-9]{1,4}\s(?:reply|replies|svar)"
    r"|history is (?:on|off)|historiken är (?:på|av)|historikken er (?:slået )?(?:til|fra)"
    r"|messages sent with history off are deleted after 24 hours"
    r"|(?:unread|olästa|ulæst)"
    r"|(?:delivered|seen|levererat|leveret|läst|set)",
    re.I,
)
_TAIL = re.compile(r"(?<=\S)\s+\(?(?:edited|redigera[td]|redigeret)\)?\s*$", re.I)


def _head(lines: Sequence[str], at: int, names: ChatNames) -> Head | None:
    found = _BESIDE.fullmatch(lines[at])
    if found is not None and names.may_be(found["name"]):
        return Head(found["name"])
    if not names.may_be(lines[at]):
        return None
    below = at + 1
    if below < len(lines) and _COMMA.fullmatch(lines[below]):
        below += 1
    if below < len(lines) and is_stamp(lines[below]):
        return Head(lines[at], below - at + 1)
    return None


GOOGLE_CHAT = Shape(_head, _FURNITURE, _TAIL)


def read_google_chat(lines: Sequence[str], names: ChatNames) -> ChatRead:
    return cut(lines, GOOGLE_CHAT, names)
