"""From bytes to keys and pastes: whatever the bytes, and however they were cut on their way."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable

from textual import constants
from textual.events import CursorPosition, Paste, Resize
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.terminal import textual_internals
from tui.terminal.attributes_reply import AttributesReply
from tui.terminal.background_reply import BackgroundReply
from tui.terminal.dictated_text import Dictated, told_apart, with_plain_blanks
from tui.terminal.kitty_keys import KeyParser
from tui.terminal.paste_parser import Pasted, Pastes

PATIENCE = 3.0
"""Seconds of silence after which a paste that never ended has ended."""

FLOOD = 512
"""Characters in one read that nobody types: a paste by a terminal that puts no marks around it."""

_NO_KEYS = (Resize, InBandWindowResize, CursorPosition)
"""What a terminal may answer, and nothing here has asked for."""

_BLANKS = str.maketrans("\r\n\t", "   ")


class Keyboard:
    """Textual's parser behind the pastes, begun anew where bytes that are no key have broken it."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._pastes = Pastes()
        self._parser = KeyParser()
        self._heard = 0.0
        self.background: BackgroundReply | None = None
        """Takes the answer of a terminal that was asked for the colour of its ground."""
        self.attributes: AttributesReply | None = None
        """Takes the answer of a terminal that was asked what it can do."""

    @property
    def _replies(self) -> list[BackgroundReply | AttributesReply]:
        """What waits for an answer, in the order in which they look at what comes."""
        return [one for one in (self.background, self.attributes) if one is not None]

    @property
    def waits(self) -> bool:
        """Whether something has come that may have a rest."""
        return (
            any(reply.holds for reply in self._replies)
            or self._pastes.holds
            or self._pastes.is_open
            or textual_internals.is_waiting(self._parser)
        )

    def feed(self, data: bytes, now: float) -> list[Message]:
        """Give what bytes mean; `now` in seconds."""
        self._heard = now
        text = self._decode(data)
        for reply in self._replies:
            text = reply.feed(text)
        return self._told(self._pastes.feed(text))

    def wait_no_more(self, now: float) -> list[Message]:
        """Give what has waited too long: an escape key, half a sequence, a paste without its end."""
        silence = now - self._heard
        found: list[Message] = []
        if silence < constants.ESCAPE_DELAY:
            return found
        held = "".join(reply.release() for reply in reversed(self._replies))
        if held:
            found += self._told(self._pastes.feed(held))
        if self._pastes.is_open and silence >= PATIENCE:
            found += self._told(self._pastes.give_up())
        else:
            found += self._keys(self._pastes.release())
        if textual_internals.is_waiting(self._parser):
            textual_internals.wait_no_more(self._parser)
            found += self._parsed(self._parser.tick)
        return found

    def _told(self, pieces: list[str | Pasted]) -> list[Message]:
        found: list[Message] = []
        for piece in pieces:
            if isinstance(piece, Pasted):
                found.append(Paste(piece.text))
            elif self._is_flood(piece):
                # As keys, each of which is drawn, they would keep the app busy for many seconds.
                found.append(Paste(piece.replace("\r", "\n")))
            else:
                found += self._typed(with_plain_blanks(piece))
        return found

    def _typed(self, text: str) -> list[Message]:
        """Give typed text as keys, but for what only dictation sends in one go."""
        if textual_internals.is_waiting(self._parser):
            return self._keys(text)
        found: list[Message] = []
        for piece in told_apart(text):
            found += [piece] if isinstance(piece, Dictated) else self._keys(piece)
        return found

    def _is_flood(self, text: str) -> bool:
        if len(text) < FLOOD or textual_internals.is_waiting(self._parser):
            return False
        return text.translate(_BLANKS).isprintable()

    def _keys(self, text: str) -> list[Message]:
        return self._parsed(lambda: self._parser.feed(text)) if text else []

    def _parsed(self, parse: Callable[[], Iterable[Message]]) -> list[Message]:
        found: list[Message] = []
        try:
            found.extend(parse())
        except Exception:
            self._parser = KeyParser()
        return [message for message in found if not isinstance(message, _NO_KEYS)]
