"""The fire: three tongues over two logs. Only its tips move."""

from __future__ import annotations

from functools import lru_cache
from math import sin

from tui.widgets.drawing.pixels import Grid

FRAMES = 2
_BASE = 20.5
_TONGUES = ((14.0, 21.0, 7.4, 0.9), (8.6, 13.5, 4.2, -1.2), (19.6, 15.5, 4.4, 1.4))
"""Middle, height, width and lean of each."""
_HEAT = ((0.34, "spark"), (0.58, "sun"), (0.8, "ray"), (1.0, "coal"))


@lru_cache(maxsize=16)
def fire(scale: float = 1.0, frame: int = 0) -> Grid:
    """A fire of 28 × 24 pixels at scale 1."""
    width, height = round(28 * scale), round(24 * scale / 2) * 2
    return [[_at((x + 0.5) / scale, (y + 0.5) / scale, frame) for x in range(width)] for y in range(height)]


def _at(x: float, y: float, frame: int) -> str | None:
    for shrink, role in _HEAT:
        for cx, tall, width, lean in _TONGUES:
            height = (tall + (-1.6 if frame % FRAMES else 0)) * (0.35 + 0.65 * shrink)
            t = (_BASE - y) / height
            if not 0 <= t <= 1:
                continue
            half = width * shrink * (1 - t) ** 0.75 * (0.72 + 1.1 * t * (1 - t))
            sway = lean * sin(t * 3.2) * (1 if frame % FRAMES == 0 else 1 + 0.6 * t)
            if abs(x - cx - sway) < half and not (role == "spark" and cx != 14.0):
                return role
    return _log(x, y)


def _log(x: float, y: float) -> str | None:
    if not _BASE < y <= 24:
        return None
    if y <= 22.2:
        return "log" if 3 <= x <= 25 and abs(x - 14) > 1 else None
    if not 1 <= x <= 27:
        return None
    return "coal" if abs(x - 14) < 8 and int(x + 1) % 4 else "log"
