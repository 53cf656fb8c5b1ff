"""Drawing again what shows the time of a meeting: when something else is to be seen, and at no other time."""

from __future__ import annotations

from collections.abc import Callable

from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting


def follow_clock(
    widget: Widget, meeting: Callable[[], Meeting | None], look: Callable[[], None], *changing: str
) -> None:
    """Call `look`, which draws again where something would be another, once a second while the clock runs in front.

    It is called with each change of the reactive attributes `changing` too, once `widget` has its size.
    """

    def look_again() -> None:
        if widget.size.width:
            look()

    def tick() -> None:
        shown = meeting()
        if shown is not None and shown.clock.runs and widget.screen.is_current:
            look_again()

    widget.set_interval(1.0, tick)
    for attribute in changing:
        widget.watch(widget, attribute, look_again, init=False)
