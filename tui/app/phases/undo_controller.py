"""Undo and redo: what was taken back is said, and one is where the state has led."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.phases.navigator import Navigator
from tui.app.session import Moved, Session
from tui.app.toasts import Say
from tui.language.translator import Translator
from tui.usecases.undo_text import again_text, undo_text


class UndoController:
    """`clear` takes away what was said before: it may not be so any more."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        *,
        clear: Callable[[], None],
        say: Say,
        translator: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._navigator = navigator
        self._clear = clear
        self._say = say
        self._translator = translator

    def undo(self) -> None:
        """Take the last change back."""
        moved, _ = self._session.undo(), self._translator()
        if moved is None:
            self._say(_("Nothing to undo"), timeout=2)
        else:
            self._follow(moved, self._told(undo_text, moved))

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        moved, _ = self._session.redo(), self._translator()
        if moved is None:
            self._say(_("Nothing to redo"), timeout=2)
        else:
            self._follow(moved, self._told(again_text, moved))

    def _told(self, text: Callable[..., str], moved: Moved) -> str:
        navigator = self._navigator
        return text(
            moved.before, moved.after, self._translator(), guarded=navigator.guarded, met=navigator.met
        )

    def _follow(self, moved: Moved, line: str) -> None:
        self._clear()
        # Where that leads elsewhere, it is said there.
        self._navigator.follow(moved)
        self._say(line, timeout=3)
