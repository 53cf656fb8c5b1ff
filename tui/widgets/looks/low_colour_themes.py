"""The looks for terminals with few colours, so that the nearest colour there is also a legible one.

Left to itself, a warm brown becomes a dark red among 256 colours, and what is raised sinks into the ground.
"""

from __future__ import annotations

from textual.theme import Theme

from tui.widgets.looks.theme_colours import DAY_16, DAY_256, NIGHT_16, NIGHT_256, STAGE
from tui.widgets.looks.themes import THEMES, look


def looks(colours: str | None) -> tuple[Theme, ...]:
    """Give the looks for a terminal with `colours` as Rich names them: truecolor, 256, or standard for 16."""
    if colours == "256":
        return look("night", NIGHT_256), look("day", DAY_256, dark=False), look("stage", STAGE)
    if colours == "standard":
        return look("night", NIGHT_16), look("day", DAY_16, dark=False), look("stage", NIGHT_16)
    return THEMES
