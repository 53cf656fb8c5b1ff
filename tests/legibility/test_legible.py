"""The stage as it arrives at the other end of a video call can be read: by a machine that knows none of it.

Each screen is drawn, brought down to 640 pixels with JPEG quality 30 as a poor call does, enlarged three times for the
reader, and read. What is drawn in half blocks is no text, and does not count.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from dev.cell_picture import Cell, draw_cells, has_font
from tests.screens.sitting import Clock, Sitting
from tests.snapshots.conftest import Open
from tui.domain.meeting.meeting import Kind

READER = shutil.which("tesseract")
SCREENS: tuple[Kind, ...] = ("weather", "cards", "guess-week", "their-points", "last-actions", "statements")
LEAST = 0.95
"""Of the words, pooled over all screens of a look."""

pytestmark = [
    pytest.mark.skipif(READER is None, reason="tesseract is not installed: nothing reads the pictures"),
    pytest.mark.skipif(not has_font(), reason="DejaVu Sans Mono is not installed: nothing to draw with"),
]


def cells(app: Any) -> list[list[Cell]]:
    """Give what is drawn on the screen in front."""
    rows = []
    for strip in app.screen._compositor.render_strips():
        row = []
        for segment in strip:
            style = segment.style
            front, back = (
                "#000000" if colour is None else colour.get_truecolor().hex
                for colour in ((style.color, style.bgcolor) if style else (None, None))
            )
            row += [Cell(char, front, back, bool(style and style.bold)) for char in segment.text]
        rows.append(row)
    return rows


def as_seen(rows: list[list[Cell]]) -> Image.Image:
    """Give the picture that arrives, enlarged for the reader."""
    picture = draw_cells(rows, 20)
    picture = picture.resize((640, round(picture.height * 640 / picture.width)), Image.Resampling.LANCZOS)
    sent = io.BytesIO()
    picture.save(sent, "JPEG", quality=30)
    seen = ImageOps.grayscale(Image.open(sent))
    return seen.resize((seen.width * 3, seen.height * 3), Image.Resampling.LANCZOS)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[a-zåäöæø]{2,}", text.lower()))


def read(picture: Image.Image, folder: Path) -> Counter[str]:
    """Give the words that are read, light on dark and dark on light."""
    found: Counter[str] = Counter()
    for turned in (picture, ImageOps.invert(picture)):
        file = folder / "seen.png"
        turned.save(file)
        command = [str(READER), str(file), "-", "--psm", "6"]
        told = subprocess.run(
            command, capture_output=True, text=True, check=True, env={"OMP_THREAD_LIMIT": "1"}
        )
        found |= words(told.stdout)
    return found


@pytest.mark.parametrize("size", [(60, 18), (100, 30)], ids=["60x18", "100x30"])
@pytest.mark.parametrize("look", ["night", "day", "stage"])
async def test_the_stage_can_be_read_at_the_other_end(
    look: str, size: tuple[int, int], open_app: Open, tmp_path: Path
) -> None:
    pictures, meant = [], Counter[str]()
    for number, kind in enumerate(SCREENS):
        app = open_app(kind=kind, folder=str(number))
        app.theme = look
        async with app.run_test(size=size) as pilot:
            await Sitting(app, pilot, Clock(), tmp_path).settle()
            rows = cells(app)
        pictures.append(as_seen(rows))
        meant += words("\n".join("".join(cell.char for cell in row) for row in rows))
    whole = Image.new("L", (pictures[0].width, sum(picture.height for picture in pictures)))
    top = 0
    for picture in pictures:
        whole.paste(picture, (0, top))
        top += picture.height
    missed = meant - read(whole, tmp_path)
    share = 1 - missed.total() / meant.total()
    assert share >= LEAST, f"{share:.1%} of {meant.total()} words; not read: {sorted(missed)}"
