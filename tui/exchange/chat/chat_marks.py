"""What a program puts beside the words of a message: that it was changed, and how many liked it."""

import re

from tui.exchange.chat.chat_read import Part

_EDITED = re.compile(r"\s*\((?:edited|redigera[td]|redigeret)\)\s*$", re.I)
_REACTION = re.compile(
    r"(?:[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+\s?[0-9]{1,3}(?:\s+|$))+|:[\w+'-]+:\s?[0-9]{1,3}"
)


def without_marks(part: Part) -> tuple[Part, tuple[str, ...]]:
    """Give a part without its marks, and them; what would leave nothing of it is the message."""
    kept: list[str] = []
    marks: list[str] = []
    for line in part.text.split("\n"):
        if _REACTION.fullmatch(line.strip()):
            marks.append(line.strip())
            continue
        found = _EDITED.search(line)
        if found is None:
            kept.append(line)
            continue
        marks.append(found[0].strip())
        if said := line[: found.start()]:
            kept.append(said)
    text = "\n".join(kept).strip()
    return (Part(part.name, text), tuple(marks)) if text and marks else (part, ())
