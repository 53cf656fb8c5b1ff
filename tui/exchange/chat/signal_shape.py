"""Signal: the message, and below it when it was sent; in a group the name of another stands above."""

import re
from collections.abc import Sequence

from tui.exchange.chat.chat_names import ChatNames, bare_name
from tui.exchange.chat.chat_read import ChatRead, Part
from tui.exchange.chat.chat_stamps import STAMP, is_date_line, is_stamp

_END = re.compile(rf"\s*(?:(?:edited|redigera[td]|redigeret)\s*[·•]?\s*)?{STAMP}\s*", re.I)
_FURNITURE = re.compile(
    r"(?:edited|redigera[td]|redigeret|sent|skickat|sendt|delivered|levererat|leveret|read|läst|læst|viewed|"
    r"(?:[0-9]{1,3}\s)?(?:unread messages?|olästa? meddelanden?|ulæste? beskeder?))"
    r"|.{0,60}(?:safety number|säkerhetsnummer|sikkerhedsnummer).{0,80}"
    r"|.{0,60}(?:disappearing message|försvinnande meddelanden|forsvindende beskeder).{0,80}",
    re.I,
)


def read_signal(lines: Sequence[str], names: ChatNames) -> ChatRead:
    """Read it; only names that are known are told from a message of one line."""
    parts: list[Part] = []
    around: list[str] = []
    held: list[str] = []
    passed: list[str] = []
    ends = 0

    def close() -> None:
        nonlocal ends
        said = [line for line in held if line.strip()]
        # What would leave nothing of a message is the message.
        whole, beside = (held, passed) if said else (passed, [])
        whole = list(whole)
        while whole and not whole[0].strip():
            whole.pop(0)
        name = ""
        if len(whole) > 1 and names.is_known(whole[0]):
            around.append(whole[0])
            name = bare_name(whole.pop(0))
        text = "\n".join(whole).strip()
        around.extend(beside)
        held.clear()
        passed.clear()
        if text:
            ends += 1
            parts.append(Part(name, text))

    for line in lines:
        is_end = bool(_END.fullmatch(line))
        if is_end and (any(one.strip() for one in held) or passed):
            close()
            around.append(line)
        elif is_end and ends and not is_stamp(line):
            around.append(line)
        elif (is_date_line(line) and not held) or _FURNITURE.fullmatch(line.strip()):
            passed.append(line)
        else:
            held.append(line)
    is_left = any(one.strip() for one in held)
    close()
    # Where a time stands above its message, or the last one has none, it is another program's.
    is_signal = any(_END.fullmatch(line) for line in around) and not is_left and not is_stamp(_first(lines))
    return ChatRead(tuple(parts), tuple(line for line in around if line.strip()), ends if is_signal else 0)


def _first(lines: Sequence[str]) -> str:
    return next((line for line in lines if line.strip() and not is_date_line(line)), "")
