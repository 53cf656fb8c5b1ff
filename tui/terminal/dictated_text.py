"""Typed text that no hand typed: a line break in the middle of words that came in one go."""

from __future__ import annotations

import re
import unicodedata

from textual.events import Key, Paste

from tui.terminal.textual_internals import key_of_character

_BREAK = re.compile(r"\r\n|\r|\n")
_SAID = re.compile(r"[^\W\d_]{2,}")
_WORDS = re.compile(r"[^\W\d_]{2,}\S*[^\S\r\n]+\S")
"""Two words, the first of at least two letters."""
_BEGIN_LINES = frozenset("nakNAK")
"""Keys that begin a line of their own, and may have been pressed ahead of a slow line before its letters."""


def with_plain_blanks(text: str) -> str:
    """Give typed text with a blank for each that Textual takes for no letter, as alt and space type it on a Mac."""
    if text.isascii():
        return text
    return "".join(" " if unicodedata.category(char) == "Zs" else char for char in text)


class Dictated(Paste):
    """The line behind a break among words that came in one go; the text begins with the break.

    A field that takes several lines takes it as a paste. Elsewhere it may have been typed ahead: `as_keys` gives it so.
    """

    def as_keys(self) -> list[Key]:
        """Give an enter, and what follows it letter by letter."""
        letters = self.text.removeprefix("\n").replace("\r", "\n")
        return [_key(char) for char in f"\n{letters}"]


# Whoever takes pastes takes these.
Dictated.handler_name = Paste.handler_name


def _key(char: str) -> Key:
    return Key("enter", "\r") if char == "\n" else Key(key_of_character(char), char)


def told_apart(text: str) -> list[str | Dictated]:
    """Give keys as they are, and by itself what follows a line break among words of one read.

    As keys, the letters behind the break would be commands where an enter ends the line before them and leaves its
    field. Where they begin with a key that begins the next line, they may be typed ahead of a slow line, and stay keys.
    """
    first = _BREAK.search(text)
    if first is None or not _SAID.search(text[: first.start()]):
        return [text]
    rest = text[first.end() :]
    last = re.search(r"[\r\n]+$", rest)
    line = rest[: last.start()] if last is not None else rest
    if not _is_said(line):
        return [text]
    return [text[: first.start()], Dictated(f"\n{line}"), *(["\r"] if last is not None else [])]


def _is_said(line: str) -> bool:
    """Whether a line is words, and none of them can have been meant as commands."""
    if not _WORDS.match(line) or not line.translate(_BREAKS).isprintable():
        return False
    begins_sentence = line[0].isupper() and line[1].islower()
    return begins_sentence or line[0] not in _BEGIN_LINES


_BREAKS = str.maketrans("\r\n", "  ")
