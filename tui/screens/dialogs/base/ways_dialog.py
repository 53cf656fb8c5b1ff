"""A question with a few answers, one of which is taken from a short list."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.workspace.state import State
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.dialogs.base.frame import Frame
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.keys.key_line import KeyLine


class Ways(Dialog[str]):
    """Gives the id of the answer taken, None where it was left.

    One that tells of something `private` goes when others begin to watch.
    """

    DEFAULT_CSS = """
    Ways #detail { height: auto; margin-top: 1; }
    Ways Rows { height: auto; max-height: 12; background: $surface; margin-top: 1; }
    Ways.-short #detail { margin-top: 0; }
    """

    def __init__(
        self,
        context: Context,
        question: str,
        answers: Sequence[tuple[str, str]],
        *,
        detail: str = "",
        private: bool = False,
    ) -> None:
        super().__init__(context)
        self._question, self._detail, self._answers = question, detail, tuple(answers)
        self._is_private = private

    def compose(self) -> ComposeResult:
        with Frame():
            yield Static(drawn(self._question), classes="title")
            if self._detail:
                yield Static(drawn(self._detail), id="detail")
            yield Rows(most_lines=2)
            yield KeyLine(self.context.manager_translator("↑ ↓ enter choose   esc back"))

    def on_mount(self) -> None:
        rows = self.query_one(Rows)
        rows.fill([Row(id, drawn(said)) for id, said in self._answers])
        rows.focus()

    def show(self, state: State, *, guarded: bool) -> None:
        """Leave a question that may not be seen any more."""
        del state
        if guarded and self._is_private:
            leave_screen(self)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self.dismiss(event.row)
