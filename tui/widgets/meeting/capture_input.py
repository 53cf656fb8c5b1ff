"""The capture line: one raw line, one hand, always a key away."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.domain.meeting.capture_grammar import Captured
from tui.domain.text.clean_text import BREAK, pasted_lines
from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.base.content import drawn
from tui.widgets.base.inputs import Entry, PatientInput


class CaptureLine(Vertical):
    """A field with the meaning of what is typed shown below it before it is saved; else a tip stands there.

    While `guarded`, a line that begins as a private one is masked as it is typed.
    """

    DEFAULT_CSS = """
    CaptureLine { height: 2; padding: 0 1; background: $background; }
    CaptureLine > Entry { padding: 0; background: $background; }
    CaptureLine > Entry:focus { background: $surface; }
    CaptureLine > Static { height: 1; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("back to the step"), id="capture.leave")
    ]

    class Taken(Message):
        """A line was entered."""

        def __init__(self, captured: Captured) -> None:
            super().__init__()
            self.captured = captured

    class Left(Message):
        """The line was left; what stands in it stays."""

    class Drafted(Message):
        """What stands in the line changed a moment ago."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(
        self, translator: Translator, read: Callable[[str], Captured], meaning: Callable[[Captured], str]
    ) -> None:
        super().__init__()
        self._translator = translator
        self._read = read
        self._meaning = meaning
        self._guarded = False
        self._told: str | None = None
        self._is_plain = False
        """Whether what is drawn is the meaning of a plain note, which no further plain letter changes."""
        self._tip = Content("")

    @property
    def guarded(self) -> bool:
        return self._guarded

    @guarded.setter
    def guarded(self, guarded: bool) -> None:
        if guarded != self._guarded:
            self._guarded = guarded
            self._draw(self.field.value)

    def tip(self, tip: Content) -> None:
        """Show one line in the place of the meaning while nothing is typed."""
        if tip.plain != self._tip.plain:
            self._tip = tip
            self._show_meaning(self.field.value)

    def compose(self) -> ComposeResult:
        yield Entry(placeholder=self._translator("n note   ! action   # private   k later"), id="capture")
        yield Static("", id="meaning")

    @property
    def field(self) -> Entry:
        return self.query_one(Entry)

    def on_descendant_focus(self) -> None:
        self.field.placeholder = self._translator("! action   ? later   # private")

    def on_descendant_blur(self) -> None:
        self.field.placeholder = self._translator("n note   ! action   # private   k later")

    def begin(self, prefix: str = "") -> None:
        """Put the cursor into the line; `prefix` says what it is where nothing is typed yet."""
        field = self.field
        if prefix and not field.value.startswith(prefix):
            field.value = prefix + field.value
        field.focus()
        field.cursor_position = len(field.value)

    def restore(self, text: str) -> None:
        """Put back what was being typed when the app last ended."""
        with self.prevent(Input.Changed):
            self.field.value = text
        self._draw(text)

    def say(self, receipt: str) -> None:
        """Show a receipt in place of the meaning, for a moment or until the next key."""
        self._told, self._is_plain = receipt, False
        self.query_one("#meaning", Static).update(drawn((receipt, "$success")), layout=False)
        self.set_timer(4, lambda: self._show_meaning(self.field.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        was_plain, self._is_plain = self._is_plain, _is_plain_note(event.value)
        if not (was_plain and self._is_plain):
            self._draw(event.value)

    def _draw(self, text: str) -> None:
        # A paste of several lines stands in one field: one private line masks them all.
        lines = (_without_n(line).lstrip()[:2] for line in text.split(BREAK.strip()))
        private = any(line[:1] == "#" or line in ("!#", "?#") for line in lines)
        self.field.password = self.guarded and private
        self._show_meaning(text)

    def _show_meaning(self, text: str) -> None:
        meaning, several = "", len(pasted_lines(text))
        if several > 1:
            meaning = self._translator.n("→ {n} line", "→ {n} lines, each for itself", several)
        elif text.strip(" !?#"):
            captured = self._read(_without_n(text))
            if not (self.guarded and captured.private):
                meaning = self._meaning(captured)
            else:
                meaning = self._translator("private – hidden while others watch")
        # Most letters change nothing of it; where one does, its line is one line as before.
        shown = drawn((meaning, "$dim")) if meaning else self._tip
        if shown.plain != self._told:
            self._told = shown.plain
            self.query_one("#meaning", Static).update(shown, layout=False)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self.post_message(self.Drafted(event.text))

    def on_entry_entered(self, event: Entry.Entered) -> None:
        event.stop()
        event.entry.password = self._is_plain = False
        self._show_meaning("")
        if event.line.strip(" !?#"):
            for line in pasted_lines(event.line):
                self.post_message(self.Taken(self._read(_without_n(line))))
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self.post_message(self.Left())


def _is_plain_note(text: str) -> bool:
    """Whether a line is one shared note, as its first letter tells: no prefix begins with a letter but n."""
    return text[:1].isalpha() and text[0] != "n" and BREAK.strip() not in text


def _without_n(line: str) -> str:
    """Give the line without the n that one types to begin it, where it is begun already: `n# tired` is private."""
    begun = line.lstrip()
    return begun[1:].lstrip() if begun[:1] == "n" and begun[1:].lstrip()[:1] in ("#", "!") else line
