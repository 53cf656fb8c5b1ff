"""A dialog with fields, which one esc too many does not empty."""

from __future__ import annotations

from typing import TypeVar

from tui.screens.dialog import Dialog
from tui.widgets.choice import Choice
from tui.widgets.typing import PatientInput

Given = TypeVar("Given")

SECOND_ESC = 3.0
"""Seconds within which a second esc leaves."""


class Form(Dialog[Given]):
    """esc leaves at once where nothing was changed; else a second one leaves without saving."""

    _begun: tuple[str, ...] = ()
    _leaves = False

    def begin(self) -> None:
        """Take what stands in the fields now for unchanged."""
        self._begun = self._filled()

    def _filled(self) -> tuple[str, ...]:
        fields = self.query(PatientInput), self.query(Choice)
        return tuple(field.value for kind in fields for field in kind)

    @property
    def loses_by_leaving(self) -> bool:
        """Whether something was filled in that is kept nowhere else."""
        return self._filled() != self._begun

    def action_leave(self) -> None:
        if self._leaves or not self.loses_by_leaving:
            self.dismiss(None)
            return
        self._leaves = True
        self.set_timer(SECOND_ESC, self._stay)
        line = self.room.desk("ctrl+s saves; esc once more leaves without saving")
        self.notify(line, timeout=SECOND_ESC)

    def _stay(self) -> None:
        self._leaves = False
