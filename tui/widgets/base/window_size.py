"""Screens of the size that the window has."""

from __future__ import annotations

from textual.events import Resize
from textual.message_pump import MessagePump


class Sized(MessagePump):
    """To be put before a kind of screen: it takes on the size that the window has now, whatever size it is told.

    A layout tells its screen of its size again. Where the window has changed once more meanwhile, that comes after
    the newer size or in its place: the screen would stay at the old one, or be laid out for both in turn for ever.
    """

    async def _on_resize(self, event: Resize) -> None:
        event.size = self.app.size
