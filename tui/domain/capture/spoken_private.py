"""Whether a line that is being typed or dictated is meant for the manager alone, by a sign or by the word for it."""

import unicodedata
from collections.abc import Iterator

from tui.domain.capture.private_line import Privacy, privacy_of
from tui.domain.capture.spoken_words import front_of, may_go_on

_SIGNS = " !?=\t\n"
_BEGINS = ("n", "N")
"""The key that begins a note; typed once too often it stands before the line."""


def spoken_privacy_of(text: str) -> Privacy:
    """Say what the beginning of a line makes of it.

    The word for private counts wherever a `#` does, also behind the word for an action. A line that may come to begin
    with it is undecided, so that nothing is shown as shared and then taken for private. A blank at the end says
    that a word is whole.
    """
    by_signs = privacy_of(text)
    if by_signs == "private":
        return by_signs
    found = {by_signs, *(_privacy_in_words(line) for line in _readings(_seen(text)))}
    return "private" if "private" in found else "undecided" if "undecided" in found else "shared"


def _readings(text: str) -> Iterator[str]:
    yield text.lstrip(_SIGNS)
    if text.lstrip().startswith(_BEGINS):
        yield text.lstrip()[1:].lstrip(_SIGNS)


def _privacy_in_words(line: str) -> Privacy:
    said, at = front_of(line)
    if any(one.way.role == "#" and one.end < len(line) for one in said):
        return "private"
    is_open = bool(said) and said[-1].end == len(line)
    return "undecided" if is_open or may_go_on(line, at) else "shared"


def _seen(text: str) -> str:
    """Give a text without what takes no room in it."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(
        char
        for char in composed
        if char.isspace() or unicodedata.category(char) not in ("Mn", "Me", "Cf", "Cc")
    )
