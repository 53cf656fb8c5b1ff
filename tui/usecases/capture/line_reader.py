"""What a line says while it is typed, and what is made of it once it is entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from tui.domain.capture.capture_grammar import Captured, with_day_in_text
from tui.domain.capture.own_signs import Signs, privacy_with, usual_signs
from tui.domain.capture.private_line import has_private_line
from tui.domain.capture.spoken_private import spoken_privacy_of
from tui.domain.capture.spoken_words import begins_plainly
from tui.domain.text.clean_text import BREAK, pasted_lines

SIGNS = " !?=#＃"
"""What says what a line is; by themselves they are none."""


class LineReader:
    """`read` reads a line with the usual signs; `doubt` says what is to be asked before it is taken."""

    def __init__(
        self, read: Callable[[str], Captured], doubt: Callable[[Captured], str], signs: Signs
    ) -> None:
        self._read, self._doubt_of, self._usual = read, doubt, usual_signs(signs)
        self.privacy = privacy_with(signs)
        """Says of a line whether it is for the manager alone."""

    def read(self, line: str) -> Captured:
        return self._read(_without_n(self._usual(line)))

    def says(self, text: str) -> bool:
        """Whether a line says anything beside what it is."""
        return bool(self._usual(text).strip(SIGNS))

    def doubt(self, text: str) -> str:
        """Give what is to be asked of the first of the lines in which something is in doubt; empty where nothing is."""
        doubts = (self._doubt_of(self.read(line)) for line in pasted_lines(text))
        return next((doubt for doubt in doubts if doubt), "")

    def is_plain_note(self, text: str) -> bool:
        """Whether a line is one shared note, whatever is typed behind: no sign and no word at its front says more."""
        if not text[:1].isalpha() or text[0] == "n" or BREAK.strip() in text:
            return False
        return begins_plainly(text) and self._usual(text) == text

    def taken(self, text: str, *, is_private: bool, was_unseen: bool) -> Iterator[Captured]:
        """Give what is made of the lines that were entered; of one that nobody was to see nothing could be asked."""
        # Where its sign was taken away again, all of it stays what it was meant as.
        is_signed = has_private_line(f"{text} ", BREAK.strip(), self.privacy)
        for line in pasted_lines(text):
            captured = self.read(line)
            if is_private and not is_signed:
                captured = msgspec.structs.replace(captured, private=True)
            is_dated = captured.due is not None
            if was_unseen and is_dated and self._doubt_of(msgspec.structs.replace(captured, unsure_of=())):
                # Nothing could be asked without a trace, so that the day stays words.
                captured = with_day_in_text(captured)
            yield captured


def _without_n(line: str) -> str:
    """Give the line without the n that one types to begin it, where it is begun already: `n# tired` is private."""
    begun, rest = line.lstrip()[:1], line.lstrip()[1:].lstrip()
    is_begun_twice = rest[:1] in tuple("#＃!?") or spoken_privacy_of(f"{rest} ") == "private"
    return rest if begun in ("n", "N") and is_begun_twice else line
