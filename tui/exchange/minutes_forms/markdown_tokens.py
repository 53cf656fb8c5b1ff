"""The parser of minutes: headings, lists and emphasis, and nothing that loads, links or is HTML."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


@cache
def parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    # Minutes have none; where one stands in them somebody else has put it there.
    return made.disable(["image", "link", "autolink", "html_inline", "html_block", "reference"])
