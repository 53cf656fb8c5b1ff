"""What is about to be copied, whole, before it is; of a very long text the beginning, and a key for the rest."""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.exchange.minutes_forms.minutes_form import FORMS, Form, in_form
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import ShowWhole, first_part
from tui.widgets.keys.key_line import KeyLine

Wanted = Literal["copy", "file", "clear"]


class Copying(NamedTuple):
    """What is to be done with a text, and in which form; None where it has but one."""

    wanted: Wanted
    form: Form | None = None


class CopyDialog(Dialog[Copying]):
    """Gives what is to be done with `text`, which is shown as it will be; `form` is the first one of several."""

    DEFAULT_CSS = """
    CopyDialog > .frame { max-height: 90%; }
    CopyDialog #text { height: auto; max-height: 45vh; margin-top: 1; padding: 0 1; background: $panel; }
    CopyDialog.-short #text { max-height: 50vh; margin-top: 0; }
    CopyDialog #text Static { height: auto; }
    CopyDialog #form { height: 1; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give('copy')", N_("copy"), id="copy.copy", priority=True),
        Binding("ctrl+s", "give('file')", N_("into a file"), id="copy.file"),
        Binding("x", "give('clear')", N_("empty the clipboard"), id="copy.clear"),
        Binding("right", "form(1)", N_("another form"), id="copy.form-next", priority=True),
        Binding("left", "form(-1)", N_("another form"), show=False, id="copy.form-back", priority=True),
        Binding("v", "show_whole", N_("whole text"), show=False, id="copy.whole"),
    ]

    def __init__(self, context: Context, text: str, form: Form | None = None) -> None:
        super().__init__(context)
        self._markdown, self._form = text, form

    @property
    def _text(self) -> str:
        """The text as it is shown; a page is read as its words alone."""
        if self._form is None:
            return self._markdown
        return in_form(self._markdown, "plain" if self._form == "html" else self._form)

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("This is copied")), classes="title")
            if self._form is not None:
                yield Static(id="form")
            with VerticalScroll(id="text"):
                yield Static(id="shown")
            keys = _("enter copy   ctrl+s into a file   x empty the clipboard   esc back")
            yield KeyLine(keys)

    def on_mount(self) -> None:
        self.query_one("#text").focus()
        self._draw()

    def _draw(self) -> None:
        _ = self.context.manager_translator
        shown, more = first_part(self._text, _, "v")
        told = lines(*([drawn((more, "$warning"))] if more else ()), drawn(shown))
        self.query_one("#shown", Static).update(told)
        if self._form is not None:
            title = {
                "markdown": _("Markdown"),
                "html": _("formatted, for Outlook and Teams"),
                "plain": _("plain text"),
                "slack": _("Slack’s marks"),
                "teams": _("Teams’ marks"),
            }[self._form]
            self.query_one("#form", Static).update(drawn("← ", (title, "bold $primary"), " →"))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "form":
            return self._form is not None
        return action != "show_whole" or bool(first_part(self._text, self.context.manager_translator, "v")[1])

    def action_form(self, by: int) -> None:
        if self._form is not None:
            self._form = FORMS[(FORMS.index(self._form) + by) % len(FORMS)]
            self._draw()

    def action_show_whole(self) -> None:
        self.post_message(ShowWhole(self._text))

    def action_give(self, wanted: Wanted) -> None:
        self.dismiss(Copying(wanted, self._form))
