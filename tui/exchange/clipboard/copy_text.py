"""What was copied, by which way, and how it is taken back."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

from tui.exchange.clipboard import osc52
from tui.exchange.clipboard.terminal_clipboard import TerminalClipboard

How = Literal["formatted", "tool", "taken", "terminal", "file", ""]
"""The clipboard, formatted; the clipboard, read back; a terminal that says that it takes copies; one that does not
say; a file; not at all."""


def _does_not_say() -> bool:
    return False


class Copies:
    """Copies by the first way that works. `path` is the file for where none does; `send` writes to the terminal.

    `says` asks the terminal whether it takes copies.
    Nothing here is quick: it is called beside the screen. No call takes longer than five seconds, but on Windows.
    """

    def __init__(
        self,
        path: Path,
        send: Callable[[str], None],
        environ: Mapping[str, str] = os.environ,
        *,
        says: Callable[[], bool] = _does_not_say,
    ) -> None:
        self.path = path
        self._environ = environ
        self._terminal = TerminalClipboard(send, says, environ)

    @property
    def _has_tools(self) -> bool:
        """Whether a tool here reaches the clipboard in front of which one sits."""
        return not osc52.is_remote(self._environ) or osc52.has_forwarded_display(self._environ)

    def copy(self, text: str) -> How:
        from tui.exchange.clipboard import system_clipboard

        if self._has_tools and system_clipboard.copy(text):
            return "tool"
        return self._terminal.copy(text) or self.write(text)

    def copy_formatted(self, html: str, text: str) -> How:
        """Copy a page, with the text beside it where that goes; the text alone where no tool here takes a page."""
        from tui.exchange.clipboard.rich_clipboard import copy_formatted

        if self._has_tools and copy_formatted(html, text, self._environ):
            return "formatted"
        return self.copy(text)

    def write(self, text: str) -> How:
        """Write a file for its owner alone; it is removed at the end."""
        try:
            self.remove()
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
        except OSError:
            return ""
        return "file"

    def clear(self) -> tuple[How, ...]:
        """Take back what can be; gives where that was done, the terminal unseen."""
        from tui.exchange.clipboard import system_clipboard

        done: list[How] = ["tool"] if self._has_tools and system_clipboard.clear() else []
        if self._terminal.clear():
            done.append("terminal")
        with suppress(OSError):
            if self.remove():
                done.append("file")
        return tuple(done)

    def remove(self) -> bool:
        """Remove the file; gives whether there was one. Raises OSError where it stays."""
        try:
            self.path.unlink()
        except FileNotFoundError:
            return False
        return True
