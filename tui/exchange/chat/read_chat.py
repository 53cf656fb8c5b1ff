"""Reading what was pasted from a chat, whichever program it was copied in."""

import re
from collections.abc import Sequence

from tui.domain.text.clean_text import LONGEST, mend
from tui.exchange.chat.chat_marks import without_marks
from tui.exchange.chat.chat_names import ONESELF, ChatNames
from tui.exchange.chat.chat_read import ChatRead, Part
from tui.exchange.chat.google_chat_shape import read_google_chat
from tui.exchange.chat.named_lines import read_named_lines
from tui.exchange.chat.signal_shape import read_signal
from tui.exchange.chat.slack_shape import read_slack
from tui.exchange.chat.strangers import lone_names, lone_speaker, parted_at_strangers
from tui.exchange.chat.teams_shape import read_teams

_QUOTED = re.compile(r"\s{0,3}>\s?")
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def read_chat(text: str, names: Sequence[str]) -> ChatRead:
    """Give who wrote what, as far as it can be told; `names` are those of all who take part, whole.

    Every word is in a part, or in a line around them that only says who, when and the like.
    """
    lines = _lines(text)
    known = ChatNames((*names, *ONESELF))
    known = ChatNames((*names, *ONESELF, *lone_names(lines, known)))
    found = [
        read(lines, known)
        for read in (read_teams, read_slack, read_google_chat, read_signal, read_named_lines)
    ]
    best = max(found, key=lambda read: (read.heads, -_untold(read), len(read.around)))
    if not best.heads:
        best = ChatRead((Part("", "\n".join(lines).strip()),), (), by_program=False)
    lone = "" if best.by_program else lone_speaker(best.parts, known)
    told = [one for part in best.parts for one in parted_at_strangers(part, known, lone=lone)]
    plain = [without_marks(part) for part in told]
    return best._replace(
        parts=tuple(piece for part, _marks in plain for piece in _in_pieces(part)),
        around=(*best.around, *(mark for _part, marks in plain for mark in marks)),
    )


def _lines(text: str) -> list[str]:
    text = mend(_UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u202f", " ")))
    lines = [line.replace("\u00a0", " ").rstrip() for line in text.split("\n")]
    said = [line for line in lines if line.strip()]
    if said and all(_QUOTED.match(line) for line in said):
        # All of it was copied as a quote: that is no part of what was said.
        lines = [_QUOTED.sub("", line, count=1) for line in lines]
    return lines


def _untold(read: ChatRead) -> int:
    return sum(not part.name for part in read.parts)


def _in_pieces(part: Part) -> list[Part]:
    """Part a text that is longer than what is kept of one."""
    if not part.text.strip():
        return []
    return [Part(part.name, part.text[at : at + LONGEST]) for at in range(0, len(part.text), LONGEST)]
