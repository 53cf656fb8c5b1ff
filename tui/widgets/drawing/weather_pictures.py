"""The seven weathers, drawn: tiny ones for strips, tiles to pick from, large skies to talk about."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from tui.widgets.drawing.pixels import Grid

_PEN = {
    "s": "sun", "o": "ray", "c": "cloud", "d": "shade", "r": "rain", "b": "bolt", "f": "fog",
    "R": "red", "G": "green", "B": "blue",
}  # fmt: skip

_TILES = {
    "sunny": "....o.... .o.sss.o. ..sssss.. o.sssss.o o.sssss.o ..sssss.. .o.sss.o. ....o....",
    "partly-cloudy": "..sss.... .sssss... .sssss... .ssccccc. ..ccccccc .cccccccc .cccccccc ..dddddd.",
    "cloudy": "......... ...ccc... ..ccccc.. .ccccccc. ccccccccc ccccccccc .ddddddd. .........",
    "foggy": "..fffffff ..fffffff ......... fffffff.. fffffff.. ......... ...fffff. ...fffff.",
    "rainy": "..cccc... .ccccccc. ccccccccc .ddddddd. ......... .r..r..r. .r..r..r. r..r..r..",
    "stormy": "..dddd... .ddddddd. ddddddddd .ddbbddd. ...bb.... ..bbbb... ...bb.... ..b......",
    "rainbow": "..RRRRR.. .RRRRRRR. RRsssssRR RssGGGssR RsGGBGGsR RsGB.BGsR RsGB.BGsR RsGB.BGsR",
}
_TINY = {
    "sunny": ".sss. sssss sssss .sss.",
    "partly-cloudy": ".ss.. ssccc scccc .ccc.",
    "cloudy": "..cc. .cccc ccccc ddddd",
    "foggy": "fffff ..... fffff fffff",
    "rainy": ".ccc. ccccc .r.r. r.r..",
    "stormy": ".ddd. ddddd ..bb. .bb..",
    "rainbow": ".RRR. RsssR RsGsR Rs.sR",
}
_PUFFS = ((5.6, 13.2, 3.3), (10.8, 9.6, 4.7), (16.6, 11.6, 3.7), (19.6, 14.0, 2.6))
_BANKS = ((3, 6, 17), (7, 1, 20), (11, 4, 23), (15, 2, 15))
_BOWS = ((11.6, "red"), (9.9, "ray"), (8.2, "sun"), (6.5, "green"), (4.8, "blue"))

TINY_SIZE = (5, 2)
"""Columns and rows of cells."""


def _sketched(rows: str) -> Grid:
    return [[_PEN.get(char) for char in row] for row in rows.split()]


@lru_cache(maxsize=32)
def tile(sky: str) -> Grid:
    """A weather of 9 × 8 pixels; of one's own, which has no drawing, nothing."""
    return _sketched(_TILES.get(sky, ""))


@lru_cache(maxsize=32)
def tiny(sky: str) -> Grid:
    """A weather of 5 × 4 pixels."""
    return _sketched(_TINY.get(sky, ""))


@lru_cache(maxsize=64)
def sky_picture(sky: str, scale: float = 1.0, frame: int = 0) -> Grid:
    """A weather of 24 × 20 pixels at scale 1; rain has two frames, between which it falls."""
    if sky not in _TILES:
        return []
    width, height = round(24 * scale), round(20 * scale / 2) * 2
    return [
        [_at(sky, (x + 0.5) / scale, (y + 0.5) / scale, frame) for x in range(width)] for y in range(height)
    ]


def _inside(x: float, y: float, *circles: tuple[float, float, float]) -> bool:
    return any((x - cx) ** 2 + (y - cy) ** 2 <= r * r for cx, cy, r in circles)


def _cloud(x: float, y: float, dx: float = 0, dy: float = 0) -> str | None:
    x, y = x - dx, y - dy
    if y <= 16.6 and (_inside(x, y, *_PUFFS) or (6 <= x <= 19.5 and y >= 12)):
        return "shade" if y > 14.4 else "cloud"
    return None


def _sun(x: float, y: float, cx: float, cy: float, radius: float) -> str | None:
    dx, dy = abs(x - cx), abs(y - cy)
    if hypot(dx, dy) <= radius:
        return "sun"
    far, near, corner = max(dx, dy), min(dx, dy), radius * 0.71 + 2.1
    straight = near < 1 and radius + 1.2 < far < radius + 4
    return "ray" if straight or (abs(dx - corner) < 1 and abs(dy - corner) < 1) else None


def _two_clouds(x: float, y: float) -> str | None:
    near = _cloud(x, y, -2.5, 2)
    edge = _cloud(x - 1, y, -2.5, 2) or _cloud(x, y + 1, -2.5, 2)
    return near or (None if edge or not _cloud(x, y, 3.5, -4) else "shade")


def _fog(x: float, y: float) -> str | None:
    return "fog" if any(top <= y < top + 2.1 and left <= x <= right for top, left, right in _BANKS) else None


def _bolt(x: float, y: float) -> bool:
    if not 12 <= y <= 20:
        return False
    lean = 14 - (y - 12) * 0.75 + (3.2 if y > 15.4 else 0)
    width = 1.7 if y <= 16.6 else 1.5 - (y - 16.6) * 0.3
    return abs(x - lean) < width or (15.2 <= y <= 16.6 and 10.5 <= x <= 15.2)


def _falling(x: float, y: float, sky: str, frame: int) -> str | None:
    body = _cloud(x, y, 0, -4.2)
    if body:
        return "shade" if sky == "stormy" else body
    if sky == "stormy" and frame == 0 and _bolt(x, y):
        return "bolt"
    every = 5 if sky == "rainy" else 6
    slanted = (x + (y - 14) * 0.5 + 0.5 + frame * 1.2) % every
    rows = 14 <= y <= 16.9 or 17.9 <= y <= 20
    shift = 0 if y < 17.4 else 2.4
    drop = 4 <= x <= 21 and rows and (slanted + shift) % 5 < 1.1
    return "rain" if drop and not (sky == "stormy" and 7 < x < 18) else None


def _rainbow(x: float, y: float) -> str | None:
    at_foot = ((2.4, 18, 2.6), (5.2, 18.6, 2), (21.6, 18, 2.6), (18.8, 18.6, 2))
    if y > 15 and _inside(x, y, *at_foot):
        return "cloud"
    far = hypot(x - 12, (y - 17.5) * 1.02)
    return next((role for outer, role in _BOWS if outer - 1.7 < far <= outer and y <= 17.5), None)


def _at(sky: str, x: float, y: float, frame: int) -> str | None:
    match sky:
        case "sunny":
            return _sun(x, y, 12, 10, 5.4)
        case "partly-cloudy":
            return _cloud(x, y, 1.5, 2.2) or _sun(x, y, 8.5, 7.4, 4.3)
        case "cloudy":
            return _two_clouds(x, y)
        case "foggy":
            return _fog(x, y)
        case "rainbow":
            return _rainbow(x, y)
    return _falling(x, y, sky, frame)
