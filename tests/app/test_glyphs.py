"""What is drawn is of signs that every terminal has, one cell wide and without gaps."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import tui

ROOT = Path(tui.__file__).parent
# Boxes, half blocks and eighths, and the signs that old terminal fonts have.
DRAWN = {chr(code) for code in (*range(0x2500, 0x2580), *range(0x2580, 0x258D))}
SIGNS = set("●○■□▲►←→↑↓·•–—’“”‘…−×≈›»")
# Rooms that read other people's signs, and draw none.
READS_ONLY = ("terminal", "domain/text", "domain/capture", "domain/dates", "domain/preparation", "exchange")
# Signs that are typed, and only read.
TYPED = {"＃"}


def strings(path: Path) -> Iterator[str]:
    """Give the texts of a source, without its docstrings."""
    tree = ast.parse(path.read_text())
    told: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            told |= {id(one.value) for one in body if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_nothing_is_drawn_that_a_font_may_lack_or_draw_too_wide() -> None:
    sources = [
        path for path in ROOT.rglob("*.py") if not path.relative_to(ROOT).as_posix().startswith(READS_ONLY)
    ]
    assert len(sources) > 300
    odd = {
        (sign, path.name)
        for path in sources
        for text in strings(path)
        for sign in text
        if ord(sign) > 0xFF and not sign.isalpha() and sign not in DRAWN | SIGNS | TYPED
    }
    assert not odd


def test_none_of_them_is_two_cells_wide() -> None:
    assert all(unicodedata.east_asian_width(sign) not in "WF" for sign in DRAWN | SIGNS)
