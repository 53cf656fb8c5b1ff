"""The question on its card: paper in the firelight, the brightest and largest shape on the stage."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from tui.domain.text.clean_text import clean
from tui.widgets.base.content import drawn
from tui.widgets.base.frame_title import entitle

MEASURE = 52
"""Columns of a question at the most."""

_LONG = 24
"""Letters from which on a question is broken only to stand in the middle: a short one is torn by it."""


def wrapped(text: str, width: int) -> list[str]:
    """Break a text between words into lines of at most `width` cells; a longer word is cut."""
    return [line.rstrip().plain for line in Content(text).wrap(max(1, width))] or [""]


def balanced(text: str, measure: int, more: int = 0) -> list[str]:
    """Break a text into as few lines as `measure` cells allow and `more`, all about as long, as on a poster.

    Where its words do not make so many lines, they are as few as without `more`.
    """
    lines = wrapped(text, measure)
    wanted = len(lines) + more
    if wanted < 2:
        return lines
    least, most = 1, measure
    # The narrowest width that needs no more lines: with each width the lines can only get fewer.
    while least < most:
        middle = (least + most) // 2
        if len(wrapped(text, middle)) <= wanted and _is_whole(text, middle):
            most = middle
        else:
            least = middle + 1
    lines = wrapped(text, most)
    return lines if not more or len(lines) == wanted else balanced(text, measure)


def _is_whole(text: str, width: int) -> bool:
    """Whether no word has to be cut at that width."""
    return max((cell_len(word) for word in text.split()), default=0) <= width


class QuestionCard(Static):
    """A question, centred and bold; it is as high as the longest of those that come to lie on it one by one."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    QuestionCard { width: 1fr; height: auto; text-align: center; text-style: bold; background: $paper; color: $ink;
                   content-align-vertical: middle; padding: 1 2; margin: 0 4 1 4; }
    .-narrow QuestionCard { margin: 0 0 1 0; padding: 1 1; }
    .-short QuestionCard { margin: 0 0 1 0; padding: 0 1; }
    .-high QuestionCard { padding: 2 3; margin: 0 4 2 4; }
    .-widest QuestionCard { margin: 0 18 1 18; }
    .-high.-widest QuestionCard { padding: 3 3; margin: 0 18 2 18; }
    QuestionCard.-numbered { border-bottom: blank $paper; padding: 1 2 0 2; border-subtitle-align: right;
                             border-subtitle-color: $ink; border-subtitle-background: $paper; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text = ""
        self._others: tuple[str, ...] = ()

    def ask(self, text: str, others: tuple[str, ...] = ()) -> None:
        """Put another question on the card, which has room for each of `others` too."""
        if others != self._others:
            self._others = others
            self.refresh(layout=True)
        if text != self._text:
            self._text = text
            self._write()

    def number(self, which: str) -> None:
        """Put the number of the card into its lower corner, `1 of 2`, or take it away."""
        entitle(self, None, Content(clean(which)))
        self.set_class(bool(which), "-numbered")

    def on_resize(self) -> None:
        self._write()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(len(self._lines(width)), self._kept(width))

    def _kept(self, width: int) -> int:
        """Rows for the longest of the others."""
        others = (
            sum(len(wrapped(part, self._measure(width))) for part in text.split("\n"))
            for text in self._others
        )
        return max(others, default=1)

    def _lines(self, width: int) -> list[str]:
        """Break the text so that it stands in the middle of its room: one row more where a row would be left over."""
        measure, parts = self._measure(width), self._text.split("\n")
        lines = [balanced(part, measure) for part in parts]
        left = self._kept(width) - sum(map(len, lines))
        longest = max(range(len(parts)), key=lambda at: len(parts[at]) / len(lines[at]))
        if left > 0 and left % 2 and len(parts[longest]) >= _LONG:
            lines[longest] = balanced(parts[longest], measure, more=1)
        return [line for part in lines for line in part]

    @staticmethod
    def _measure(width: int) -> int:
        return min(MEASURE, max(8, width))

    def _write(self) -> None:
        width = self.content_size.width or MEASURE
        self.update(drawn("\n".join(self._lines(width))))
