"""Copying: shown first, done beside the screen, and told as it is."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.app.navigator import PhasesApp
from tui.screens.messages import Copy

if TYPE_CHECKING:
    from tui.exchange.clipboard.copy_text import Copies, How


class CopyingApp(PhasesApp):
    """Hands out what may be shared; a meeting goes on meanwhile."""

    @cached_property
    def _copies(self) -> Copies:
        from tui.exchange.clipboard.copy_text import Copies

        return Copies(self._copied, self._send)

    @property
    def _copied(self) -> Path:
        """Where a copy is left that no clipboard took."""
        return self.services.store.folder / "copied.md"

    def on_mount(self) -> None:
        # Left by a run that was killed.
        with suppress(OSError):
            self._copied.unlink(missing_ok=True)

    def on_copy(self, event: Copy) -> None:
        event.stop()
        from tui.screens.dialogs.copy_dialog import CopyDialog, Wanted

        text = event.text

        def chosen(wanted: Wanted | None) -> None:
            if wanted == "copy":
                self._copy(text)
            elif wanted == "file":
                self._tell_copied(self._copies.write(text))
            elif wanted == "clear":
                self.action_clear_clipboard()

        self.push_screen(CopyDialog(self.context, text), chosen)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        how = self._copies.copy(text)
        self.call_from_thread(self._tell_copied, how)

    def _tell_copied(self, how: How) -> None:
        _ = self.context.manager_translator
        if how == "tool":
            self.notify(_("Copied – nothing private is in it"))
        elif how == "terminal":
            sent = _(
                "Sent to the terminal, which does not say whether it took it. If not: copy again, with w into a file."
            )
            self.notify(sent, timeout=8)
        elif how == "file":
            written = _("No clipboard used: the text is in {path} until you quit", path=self._copies.path)
            self.notify(written, timeout=15)
        else:
            self.notify(_("No clipboard here, and no file could be written"), severity="error", timeout=8)

    @work(thread=True, exclusive=True, group="copy")
    def action_clear_clipboard(self) -> None:
        done = self._copies.clear()
        self.call_from_thread(self._tell_cleared, done)

    def _tell_cleared(self, done: tuple[How, ...]) -> None:
        _ = self.context.manager_translator
        said = []
        if "tool" in done:
            said.append(_("The clipboard is empty; a history of it may still hold what was there."))
        if "terminal" in done:
            said.append(_("The terminal was asked to empty its clipboard; it does not say whether it did."))
        if "file" in done:
            said.append(_("The file with the copy is gone."))
        if not said:
            said.append(_("No clipboard could be reached: what was copied may still be there."))
        self.notify(" ".join(said), timeout=8)

    def _send(self, data: str) -> None:
        def write() -> None:
            if self._driver is not None:
                self._driver.write(data)

        self.call_from_thread(write)

    def save_at_the_end(self) -> bool:
        with suppress(OSError):
            self._copied.unlink(missing_ok=True)
        return super().save_at_the_end()
