"""A text from its beginning to its end, as much at a time as is drawn at once."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.domain.text.clean_text import LONGEST
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.keys.key_line import KeyLine


class WholeText(Dialog[None]):
    """Shows a text in parts. One opened while private things showed goes when others begin to watch."""

    DEFAULT_CSS = """
    WholeText > .frame { width: 84; height: 96%; }
    WholeText VerticalScroll { height: 1fr; }
    WholeText #text, WholeText #rest { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll(1)", N_("down"), show=False, id="whole.down"),
        Binding("up,k", "scroll(-1)", N_("up"), show=False, id="whole.up"),
        Binding("space,right,pagedown", "onward(1)", N_("next page"), show=False, id="whole.on"),
        Binding("left,pageup", "onward(-1)", N_("back"), show=False, id="whole.back"),
        Binding("v", "leave", N_("close"), show=False, id="whole.leave"),
    ]

    def __init__(self, context: Context, text: str, *, guarded: bool) -> None:
        super().__init__(context)
        self._parts = [text[at : at + LONGEST] for at in range(0, len(text), LONGEST)] or [""]
        self._length = len(text)
        self._guarded = guarded
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="frame"):
            with VerticalScroll(can_focus=False):
                yield Static(id="text")
            yield Static(id="rest")
            yield KeyLine(self.context.manager_translator("space next page   ← back   esc close"))

    def on_mount(self) -> None:
        self._draw()

    def show(self, state: State, *, guarded: bool) -> None:
        """Close what may not be seen any more."""
        del state
        if guarded and not self._guarded:
            leave_screen(self)

    def _draw(self) -> None:
        _ = self.context.manager_translator
        self.query_one("#text", Static).update(drawn(self._parts[self._at]))
        more = self._length - (self._at + 1) * LONGEST
        rest = self.query_one("#rest", Static)
        rest.update(drawn((_.n("… {n} more character", "… {n} more characters", more), "$warning")))
        rest.display = more > 0

    def action_scroll(self, by: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_onward(self, by: int) -> None:
        """Go on by a screenful; at its end to the next part."""
        scroll = self.query_one(VerticalScroll)
        if scroll.scroll_y > 0 if by < 0 else scroll.scroll_y < scroll.max_scroll_y:
            scroll.scroll_relative(y=by * max(1, scroll.size.height - 1), animate=False)
        elif 0 <= self._at + by < len(self._parts):
            self._at += by
            self._draw()
            if by > 0:
                scroll.scroll_home(animate=False)
            else:
                scroll.call_after_refresh(scroll.scroll_end, animate=False)
