"""The conversation over the stage of a meeting in a chat: the last of it, as much as has room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.group import MANAGER
from tui.language import Translator
from tui.widgets.base.content import drawn, lines
from tui.widgets.chat.message_rows import message_rows

_WIDEST = 72
_LEAST = 2
"""Rows that the conversation has at least."""
_PART = 3
"""Which part of the window it has at the most: the rest of it is a key away, and what is asked stands in the middle."""
_CHROME, _LOW_CHROME = 9, 7
"""Rows that stand over and under both, in a window that is high and in one that is low."""
_CALM = 4
"""Rows that the step leaves beside those where there is room to say that nothing runs."""
_FROM_THE_LAST = 40
"""Messages that are looked at: no window has room for more."""


class ChatTalk(Static):
    """The older messages give way; of one that is longer than the room its end stands there.

    The last one stands lowest, beside what is asked. Its place is as high whatever was written: a reply moves nothing.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    ChatTalk { width: 1fr; max-width: 76; height: auto; padding: 0 2; margin: 1 0 0 0; display: none;
               content-align-vertical: bottom; }
    ChatTalk.-chats { display: block; }
    ChatTalk.-gives-way { display: none; }
    .-narrow ChatTalk { padding: 0 1; }
    .-short ChatTalk { margin: 0; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._told = Content("")

    def show(self, chat: Sequence[ChatMessage], names: Mapping[str, str], *, beside: int) -> None:
        """Show the end of what was written beside a stage of so many rows; `names` are those of who writes, by id."""
        size = self.app.size
        room = size.height - beside - (_CHROME if size.height >= 24 else _LOW_CHROME)
        # The step has all the rows that it needs, whatever was written: what one answers with is to be seen whole.
        self.set_class(room < _LEAST, "-gives-way")
        room = max(_LEAST, min(room, size.height // _PART))
        width = max(20, min(_WIDEST, size.width - 4, self.parent_width))
        rows: list[Content] = []
        for row in reversed(message_rows(map(_short, chat[-_FROM_THE_LAST:]), names, width)):
            drawing = row.split("\n", allow_blank=True)
            gap = [Content("")] if rows and size.height >= 28 else []
            if len(rows) + len(gap) + len(drawing) > room:
                if not rows:
                    rows = _end_of(drawing, room)
                break
            rows = [*drawing, *gap, *rows]
        told = lines(*rows)
        self.styles.height = room
        if not told.is_same(self._told):
            self._told = told
            self.update(told)

    @property
    def parent_width(self) -> int:
        """Columns that there are beside the plan and the notes."""
        hall = self.parent
        return (
            (hall.size.width or self.app.size.width) - 4 if isinstance(hall, Widget) else self.app.size.width
        )


def _end_of(drawing: list[Content], room: int) -> list[Content]:
    """Give the last lines of a message, its name before the first of them."""
    first, *rest = drawing[-room:]
    column = len(first.plain) - len(first.plain.lstrip())
    return [Content.assemble(drawing[0][:column], first[column:]), *rest]


def _short(message: ChatMessage) -> ChatMessage:
    """Give what the manager sent off by its first line: its numbered choices stand on the stage."""
    first, _break, rest = message.text.partition("\n")
    if message.who != MANAGER or not rest:
        return message
    return msgspec.structs.replace(message, text=f"{first.rstrip('.')}…")


class ChatState(Static):
    """Under the stage: that the question waits for its answer; how it was copied is said once, where receipts stand."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    ChatState { width: 1fr; height: auto; text-align: center; display: none; }
    ChatState.-some { display: block; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._told: tuple[bool, bool, Translator | None] = (False, False, None)

    def show(self, _: Translator, *, waits: bool, room: int) -> None:
        """Say that the question in turn waits for its answer; nothing while it was not sent off.

        `room` are the rows that the step leaves of the window.
        """
        self.set_class(waits, "-some")
        is_calm = room >= _CHROME + _CALM
        if (waits, is_calm, _) == self._told:
            return
        self._told = waits, is_calm, _
        rows = [drawn(("● ", "$gold"), (_("waits in the chat for an answer"), "bold $gold"))]
        if is_calm:
            rows += [Content(""), drawn((_("Silence is fine. Nothing runs here."), "$soft"))]
        self.update(lines(*rows) if waits else Content(""))
