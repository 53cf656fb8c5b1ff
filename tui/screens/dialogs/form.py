"""A dialog with fields, which one esc too many does not empty."""

from __future__ import annotations

from typing import TypeVar

from tui.screens.dialogs.dialog import Dialog

Given = TypeVar("Given")

SECOND_ESC = 3.0
"""Seconds within which a second esc leaves."""


class FormDialog(Dialog[Given]):
    """esc leaves at once where nothing was changed; else a second one leaves without saving."""

    _leaves = False

    @property
    def loses_by_leaving(self) -> bool:
        """Whether something was filled in that is kept nowhere else."""
        return not self.keeps_what_is_left and self._fields() != self._begun

    def action_leave(self) -> None:
        if self._leaves or not self.loses_by_leaving:
            self.dismiss(None)
            return
        self._leaves = True
        self.set_timer(SECOND_ESC, self._stay)
        line = self.context.manager_translator("ctrl+s saves; esc once more leaves without saving")
        self.notify(line, timeout=SECOND_ESC)

    def _stay(self) -> None:
        self._leaves = False
