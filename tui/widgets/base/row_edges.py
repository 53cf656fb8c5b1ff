"""Signs at the edges of a list of which a part is out of sight."""

from __future__ import annotations

from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import RowLayout


def edge_sign(layout: RowLayout, place: int, top: int, height: int) -> str:
    """Give the sign of the line at `place`, where the lines from `top` on are in sight.

    Between two rows it has room to say how many stand below.
    """
    if place == top > 0:
        return "↑"
    if place == top + height - 1 and place + 1 < layout.height:
        return "↓" if layout.row_at(place) >= 0 else f"↓ {layout.rows_from(place + 1)}"
    return ""


def with_sign(strip: Strip, sign: str, list_: Widget) -> Strip:
    """Give a line with the sign in the margin of its list."""
    (drawing,) = Visual.to_strips(list_, drawn((sign, "bold $gold")), len(sign), 1, list_.visual_style)
    return Strip.join([drawing, strip.crop(drawing.cell_length, strip.cell_length)])
