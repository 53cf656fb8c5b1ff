"""A scale as one line of figures, for where a slider has no room."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.base.content import drawn
from tui.widgets.drawing.slider import Scale
from tui.widgets.meeting.scale.rating import Ends


def scale_line(scale: Scale, ends: Ends, width: int) -> Content:
    """Draw the figures with what is chosen inverse and that of last time in brackets; the ends where there is room."""
    figures = Content("").join(_figure(value, scale) for value in range(1, scale.most + 1))
    low, high = drawn((f"{ends.low} ", "$soft")), drawn((f" {ends.high}", "$soft"))
    whole = Content.assemble(low, figures, high)
    return whole if whole.cell_length <= width else figures


def _figure(value: int, scale: Scale) -> Content:
    if value == scale.value:
        return drawn((f" {value} ", "bold $ground on $gold"))
    if value == scale.last:
        return drawn((f"({value})", "$text"))
    return drawn((f" {value} ", "$text"))
