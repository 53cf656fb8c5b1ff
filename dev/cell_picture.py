"""A picture of a terminal's cells, as a terminal draws them: for the README, and for what is read back by a machine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

_FOLDERS = (
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/dejavu-sans-mono-fonts",
    "/usr/share/fonts/TTF",
)
_FILES = ("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf")
_EIGHTHS = "▁▂▃▄▅▆▇█"


class NoFontError(Exception):
    """There is no font to draw with."""


class Cell(NamedTuple):
    """A character and its colours as `#rrggbb`."""

    char: str
    front: str
    back: str
    bold: bool = False


@cache
def _fonts(size: int) -> tuple[ImageFont.FreeTypeFont, ImageFont.FreeTypeFont]:
    for folder in _FOLDERS:
        plain, bold = (Path(folder) / name for name in _FILES)
        if plain.exists() and bold.exists():
            return ImageFont.truetype(str(plain), size), ImageFont.truetype(str(bold), size)
    raise NoFontError


def has_font() -> bool:
    """Whether pictures can be drawn here."""
    try:
        _fonts(16)
    except NoFontError:
        return False
    return True


def draw_cells(rows: Sequence[Sequence[Cell]], size: int = 15) -> Image.Image:
    """Draw rows of cells with a font of `size` pixels. Raises NoFontError."""
    plain, bold = _fonts(size)
    wide, high = round(plain.getlength("M")), round(size * 1.2)
    picture = Image.new("RGB", (max(map(len, rows)) * wide, len(rows) * high))
    brush = ImageDraw.Draw(picture)
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            left, top = x * wide, y * high
            brush.rectangle((left, top, left + wide - 1, top + high - 1), fill=cell.back)
            filled = _block(cell.char, high)
            if filled is not None:
                upper, lower = filled
                if lower > upper:
                    brush.rectangle((left, top + upper, left + wide - 1, top + lower - 1), fill=cell.front)
            elif cell.char.strip():
                brush.text((left, top), cell.char, font=bold if cell.bold else plain, fill=cell.front)
    return picture


def _block(char: str, high: int) -> tuple[int, int] | None:
    """Give from where to where a block fills its cell, None for what is no block: terminals draw these themselves."""
    if char == "▀":
        return 0, high // 2
    if char in _EIGHTHS:
        return high - round(high * (_EIGHTHS.index(char) + 1) / 8), high
    return None
