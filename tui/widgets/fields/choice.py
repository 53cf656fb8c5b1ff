"""A few choices in a line, one of them taken: for forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.language.declare import N_
from tui.widgets.base.content import drawn, flowing


class Choice(Widget, can_focus=True):
    """One of several options, each an (id, label) pair; left and right go through them."""

    DEFAULT_CSS = """
    Choice { height: auto; padding: 0 1; background: $surface; color: $dim; }
    Choice:focus { background: $cursor; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "step(1)", N_("next choice"), show=False, id="choice.next"),
        Binding("left", "step(-1)", N_("previous choice"), show=False, id="choice.previous"),
        Binding("enter", "leave", N_("next field"), show=False, id="choice.leave"),
    ]
    value: reactive[str] = reactive("")

    class Changed(Message):
        def __init__(self, choice: Choice, value: str) -> None:
            super().__init__()
            self.choice, self.value = choice, value

        @property
        def control(self) -> Choice:
            return self.choice

    class Left(Message):
        """Enter was pressed, as in a line: whoever has it goes on."""

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.options = tuple(options)
        self.set_reactive(Choice.value, value)

    def render(self) -> RenderResult:
        return self._drawing(self.content_size.width or 200)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._drawing(width).plain.count("\n") + 1

    def _drawing(self, width: int) -> Content:
        # Where there is no colour, the line below says that the arrows count here.
        chosen = "bold underline $primary" if self.has_focus else "bold $primary"
        signs = {True: ("●", chosen), False: ("○", "")}
        taken = [(*signs[name == self.value], label) for name, label in self.options]
        return flowing((drawn((f"{sign} {label}", style)) for sign, style, label in taken), width)

    def relabel(self, name: str, label: str) -> None:
        """Let one of the options read otherwise."""
        options = tuple((one, label if one == name else before) for one, before in self.options)
        if options != self.options:
            self.options = options
            self.refresh(layout=True)

    def action_step(self, by: int) -> None:
        names = [name for name, _ in self.options]
        at = names.index(self.value) if self.value in names else -1
        self.value = names[(at + by) % len(names)]

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def watch_value(self, value: str) -> None:
        self.post_message(self.Changed(self, value))
