"""What is wrong with an entry of a settings file, with its line and the mend."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.domain.text.clean_text import clean_line, shorten
from tui.language.declare import N_
from tui.storage.errors import StorageError

if TYPE_CHECKING:
    from tui.language.translator import Translator


class BadSettingsError(StorageError):
    """The file cannot be used as it is; it was left alone."""

    LINE = N_("{path}, line {line}: {why}. {mend}.")

    def __init__(self, path: Path, number: int, why: str, mend: str, **values: str) -> None:
        self.path, self.number = path, number
        self._said = {name: shorten(clean_line(value), 60) for name, value in values.items()}
        self._why, self._mend = why, mend
        super().__init__(
            self.LINE, path=str(path), line=str(number), why=self._filled(why), mend=self._filled(mend)
        )

    def tell(self, _: Translator) -> str:
        why, mend = (self._filled(_(text)) for text in (self._why, self._mend))
        # A question ends as one.
        line = _(self.LINE).format(**{**self.fields, "why": why, "mend": mend})
        return line.replace("?.", "?")

    def __str__(self) -> str:
        return super().__str__().replace("?.", "?")

    def _filled(self, text: str) -> str:
        return text.format(**self._said) if self._said else text


class Line(NamedTuple):
    """What is wrong with one entry, and the mend; `values` fill the places in both."""

    why: str
    mend: str
    values: tuple[tuple[str, str], ...] = ()

    def at(self, path: Path, text: str, name: str) -> BadSettingsError:
        return BadSettingsError(
            path, line_of(name, text), self.why, self.mend, name=name, **dict(self.values)
        )


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Give what was probably meant, empty where nothing is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:60], known, 1, 0.6)), "")


def line_of(name: str, text: str) -> int:
    """Give the line on which an entry stands, named whole or, below its header, by its last part."""
    for part in (name, name.rpartition(".")[2]):
        begin = rf"^[ \t]*\[?[ \t]*(?:keys[ \t]*\.[ \t]*)?[\"']?{re.escape(part)}[\"']?[ \t]*[=.\]]"
        found = re.search(begin, text, re.MULTILINE)
        if found is not None:
            return text.count("\n", 0, found.start()) + 1
    return 1
