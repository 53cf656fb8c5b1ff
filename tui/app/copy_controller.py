"""Copying: done beside the screen, and told as it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.app.toasts import Say
from tui.language.translator import Translator

if TYPE_CHECKING:
    from tui.exchange.clipboard.copy_text import Copies, How

_Found = TypeVar("_Found")


class Beside(Protocol):
    """Does `job` beside the screen, and then calls `then` with what it gave."""

    def __call__(self, job: Callable[[], _Found], then: Callable[[_Found], None]) -> None: ...


class CopyController:
    """Hands out what may be shared; a meeting goes on meanwhile.

    `path` is the file for a copy that no clipboard took, `send` writes to the terminal,
    `ask` shows a text and gives what was chosen.
    """

    def __init__(
        self,
        path: Path,
        *,
        send: Callable[[str], None],
        ask: Callable[[str, Callable[[str | None], None]], None],
        beside: Beside,
        say: Say,
        translator: Callable[[], Translator],
    ) -> None:
        self._path = path
        self._send = send
        self._ask = ask
        self._beside = beside
        self._say = say
        self._translator = translator

    @cached_property
    def _copies(self) -> Copies:
        from tui.exchange.clipboard.copy_text import Copies

        return Copies(self._path, self._send)

    def offer(self, text: str) -> None:
        """Show what would be copied, and do what is chosen then."""
        self._ask(text, lambda wanted: self.follow(wanted, text))

    def follow(self, wanted: str | None, text: str) -> None:
        """Do what was chosen for `text`: `copy` it, write a `file`, or `clear` the clipboard; None is nothing."""
        if wanted == "copy":
            self._beside(lambda: self._copies.copy(text), self._tell_copied)
        elif wanted == "file":
            self._tell_copied(self._copies.write(text))
        elif wanted == "clear":
            self.clear()

    def clear(self) -> None:
        """Empty the clipboard as far as it can be reached, and say how far that was."""
        self._beside(self._copies.clear, self._tell_cleared)

    def remove_file(self) -> None:
        """Remove the copy that no clipboard took."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _tell_copied(self, how: How) -> None:
        _ = self._translator()
        if how == "tool":
            self._say(_("Copied – nothing private is in it"))
        elif how == "terminal":
            sent = _(
                "Sent to the terminal, which does not say whether it took it. If not: copy again, with w into a file."
            )
            self._say(sent, timeout=8)
        elif how == "file":
            written = _("No clipboard used: the text is in {path} until you quit", path=self._path)
            self._say(written, timeout=15)
        else:
            self._say(_("No clipboard here, and no file could be written"), severity="error", timeout=8)

    def _tell_cleared(self, done: tuple[How, ...]) -> None:
        _ = self._translator()
        said = []
        if "tool" in done:
            said.append(_("The clipboard is empty; a history of it may still hold what was there."))
        if "terminal" in done:
            said.append(_("The terminal was asked to empty its clipboard; it does not say whether it did."))
        if "file" in done:
            said.append(_("The file with the copy is gone."))
        if not said:
            said.append(_("No clipboard could be reached: what was copied may still be there."))
        self._say(" ".join(said), timeout=8)
