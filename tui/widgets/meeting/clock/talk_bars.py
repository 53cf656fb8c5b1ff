"""Bars that show a share: of time gone, of who spoke."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.base.content import drawn


def draw_bar(share: float, width: int) -> Content:
    """Draw a share from 0 to 1 as a bar of `width` cells."""
    full = round(max(0.0, min(1.0, share)) * width)
    return drawn(("█" * full, "$primary"), ("─" * (width - full), "$line"))
