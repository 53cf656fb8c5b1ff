"""Whether a line that is being typed is meant for the manager alone, also where its sign is not the first."""

import unicodedata
from collections.abc import Callable
from typing import Literal

SIGNS = "#"
"""What makes a line private, in its plain form; wide and small forms of it are read alike."""

_PREFIXES = "!?="
_BEGINS = "nN"
"""The key that begins a note; typed once too often it stands before the line."""

Privacy = Literal["shared", "private", "undecided"]


def privacy_of(text: str) -> Privacy:
    """Say what the beginning of a line makes of it.

    A `#` anywhere among the signs at its front makes a line private, whatever stands between them that is not
    seen or is a blank, and behind an `n` that should have begun the note. A line of nothing but such signs is
    undecided: the next letter may be a `#`.
    """
    begun, signs = False, False
    for char in text:
        plain = unicodedata.normalize("NFKC", char)
        if plain in SIGNS and plain:
            return "private"
        if not plain.strip() or _is_unseen(char):
            continue
        if plain in _PREFIXES:
            signs = True
        elif plain in _BEGINS and not begun and not signs:
            begun = True
        else:
            return "shared"
    return "undecided"


def split_private(line: str) -> tuple[str, str]:
    """Split a private line into the signs at its front, in their plain form, and the text behind them.

    The signs go on behind the `#` for as long as nothing but blanks stands between.
    """
    signs, rest = "", ""
    for place, char in enumerate(line):
        plain = unicodedata.normalize("NFKC", char)
        if plain and (plain in SIGNS or plain in _PREFIXES):
            signs += plain
        elif plain.strip() and not _is_unseen(char) and SIGNS in signs:
            rest = line[place:]
            break
    return signs, rest.strip()


def _is_unseen(char: str) -> bool:
    """Whether a character takes no room: a mark that joins the one before, or a sign of control or format."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc") or char == "\u115f"


def has_private_line(text: str, breaks: str, privacy: Callable[[str], Privacy] = privacy_of) -> bool:
    """Whether one of the lines that `breaks` stands between is private; `privacy` says it of one line."""
    return any(privacy(line) == "private" for line in text.split(breaks))
