"""The pages that come with the code, taken apart: links, headings, and what is quoted in them."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.*)$", re.MULTILINE)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def prose(text: str) -> str:
    """Give the text without its blocks of code."""
    return _FENCE.sub("", text)


def blocks(text: str, language: str) -> list[str]:
    """Give the blocks of code that say they are of this language."""
    return [found[2] for found in _FENCE.finditer(text) if found[1] == language]


def spans(text: str) -> list[str]:
    """Give what stands between backticks; a bar that a table made one escape is a bar."""
    return [span.replace("\\|", "|") for span in _SPAN.findall(prose(text))]


def links(text: str) -> list[str]:
    return _LINK.findall(_SPAN.sub("", prose(text)))


def anchors(text: str) -> set[str]:
    """Give what a link may name behind `#`: GitHub makes it from each heading, and numbers what comes twice."""
    found: set[str] = set()
    seen: Counter[str] = Counter()
    for heading in _HEADING.findall(prose(text)):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.strip()).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found
