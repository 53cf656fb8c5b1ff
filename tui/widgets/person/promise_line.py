"""The manager's own promises in one line: a square each, full where it was kept."""

from __future__ import annotations

from textual.content import Content

from tui.language import Translator
from tui.widgets.base.content import drawn

_MOST = 8
"""Promises that are drawn; more of them are told in words alone."""


def draw_promises(kept: int, still_open: int, _: Translator) -> Content:
    """Draw how many of one's own promises were kept since the last meeting; nothing where none was made."""
    made = kept + still_open
    if not made:
        return drawn((_("nothing promised"), "$soft"))
    squares = " ".join("■" * kept + "□" * still_open) + "  " if made <= _MOST else ""
    told = _("kept {kept} of {n}", kept=kept, n=made) if kept else _.n("{n} promised", "{n} promised", made)
    return drawn((squares, "$gold"), (told, "$soft"))
