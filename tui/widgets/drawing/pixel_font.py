"""Letters and figures as pixels: thin strokes do not come through a video call."""

from __future__ import annotations

from tui.widgets.drawing.pixels import Grid, width_of

_LETTERS = {
    "0": "0E11111111110E", "1": "040C040404040E", "2": "0E11010204081F", "3": "0E11010601110E",
    "4": "02060A121F0202", "5": "1F101E0101110E", "6": "0608101E11110E", "7": "1F010204080808",
    "8": "0E11110E11110E", "9": "0E11110F01020C", ":": "00040000000400", "+": "0004041F040400",
    "−": "0000001F000000", "!": "04040404040004", "?": "0E110102040004", "A": "040A11111F1111",
    "B": "1E11111E11111E", "C": "0E11101010110E", "D": "1E11111111111E", "E": "1F10101E10101F",
    "F": "1F10101E101010", "G": "0E11101711110F", "H": "1111111F111111", "I": "0E04040404040E",
    "J": "0702020202120C", "K": "11121418141211", "L": "1010101010101F", "M": "111B1515111111",
    "N": "11191513111111", "O": "0E11111111110E", "P": "1E11111E101010", "Q": "0E11111115120D",
    "R": "1E11111E141211", "S": "0F10100E01011E", "T": "1F040404040404", "U": "1111111111110E",
    "V": "11111111110A04", "W": "111111151B1B11", "X": "11110A040A1111", "Y": "11110A04040404",
    "Z": "1F01020408101F", "Å": "040A040A111F1111", "Ä": "11040A11111F1111", "Ö": "0A000E111111110E",
    "Æ": "0F14141F141417", "Ø": "0E13151515190E",
}  # fmt: skip
"""Five columns by seven rows: two hexadecimal digits a row, the lowest bit at the right.

What stands over a letter has a row of its own, the eighth: else it would be a small letter among large ones.
"""

_FIGURES = {
    "0": "75557", "1": "26227", "2": "71747", "3": "71717", "4": "55711", "5": "74717", "6": "74757",
    "7": "71111", "8": "75757", "9": "75717", ":": "02020", "+": "02720", "−": "00700",
}  # fmt: skip
"""Three columns by five rows: one octal digit a row."""

_NARROW = ":!I1"

_HEIGHT = 7


def _pixels(rows: list[int], width: int, *, narrow: bool) -> list[list[bool]]:
    pixels = [[bool(row >> (width - 1 - x) & 1) for x in range(width)] for row in rows]
    if not narrow:
        return pixels
    used = [x for x in range(width) if any(row[x] for row in pixels)]
    return [row[used[0] : used[-1] + 1] for row in pixels]


def _letter(char: str) -> list[list[bool]]:
    if char == " ":
        return [[False] * 3] * _HEIGHT
    code = _LETTERS.get(char, _LETTERS["?"])
    rows = [int(code[i : i + 2], 16) for i in range(0, len(code), 2)]
    return _pixels(rows, 5, narrow=char in _NARROW)


def _level(glyphs: list[list[list[bool]]]) -> list[list[list[bool]]]:
    """Let all stand on one line, where one of them has something over it."""
    height = max((len(glyph) for glyph in glyphs), default=0)
    return [[[False] * len(glyph[0])] * (height - len(glyph)) + glyph for glyph in glyphs]


def _figure(char: str) -> list[list[bool]]:
    return _pixels([int(row) for row in _FIGURES[char]], 3, narrow=char in ":!")


def _set(glyphs: list[list[list[bool]]], role: str, scale: int) -> Grid:
    """Put letters side by side, a pixel between them, each pixel `scale` wide and high."""
    height = len(glyphs[0]) * scale if glyphs else 0
    gap: list[str | None] = [None] * scale
    rows = []
    for y in range(height):
        row: list[str | None] = []
        for number, glyph in enumerate(glyphs):
            row += gap if number else []
            row += [role if bit else None for bit in glyph[y // scale] for _ in range(scale)]
        rows.append(row)
    return rows


def lettering(text: str, role: str, scale: int = 1) -> Grid:
    """Draw capital letters and figures, 7 pixels high at scale 1, and one more with a letter such as Ä.

    A letter unknown here is a question mark.
    """
    return _set(_level([_letter(char) for char in text.upper()]), role, scale)


def lettering_sizes(text: str, role: str, *sizes: tuple[int, int, int]) -> tuple[tuple[int, int, Grid], ...]:
    """Draw a text at some scales, for `Pixels` to choose from.

    Each of `sizes` is a scale, the rows of a window that has room for it, and the columns beside the letters.
    """
    grids = ((lettering(text, role, scale), rows, beside) for scale, rows, beside in sizes)
    return tuple((width_of(grid) + beside, rows, grid) for grid, rows, beside in grids)


def figures(text: str, role: str) -> Grid:
    """Draw a time such as `2:14` or `+1:20`, 5 pixels high."""
    return _set([_figure(char) for char in text], role, 1)
