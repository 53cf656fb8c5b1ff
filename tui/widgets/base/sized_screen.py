"""Screens of the size that the window has."""

from __future__ import annotations

from typing import Any

from textual.events import Resize
from textual.message_pump import MessagePump
from textual.screen import Screen

from tui.terminal.textual_internals import ask_for_layout


class Sized(MessagePump):
    """To be put before a kind of screen: it takes on the size that the window has now, whatever size it is told.

    A layout tells its screen of its size again. Where the window has changed once more meanwhile, that comes after
    the newer size or in its place: the screen would stay at the old one, or be laid out for both in turn for ever.
    """

    async def _on_resize(self, event: Resize) -> None:
        event.size = self.app.size
        if isinstance(self, Screen):
            take_on_size(self)


def take_on_size(screen: Screen[Any]) -> None:
    """Give a screen the classes of the size that the window has.

    Textual does so once it has laid the screen out: that would be laid out twice, and what is drawn for the first
    of the two stays where the second finds the width of a text already known.
    """
    width, height = screen.app.size
    across, down = screen.HORIZONTAL_BREAKPOINTS or [], screen.VERTICAL_BREAKPOINTS or []
    classes = {name: False for _, name in (*across, *down)}
    for size, steps in ((width, across), (height, down)):
        fitting = [step for step in steps if step[0] <= size]
        if fitting:
            classes[max(fitting)[1]] = True
    screen.update_classes(classes, animate=False)
    ask_for_layout(screen)
