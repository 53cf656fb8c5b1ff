"""What was written in a chat, a line a message, as Markdown shows it."""

from collections.abc import Iterable, Mapping

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.group import MANAGER
from tui.exchange.markdown.plain_line import plain
from tui.language import Translator


def chat_lines(
    chat: Iterable[ChatMessage], names: Mapping[str, str], manager: str, _: Translator
) -> list[str]:
    """Give a line for each message, with the name before it; `names` are those of people by their ids.

    What the `manager` is called is given as Markdown.
    """
    called = {id: plain(name) for id, name in names.items()} | {MANAGER: manager}
    return [
        f"{called.get(one.who) or plain(one.name) or _('by whom was not told')} – {plain(one.text)}"
        for one in chat
    ]
