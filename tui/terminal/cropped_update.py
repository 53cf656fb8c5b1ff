"""The part of a frame that changed, cropped at both of its ends: a thin line has to carry no more than that."""

from __future__ import annotations

from rich.console import Console
from rich.control import Control
from textual.strip import Strip

from tui.terminal.textual_internals import ChopsUpdate, Compositor


class CroppedUpdate(ChopsUpdate):
    """The spans of cells to draw again. Textual draws each row of a widget from its first cell on."""

    def render_segments(self, console: Console) -> str:
        found = []
        for y, first, last in self.spans:
            for end, (start, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                left, right = max(start, first), min(end, last)
                if strip is None or left >= right:
                    continue
                if left > start and _has_wide(strip):
                    # Half of a sign of two cells is none.
                    left = start
                found += [
                    Control.move_to(left, y).segment.text,
                    strip.crop(left - start, right - start).render(console),
                ]
        return "".join(found)


class CroppingCompositor(Compositor):
    """A compositor whose partial updates are cropped."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        return None if update is None else CroppedUpdate(update.chops, update.spans, update.chop_ends)


def _has_wide(strip: Strip) -> bool:
    return sum(len(segment.text) for segment in strip) != strip.cell_length
