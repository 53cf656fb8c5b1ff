"""The hostile texts, and what every place that shows one is held to."""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from textual.content import Content
from textual.strip import Strip

from tui.domain.text.clean_text import clean, clean_line, is_blank

ROWS: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "data" / "hostile.json").read_bytes())
LONG = 60_000
"""Characters of a generated text: three times what is shown."""
_JOINERS = set("\u200c\u200d")
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def text_of(row: dict[str, Any]) -> str:
    if "text" in row:
        return str(row["text"])
    made = row["gen"]
    times = min(made["times"], LONG // max(1, len(made["unit"])))
    return str(made["prefix"] + made["unit"] * times + made["suffix"])


TEXTS = {row["id"]: text_of(row) for row in ROWS if "text" in row or "gen" in row}
"""Every text of every class: what is made for one place may be put into another."""

STORABLE = {id: text for id, text in TEXTS.items() if not any(0xD800 <= ord(char) < 0xE000 for char in text)}
"""Those that can stand in a file of UTF-8 at all."""


def is_drawn_safely(text: str) -> bool:
    """Whether a terminal draws each character as itself, in the order it stands."""
    return not any(
        char in _BIDI
        or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        or (unicodedata.category(char) == "Cf" and char not in _JOINERS and not _is_spelled(char))
        for char in text
    )


def _is_spelled(char: str) -> bool:
    return unicodedata.name(char, "").split()[0] in ("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN")


def check_strips(strips: Iterable[Strip]) -> str:
    """Hold every piece that goes to the terminal to being plain: no control, no link, no action; give the text."""
    said = []
    for strip in strips:
        for text, style, control in strip:
            assert is_drawn_safely(text), ascii(text)
            assert not control
            if style is not None:
                assert style.link is None
                assert not any("click" in key for key in style.meta), style.meta
            said.append(text)
        said.append("\n")
    return "".join(said)


def check_content(content: Content, text: str) -> None:
    """Hold a drawing to showing `text` as it is, and doing nothing."""
    assert is_drawn_safely(content.plain.replace("\n", ""))
    assert all(isinstance(span.style, str) and "@" not in span.style for span in content.spans)
    assert squeezed(text)[:60] in squeezed(content.plain)


def squeezed(text: str) -> str:
    """What one sees of a text, wherever its lines break."""
    return "".join(clean(text).split())


def is_lost(text: str, shown: str) -> bool:
    """Whether nothing of a text that can be seen is in what is shown."""
    return not is_blank(text) and squeezed(clean_line(text))[:12] not in squeezed(shown)
