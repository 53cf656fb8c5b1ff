"""Covers a window too small to work in, until it is larger."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.screens.covers.too_small import TooSmall, is_too_small

if TYPE_CHECKING:
    from textual.app import App
    from textual.geometry import Size

    from tui.language import Translator


class SizeCover:
    """Puts the cover over the screens of an app and takes it away; `words` gives the language to speak."""

    def __init__(self, app: App[int], words: Callable[[], Translator]) -> None:
        self._app = app
        self._words = words

    def fit(self, size: Size) -> None:
        is_covered = isinstance(self._app.screen, TooSmall)
        if is_too_small(size) and not is_covered:
            self._app.push_screen(TooSmall(self._words()))
        elif not is_too_small(size) and is_covered:
            self._app.pop_screen()
