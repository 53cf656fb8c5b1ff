"""Pick one of several things in a list, found by typing part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.domain.text.clean_text import fits, fold
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.keys.key_line import KeyLine

_FEW = 6
"""Rows up to which the dialog is as high as they need."""


class Pick(Dialog[str]):
    """Gives the id of the row chosen. Arrows move while one types."""

    DEFAULT_CSS = """
    Pick > .frame { height: 90%; }
    Pick.-few > .frame { height: auto; }
    Pick.-few Rows { height: auto; }
    Pick Rows { background: $surface; margin-top: 1; }
    Pick.-short Rows { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", N_("down"), show=False, priority=True),
        Binding("up", "step(-1)", N_("up"), show=False, priority=True),
        Binding("pagedown", "step(6)", N_("page down"), show=False, priority=True),
        Binding("pageup", "step(-6)", N_("page up"), show=False, priority=True),
    ]

    def __init__(self, context: Context, title: str, rows: Sequence[Row], *, chosen: str = "") -> None:
        super().__init__(context)
        self._title_text = title
        self._all = tuple(rows)
        self._first = chosen

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(self._title_text), classes="title")
            yield PatientInput(placeholder=_("type to find"), id="find")
            yield Rows(most_lines=4)
            yield KeyLine(_("↑ ↓ enter choose   esc back"))

    def on_mount(self) -> None:
        rows = self.query_one(Rows)
        rows.marks_always = True
        self.set_class(len(self._all) <= _FEW, "-few")
        rows.fill(self._all, self._first or None)
        if self.has_class("-few"):
            self.call_after_refresh(self._hold)
        self.query_one("#find").focus()

    def _hold(self) -> None:
        """Keep the height: the frame does not jump where fewer rows fit what is typed."""
        rows = self.query_one(Rows)
        rows.styles.min_height = rows.virtual_size.height

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        words = fold(self.query_one(PatientInput).shown).split()
        if not words:
            self.query_one(Rows).fill(self._all, self._first or None)
            return
        # Headings stand over what is below them: they are not what one looks for.
        told = [(row, row.said) for row in self._all if row.id]
        fitting = [
            (row, plain)
            for row, plain in told
            if all(fits(word, f"{plain}  {row.other_name}") for word in words)
        ]
        # What is called so comes before what only speaks of it.
        fitting.sort(key=lambda one: not all(word in _names(*one) for word in words))
        nothing = Row(
            "", drawn((self.context.manager_translator("Nothing matches – try fewer words."), "$dim"))
        )
        found = [row for row, _plain in fitting] or [nothing]
        # The best of them, not the row the cursor was on while letters were still missing.
        self.query_one(Rows).fill(found, found[0].id)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._give(self.query_one(Rows).chosen)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        self._give(event.row)

    def _give(self, row: str) -> None:
        if row:
            self.dismiss(row)

    def action_step(self, by: int) -> None:
        self.query_one(Rows).action_step(by)


def _names(row: Row, plain: str) -> str:
    return fold(f"{plain.split('  ', maxsplit=1)[0]}  {row.other_name}")
