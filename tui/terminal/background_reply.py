"""What a terminal answers when it is asked for the colour of its ground (OSC 11 of xterm)."""

from __future__ import annotations

import re

ASK = "\x1b]11;?\x07"
"""Asks for the colour of the ground."""

_REPLY = re.compile(r"\x1b\]11;rgb:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:\x07|\x1b\\)")
_BEGIN = "\x1b]11;rgb:"
_LONGEST = 40
"""Characters of an answer."""


class BackgroundReply:
    """Takes the answer out of what is read, in however many pieces it comes; all else goes through."""

    def __init__(self) -> None:
        self._held = ""
        self.awaits = True
        self.is_dark: bool | None = None
        """Whether the ground is dark, once that is known."""

    @property
    def holds(self) -> bool:
        """Whether something may be the beginning of the answer."""
        return bool(self._held)

    def feed(self, text: str) -> str:
        """Give `text` without the answer, and without an end of it that may be its beginning."""
        if not self.awaits:
            return text
        text, self._held = self._held + text, ""
        reply = _REPLY.search(text)
        if reply is not None:
            self.awaits, self.is_dark = False, _is_dark(*reply.groups())
            return text[: reply.start()] + text[reply.end() :]
        at = text.rfind("\x1b]") if "\x1b]" in text else text.rfind("\x1b")
        rest = text[at:] if at >= 0 else ""
        if rest and len(rest) < _LONGEST and (_BEGIN.startswith(rest) or rest.startswith(_BEGIN)):
            self._held = rest
            return text[:at]
        return text

    def release(self) -> str:
        """Give what is held: no rest of it came."""
        text, self._held = self._held, ""
        return text


def _is_dark(red: str, green: str, blue: str) -> bool:
    """Whether a colour, each part of one to four hexadecimal digits, is nearer to black (luma of ITU-R BT.709)."""
    r, g, b = (int(part, 16) / (16.0 ** len(part) - 1) for part in (red, green, blue))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.5
