"""Make the pictures of the README from a real session in a pseudo-terminal: `python dev/moving_picture.py`.

Writes docs/dialogue.png, and docs/meeting.gif of a few moments of a meeting with the demo team.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dev.cell_picture import Cell, draw_cells  # noqa: E402
from tests.endtoend.machine import clean_environment, installed  # noqa: E402
from tests.endtoend.terminal import Terminal  # noqa: E402
from tui.demo.demo_folder import write_demo  # noqa: E402
from tui.storage.paths import shipped_data  # noqa: E402
from tui.system.system_clock import local_today, steady_now  # noqa: E402

SIZE, LETTERS = (100, 30), 13
"""Columns and rows of the terminal, and the height of a letter in pixels."""
LARGEST = 1_500_000
"""Bytes of the moving picture."""
GROUND, TEXT = "#15100d", "#fbf1e4"

STORY: tuple[tuple[str, int], ...] = (
    ("wait Priya", 1600),
    ("f9", 1200),
    ("home", 1400),
    ("down", 0),
    ("down", 2200),
    ("p", 0),
    ("wait Prepare", 2600),
    ("m", 0),
    ("wait min left", 1600),
    ("1", 1500),
    ("space", 1500),
    ("3", 1500),
    ("space", 2200),
    ("n", 700),
    ("type Calmer since the rota changed", 1000),
    ("enter", 1600),
    ("2", 1200),
    ("space", 2400),
)
"""What is pressed, and how long one looks at what comes, in milliseconds."""


TWO_SKIES = 8
"""Which of the pictures is the still one."""


def cells(terminal: Terminal) -> list[list[Cell]]:
    """Give what stands in a terminal."""

    def colour(told: str, usual: str) -> str:
        return f"#{told}" if re.fullmatch("[0-9a-fA-F]{6}", told) else usual

    def cell(found: Any) -> Cell:
        front, back = colour(found.fg, TEXT), colour(found.bg, GROUND)
        front, back = (back, front) if found.reverse else (front, back)
        return Cell(found.data or " ", front, back, found.bold)

    return [[cell(row[x]) for x in range(SIZE[0])] for row in terminal.rows]


def session(home: Path) -> list[tuple[Image.Image, int]]:
    """Sit through the story; gives each picture and how long it stands."""
    write_demo(home / "data", local_today(), steady_now()(), shipped_data())
    frames = []
    with Terminal([*installed()], clean_environment(home), size=SIZE) as terminal:
        for what, pause in STORY:
            verb, _, rest = what.partition(" ")
            if verb == "wait":
                terminal.wait(rest)
            elif verb == "type":
                terminal.type(rest)
            else:
                terminal.press(verb)
            terminal.settle(0.6)
            if pause:
                frames.append((draw_cells(cells(terminal), LETTERS), pause))
    return frames


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        frames = session(Path(folder))
    pictures = [picture.quantize(64, dither=Image.Dither.NONE) for picture, _ in frames]
    moving = ROOT / "docs" / "meeting.gif"
    pictures[0].save(
        moving,
        save_all=True,
        append_images=pictures[1:],
        duration=[pause for _, pause in frames],
        loop=0,
        optimize=True,
    )
    both_skies = pictures[TWO_SKIES]
    both_skies.save(ROOT / "docs" / "dialogue.png", optimize=True)
    if moving.stat().st_size > LARGEST:
        raise SystemExit(f"{moving} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    main()
