"""The palette, that stays as large as the window."""

from __future__ import annotations

from textual.command import CommandPalette

from tui.widgets.base.window_size import Sized


class Palette(Sized, CommandPalette):
    """Textual's, with nothing of its own changed."""
