"""What is about to be copied, whole, before it is; of a very long text the beginning, and a key for the rest."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.language.declare import N_
from tui.screens.dialogs.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import ShowWhole, first_part

Wanted = Literal["copy", "file", "clear"]


class CopyDialog(Dialog[Wanted]):
    """Gives what is to be done with `text`."""

    DEFAULT_CSS = """
    CopyDialog > .frame { max-height: 90%; }
    CopyDialog #text { height: auto; max-height: 50vh; margin-top: 1; padding: 0 1; background: $panel; }
    CopyDialog.-short #text { max-height: 50vh; margin-top: 0; }
    CopyDialog #text Static { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give('copy')", N_("copy"), id="copy.copy", priority=True),
        Binding("ctrl+s", "give('file')", N_("into a file"), id="copy.file"),
        Binding("x", "give('clear')", N_("empty the clipboard"), id="copy.clear"),
        Binding("v", "show_whole", N_("whole text"), show=False, id="copy.whole"),
    ]

    def __init__(self, context: Context, text: str) -> None:
        super().__init__(context)
        self._text = text

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        shown, more = first_part(self._text, _, "v")
        with Vertical(classes="frame"):
            yield Static(drawn(_("This is copied")), classes="title")
            with VerticalScroll(id="text"):
                yield Static(lines(*([drawn((more, "$warning"))] if more else ()), drawn(shown)))
            keys = _("enter copy   ctrl+s into a file   x empty the clipboard   esc back")
            yield Static(drawn(keys), classes="keys")

    def on_mount(self) -> None:
        self.query_one("#text").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "show_whole" or bool(first_part(self._text, self.context.manager_translator, "v")[1])

    def action_show_whole(self) -> None:
        self.post_message(ShowWhole(self._text))

    def action_give(self, wanted: Wanted) -> None:
        self.dismiss(wanted)
