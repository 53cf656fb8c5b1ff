"""Lines that begin with a name and a colon, as people write down who said what."""

import re
from collections.abc import Sequence

from tui.exchange.chat.chat_names import ChatNames
from tui.exchange.chat.chat_read import ChatRead
from tui.exchange.chat.chat_shape import Head, Shape, cut
from tui.exchange.chat.chat_stamps import MOMENT

_LINE = re.compile(
    rf"\s*(?:{MOMENT},?\s(?:[-–]\s)?)?(?P<name>[^:\[\]]{{1,60}}?)(?:\s?\({MOMENT}\))?\s?:(?:\s+(?P<text>.*))?",
    re.I,
)
_NOTHING = re.compile(r"(?!)")


def _head(lines: Sequence[str], at: int, names: ChatNames) -> Head | None:
    found = _LINE.fullmatch(lines[at])
    if found is None or not names.is_known(found["name"]):
        return None
    return Head(found["name"], 1, (found["text"] or "").strip())


NAMED_LINES = Shape(_head, _NOTHING, _NOTHING)


def read_named_lines(lines: Sequence[str], names: ChatNames) -> ChatRead:
    """Read them; only names that are known begin a message."""
    return cut(lines, NAMED_LINES, names)._replace(by_program=False)
