"""Both weathers side by side: what the two look at together."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Static

from tui.domain.record import Record
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixels import Grid, Pixels
from tui.widgets.drawing.weather_pictures import sky_picture, tile

FALLING = 6
"""Frames in which rain falls after the pick, one a second; then it stands still."""


class Sky(Record, frozen=True, kw_only=True):
    """Whose weather it is, which, what it is called and why."""

    name: str
    sky: str
    label: str
    why: str = ""


class TwoSkies(Horizontal):
    """A name, a large sky, what it is called and why, once for each of the two."""

    DEFAULT_CSS = """
    TwoSkies { width: 1fr; height: auto; }
    TwoSkies > Vertical { width: 1fr; height: auto; align-horizontal: center; }
    TwoSkies Static { width: 1fr; height: auto; text-align: center; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._skies: tuple[Sky, ...] = ()
        self._frame = 0
        self._falls: Timer | None = None

    def compose(self) -> ComposeResult:
        for side in ("left", "right"):
            with Vertical(id=side):
                yield Static(classes="who")
                yield Pixels()
                yield Static(classes="what")

    def show(self, *skies: Sky) -> None:
        """Show two weathers; while it was just picked, rain falls for a moment."""
        if skies == self._skies:
            return
        self._skies, self._frame = skies, 0
        if self._falls is not None:
            self._falls.stop()
            self._falls = None
        self._draw()
        if (
            self.display
            and self.app.animation_level != "none"
            and any(s.sky in ("rainy", "stormy") for s in skies)
        ):
            self._falls = self.set_interval(1.0, self._fall, repeat=FALLING)

    def _fall(self) -> None:
        if self.screen.is_current:
            self._frame += 1
            self._draw()

    def _draw(self) -> None:
        for place, sky in zip(("left", "right"), self._skies, strict=False):
            half = self.query_one(f"#{place}", Vertical)
            who, what = half.query(Static)
            who.update(drawn((sky.name, "bold $ember")))
            half.query_one(Pixels).show(*_sizes(sky.sky, self._frame % 2))
            why = f"\n{sky.why}" if sky.why else ""
            what.update(drawn((sky.label, "bold $text"), (why, "$soft")))


def _sizes(sky: str, frame: int) -> tuple[tuple[int, int, Grid], ...]:
    return (
        (160, 45, sky_picture(sky, 2, frame)),
        (100, 36, sky_picture(sky, 1.3, frame)),
        (60, 18, sky_picture(sky, 1, frame)),
        (0, 0, tile(sky)),
    )
