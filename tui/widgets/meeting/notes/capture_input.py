"""The capture line: one raw line, one hand, always a key away."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.live.line_draft import LineDraft
from tui.language import Translator
from tui.language.declare import N_
from tui.usecases.capture.line_reader import LineReader
from tui.widgets.base.content import drawn
from tui.widgets.fields.entry import Entry
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.meeting.notes.empty_line import empty_line
from tui.widgets.meeting.notes.left_line import LeftLine
from tui.widgets.meeting.notes.told_below import told_below
from tui.widgets.meeting.walk_page import at_a_glance


class CaptureLine(Vertical):
    """A field with the meaning of what is typed below it before it is saved; else a tip stands there.

    While `guarded`, a line that is or may become a private one leaves no trace: the field stands there as empty
    as before, until the line is entered or emptied, also where its sign is taken away again.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    CaptureLine { height: 2; padding: 0 1; background: $background; }
    .-watched CaptureLine { max-width: 76; padding: 0 2; }
    .-watched.-widest CaptureLine { max-width: 112; }
    .-watched.-narrow CaptureLine, .-watched.-walk CaptureLine { padding: 0 1; }
    CaptureLine > Entry { padding: 0; background: $background; }
    CaptureLine > Entry:focus { background: $surface; }
    CaptureLine > Static { height: 1; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("back to the step"), id="capture.leave")
    ]

    guarded: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether others may watch."""

    class Taken(Message):
        """A line was entered."""

        def __init__(self, captured: Captured) -> None:
            super().__init__()
            self.captured = captured

    class Left(Message):
        """The line was left; what stands in it stays."""

    class Told(Message):
        """Below the line stands what is said of it, or no longer does."""

        def __init__(self, *, tells: bool) -> None:
            super().__init__()
            self.tells = tells

    class Drafted(Message):
        """What stands in the line changed a moment ago, or it was left or taken up again."""

        def __init__(self, draft: LineDraft) -> None:
            super().__init__()
            self.draft = draft

    def __init__(
        self, translator: Translator, reader: LineReader, meaning: Callable[[Captured], str]
    ) -> None:
        super().__init__()
        self._reader = reader
        self._left = LeftLine()
        self._asked = ""
        """The line about which something was asked: entered once more, that is the yes."""
        self._translator = translator
        self._meaning = meaning
        self._told: str | None = None
        """What stands below the field."""
        self._is_plain = False
        """Whether what is drawn is the meaning of a plain note, which no further plain letter changes."""
        self._tip = Content("")

    def watch_guarded(self, guarded: bool) -> None:
        self.field.guarded = guarded
        self._say_anew()

    @property
    def translator(self) -> Translator:
        """The language of what is said about the line."""
        return self._translator

    @translator.setter
    def translator(self, translator: Translator) -> None:
        if translator is not self._translator:
            self._translator = translator
            self._say_anew()

    def _say_anew(self) -> None:
        self.hint()
        self._show_meaning()

    def tip(self, tip: Content) -> None:
        """Show one line in the place of the meaning while nothing is typed."""
        if tip.plain != self._tip.plain:
            self._tip = tip
            self._show_meaning()

    def compose(self) -> ComposeResult:
        field = Entry(placeholder=self._placeholder(typing=False), id="capture")
        field.privacy, field.waits = self._reader.privacy, self._waits
        yield field
        yield Static("", id="meaning")

    @property
    def field(self) -> Entry:
        return self.query_one(Entry)

    def hint(self) -> None:
        """Say in the empty field what can be written now."""
        self.field.placeholder = self._placeholder(typing=self.field.has_focus)

    def _placeholder(self, *, typing: bool) -> str:
        is_held = at_a_glance(self) or self.screen.has_class("-narrow")
        return empty_line(self._translator, is_typed=typing, is_guarded=self.guarded, is_held=is_held)

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _turn(self) -> None:
        """Say what is so of a text with the cursor in it or without; a receipt stays where there is none."""
        self.hint()
        if self._left.is_left and self.field.has_focus:
            self._left.is_left = False
            self._hand_on()
        if self.field.value:
            self._show_meaning()

    def begin(self, prefix: str = "") -> None:
        """Put the cursor into the line; `prefix` says what it is where nothing is typed yet."""
        field, is_back = self.field, not self.field.has_focus
        if not self._reader.says(field.value):
            field.clear_silently()
        if prefix and not field.value.startswith(prefix):
            field.value = prefix + field.value
        field.focus()
        field.cursor_position = len(field.value)
        if is_back and self._reader.says(field.value):
            self._offer(prefix)

    def _offer(self, prefix: str) -> None:
        """Say that the line was left before, and how to begin anew."""
        if self._left.offer(self.field, prefix):
            self._is_plain = False
            self._show_meaning()

    def on_patient_input_anew(self, event: PatientInput.Anew) -> None:
        event.stop()
        self._left.change(self.field)

    def restore(self, draft: LineDraft) -> None:
        """Put back what stood here when the app last ended; one goes on in what was being typed, as one may type on."""
        text, self._left.is_left = draft.text, draft.is_left
        with self.prevent(Input.Changed):
            self.field.value = text
        if self._reader.says(text) and not (draft.is_left or self.field.is_concealed):
            # At once: the step that is about to come leaves the focus where something is typed.
            self.screen.set_focus(self.field)
            self.field.cursor_position = len(text)
            self._offer("")
        self._show_meaning()

    def say(self, receipt: str) -> None:
        """Show a receipt in place of the meaning, for a moment or until the next key."""
        self._is_plain = False
        self._put(drawn((receipt, "$success")))
        self.set_timer(4, self._show_meaning)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._asked = ""
        was_plain, self._is_plain = self._is_plain, self._reader.is_plain_note(event.value)
        if not (was_plain and self._is_plain):
            self._show_meaning()

    def _show_meaning(self) -> None:
        text, has_cursor = self.field.shown, self.field.has_focus
        meaning = told_below(text, self._reader, self._meaning, self._translator, has_cursor=has_cursor)
        meaning = self._left.with_hint(meaning, text, self._translator, self.app.size.width)
        # Most letters change nothing of it; where one does, its line is one line as before.
        shown = drawn((meaning, "$dim")) if meaning else self._tip
        if shown.plain != self._told:
            self._put(shown)

    def _put(self, shown: Content) -> None:
        """Draw the line below the field; where the window is low, it has a row only while it says a thing."""
        self._told, tells = shown.plain, bool(shown.plain)
        if tells != self.has_class("-told"):
            self.set_class(tells, "-told")
            self.post_message(self.Told(tells=tells))
        self.query_one("#meaning", Static).update(shown, layout=False)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self._hand_on()

    def _hand_on(self) -> None:
        self.post_message(self.Drafted(LineDraft(text=self.field.to_keep, is_left=self._left.is_left)))

    def on_entry_entered(self, event: Entry.Entered) -> None:
        event.stop()
        self._asked, self._is_plain = "", False
        self._left.forget(event.entry)
        self._show_meaning()
        if self._reader.says(event.line):
            unseen = event.was_concealed
            for captured in self._reader.taken(event.line, is_private=event.is_private, was_unseen=unseen):
                self.post_message(self.Taken(captured))
        # Its key begins the next one; left open, the line would take that key for a letter.
        self.action_leave()

    def _waits(self, line: str) -> bool:
        """Ask about what is in doubt; entered again unchanged it is taken. What nobody is to see is not asked about."""
        if self.field.is_concealed or line == self._asked or not self._reader.says(line):
            return False
        if doubt := self._reader.doubt(line):
            self._asked, self._is_plain = line, False
            self._put(drawn((doubt, "$warning")))
        return bool(doubt)

    def action_leave(self) -> None:
        """Go back to the step; a sign alone is no line, and would make another thing of the next one."""
        if self.field.value and not self._reader.says(self.field.value):
            self.field.clear_silently()
            self._show_meaning()
        self._left.is_left = True
        self._hand_on()
        self.post_message(self.Left())
