"""Content to draw: plain text in pieces, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tui.domain.text.clean_text import clean

Piece = Content | str | tuple[str, str]


def drawn(*pieces: Piece) -> Content:
    """Put pieces together: a text, a (text, style) pair or content; each text goes through the gate."""
    return Content.assemble(
        *(
            piece
            if isinstance(piece, Content)
            else clean(piece)
            if isinstance(piece, str)
            else (clean(piece[0]), piece[1])
            for piece in pieces
        )
    )


def lines(*contents: Content) -> Content:
    return Content("\n").join(contents)


def hanging(lead: Content, text: Content, width: int) -> Content:
    """Put `lead` before `text`, whose further lines stand below its first word."""
    indent = lead.cell_length
    wrapped = text.wrap(max(4, width - indent)) or [Content("")]
    first, *rest = (line.rstrip() for line in wrapped)
    return lines(Content.assemble(lead, first), *(Content.assemble(" " * indent, line) for line in rest))


def wrapped(text: Content, first: int, further: int) -> list[Content]:
    """Break a text between its words into lines, the first of them of `first` cells, all others of `further`."""
    if first == further:
        return [line.rstrip() for line in text.wrap(first)] or [Content("")]
    head = (text.wrap(first) or [Content("")])[0].rstrip()
    rest = text[len(head) :]
    rest = rest[len(rest) - len(rest.plain.lstrip()) :]
    return [head, *(line.rstrip() for line in rest.wrap(further))] if rest.plain else [head]


def flowing(pieces: Iterable[Content], width: int, gap: str = "   ") -> Content:
    """Put pieces one after the other into lines of at most `width` cells, each piece whole."""
    rows: list[Content] = []
    for piece in pieces:
        if rows and rows[-1].cell_length + len(gap) + piece.cell_length <= width:
            rows[-1] = Content.assemble(rows[-1], gap, piece)
        else:
            rows.append(piece)
    return lines(*rows)


def evenly(pieces: Iterable[Content], width: int, gap: str = "   ") -> Content:
    """Put pieces into as few lines as `width` cells allow, all about as long: none has the last piece to itself."""
    pieces = tuple(pieces)
    count = len(flowing(pieces, width, gap).split("\n"))
    least = max((piece.cell_length for piece in pieces), default=0)
    fits = (
        narrow for narrow in range(least, width) if len(flowing(pieces, narrow, gap).split("\n")) <= count
    )
    return flowing(pieces, next(fits, width), gap)


def first_of(pieces: Iterable[Content], width: int, gap: str = "   ") -> Content:
    """Put as many pieces as have room in `width` cells into one line, the others fall away whole."""
    row = Content("")
    for piece in pieces:
        longer = Content.assemble(row, gap, piece) if row.plain else piece
        if longer.cell_length > width:
            break
        row = longer
    return row


def apart(left: Content, right: Content, width: int) -> Content:
    """Put one piece at the left and one at the right end of `width` cells; the left one gives way."""
    room = width - right.cell_length - 1
    if room < 4:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)


def between(left: Content, middle: Content, right: Content, width: int) -> Content:
    """Put one piece into the middle between two at the ends of `width` cells; it gives way to them."""
    room = width - left.cell_length - right.cell_length - 2
    if room < 4 or not middle.plain:
        return apart(left, right, width)
    middle = middle.truncate(room, ellipsis=True)
    start = max(left.cell_length + 1, (width - middle.cell_length) // 2)
    start = min(start, width - right.cell_length - 1 - middle.cell_length)
    rest = width - start - middle.cell_length - right.cell_length
    return Content.assemble(left, " " * (start - left.cell_length), middle, " " * rest, right)
