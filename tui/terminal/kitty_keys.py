"""Keys as the kitty keyboard protocol tells them, where terminals tell less, more or another thing than Textual reads.

Textual asks for each key with the text that it types. Some terminals leave the text out, tell keys that are let go
too, or name AltGr as the ctrl and alt that it is made of; the `@` of a Nordic or German keyboard was lost then.
"""

from __future__ import annotations

import re
import unicodedata

from textual.events import Key
from textual.keys import Keys

from tui.terminal.dictated_text import with_plain_blanks
from tui.terminal.textual_internals import XTermParser, key_of_character

_KEY = re.compile(r"\x1b\[(\d{1,20})(?::[\d:]*)?(?:;(\d{0,5})(?::(\d))?)?(?:;([\d:]*))?u")
_SHIFT, _ALT, _CTRL, _LOCKS = 1, 2, 4, 64 | 128
_LET_GO = "3"
_ALTGR = {"2": "@", "q": "@", "7": "{", "8": "[", "9": "]", "0": "}", "e": "€"}
"""What AltGr types on Nordic and German keyboards, by the key."""


class KeyParser(XTermParser):
    """Textual's parser, which gives the sign that a key types also where only the key was told."""

    def _parse_extended_key(self, sequence: str) -> list[Key] | None:  # type: ignore[override]
        match = _KEY.fullmatch(sequence)
        if match is None:
            return super()._parse_extended_key(sequence)
        code, modifiers, event, text = match.groups(default="")
        if event == _LET_GO or not _is_character(code):
            return [Key(Keys.Ignore, sequence)]
        pressed = max(int(modifiers or 1) - 1, 0) & ~_LOCKS
        typed = "".join(chr(int(part)) for part in text.split(":") if _is_character(part))
        typed = with_plain_blanks(typed)
        typed = typed if typed.isprintable() else ""
        if not typed:
            typed = _typed_by(int(code), pressed)
        elif pressed & ~(_SHIFT | _ALT | _CTRL) or pressed & (_ALT | _CTRL) == _CTRL:
            typed, text = "", ""
        if typed:
            return [Key(key_of_character(char), char) for char in typed]
        return super()._parse_extended_key(_as_asked_for(code, pressed, text))


def _typed_by(code: int, pressed: int) -> str:
    """Give what a key types by itself, with shift, or with AltGr; nothing where that is for the keyboard to say."""
    char = chr(code) if _is_character(str(code)) else ""
    if not char or not char.isprintable() or unicodedata.category(char) == "Co":
        return ""
    if pressed == 0:
        return char
    if pressed == _SHIFT:
        return char.upper() if char.isalpha() and len(char.upper()) == 1 else ""
    if pressed == _ALT | _CTRL and char in _ALTGR:
        return _ALTGR[char]
    return char if pressed & _ALT and not (pressed & ~(_ALT | _CTRL)) and char in _ALTGR.values() else ""


def _is_character(code: str) -> bool:
    return code.isdecimal() and int(code) < 0x110000 and not 0xD800 <= int(code) < 0xE000


def _as_asked_for(code: str, pressed: int, text: str) -> str:
    """Give a key in the form that Textual reads: without the keys it might have been, and whether it is held."""
    return f"\x1b[{code};{pressed + 1 if pressed else ''}{f';{text}' if text else ''}u"
