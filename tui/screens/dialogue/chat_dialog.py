"""The chat: what was written so far, and what is pasted into it, looked at before it is taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Paste
from textual.widgets import Static

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.chat.take_chat import LARGEST, ChatTaken, assigned
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, flowing, lines
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.chat.message_rows import message_rows
from tui.widgets.keys.key_line import KeyLine

_MOST = 60
"""Messages that are drawn; of more the last ones."""


class ChatDialog(Dialog[ChatTaken]):
    """Gives what is to be taken in. `read` reads a paste, `names` are those of who writes, the manager first.

    `clipboard` gives what lies there; it is called beside the screen.
    """

    DEFAULT_CSS = """
    ChatDialog > .frame { height: 90%; }
    ChatDialog VerticalScroll { height: 1fr; margin: 1 0 0 0; }
    ChatDialog.-short VerticalScroll { margin: 0; }
    ChatDialog #messages { height: auto; }
    ChatDialog #told { height: auto; color: $soft; }
    ChatDialog #whose { height: auto; margin: 1 0 0 0; }
    ChatDialog.-short #whose { margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("take in"), id="paste.take"),
        Binding("v", "show_around", N_("what is left out"), show=False, id="chat.around"),
        *(
            Binding(str(digit), f"assign({digit})", N_("who wrote it"), show=False, id=f"rate.{digit}")
            for digit in range(1, 10)
        ),
    ]

    def __init__(
        self,
        context: Context,
        chat: tuple[ChatMessage, ...],
        names: Mapping[str, str],
        read: Callable[[str], ChatTaken],
        *,
        guarded: bool,
        pasted: str = "",
        clipboard: Callable[[], str] = str,
    ) -> None:
        super().__init__(context)
        self._chat, self._names, self._read = chat, dict(names), read
        self._guarded, self._pasted = guarded, pasted
        self._clipboard = clipboard
        self._taken: ChatTaken | None = None

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("The chat")), classes="title")
            yield Static(id="told")
            with VerticalScroll():
                yield Static(id="messages")
            yield Static(id="whose")
            yield KeyLine(id="keys")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
        if self._pasted:
            self._taken = self._read(self._pasted)
        elif not self._guarded:
            # Nobody knows what lies there: while others watch it is shown only once it is pasted.
            self._look_at_clipboard()
        self.call_after_refresh(self._draw)

    @work(thread=True, group="clipboard")
    def _look_at_clipboard(self) -> None:
        text = self._clipboard()
        if text.strip():
            self.app.call_from_thread(self._show_found, text)

    def _show_found(self, text: str) -> None:
        """Show what was found on the clipboard, if it brings anything and nothing was pasted meanwhile."""
        taken = self._read(text)
        if self._taken is None and self.is_mounted and taken.messages:
            self._taken = taken
            self._draw()

    def show(self, state: State, *, guarded: bool) -> None:
        """Go as others begin to watch: what was pasted may be for the manager alone."""
        del state
        if guarded and not self._guarded and self.is_mounted:
            self.dismiss(None)

    def on_resize(self) -> None:
        self._draw()

    def on_paste(self, event: Paste) -> None:
        event.stop()
        self._taken = self._read(event.text)
        self._draw()

    def _draw(self) -> None:
        taken, scroll = self._taken, self.query_one(VerticalScroll)
        width = max(20, scroll.scrollable_content_region.width - 1)
        shown = self._chat if taken is None else taken.messages
        rows: list[Content] = []
        for row in message_rows(shown[-_MOST:], self._names, width):
            rows += [row, Content("")]
        self.query_one("#messages", Static).update(lines(*rows))
        self.query_one("#told", Static).update(lines(*(drawn(line) for line in self._told(taken))))
        whose = self.query_one("#whose", Static)
        whose.display = taken is not None and bool(taken.untold)
        whose.update(self._asks_whose(width))
        self.query_one(KeyLine).tell(self._keys(taken))
        self.refresh_bindings()
        scroll.call_after_refresh(scroll.scroll_end if taken is None else scroll.scroll_home, animate=False)

    def _told(self, taken: ChatTaken | None) -> list[str]:
        _ = self.context.manager_translator
        if taken is None:
            hint = _("Paste what came back: one message or many, as the program copies them.")
            return [hint] if self._chat else [hint, _("Nothing was written yet.")]
        told = []
        if taken.is_empty and not taken.there:
            told.append(_("There is no message in it."))
        elif not taken.messages and taken.there:
            told.append(_("All of it is there already."))
        elif taken.there:
            told.append(_.n("{n} message was there already", "{n} messages were there already", taken.there))
        if taken.private and not self._guarded:
            # While others watch, not even that there is one is told.
            kept = _.n(
                "{n} line begins like a private one: it is kept for you alone",
                "{n} lines begin like private ones: they are kept for you alone",
                len(taken.private),
            )
            told.append(kept)
        if taken.around:
            left = _.n(
                "{n} line is left out (who, when, a quote) – v shows it",
                "{n} lines are left out (who, when, quotes) – v shows them",
                len(taken.around),
            )
            told.append(left)
        if taken.is_cut:
            told.append(_("The paste was long: the first {n} characters were taken", n=LARGEST))
        return told

    def _keys(self, taken: ChatTaken | None) -> str:
        _ = self.context.manager_translator
        return _("esc back") if taken is None or taken.is_empty else _("enter takes it in   esc back")

    def _asks_whose(self, width: int) -> Content:
        whom = (drawn((str(at), "bold $primary"), f" {name}") for at, name in enumerate(self._called, 1))
        asked = drawn((self.context.manager_translator("Who wrote what stands at ?"), "$warning"))
        return flowing((asked, *whom), width)

    @property
    def _called(self) -> list[str]:
        return list(self._names.values())[:9]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        taken = self._taken
        if action == "take":
            return taken is not None and not taken.is_empty
        if action == "show_around":
            return taken is not None and bool(taken.around)
        if action == "assign":
            (digit,) = parameters
            return (
                taken is not None
                and bool(taken.untold)
                and isinstance(digit, int)
                and digit <= len(self._names)
            )
        return super().check_action(action, parameters)

    def action_assign(self, digit: int) -> None:
        if self._taken is not None and self._taken.untold:
            self._taken = assigned(self._taken, list(self._names)[digit - 1])
            self._draw()

    def action_show_around(self) -> None:
        if self._taken is not None:
            self.post_message(ShowWhole("\n".join(self._taken.around)))

    def action_take(self) -> None:
        self.dismiss(self._taken)
