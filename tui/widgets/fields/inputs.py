"""A field that tells when the hands rest, so that a draft is saved without saving at each key."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Input

from tui.domain.capture.private_line import SIGNS, Privacy, has_private_line, privacy_of
from tui.domain.text.clean_text import BREAK, LONGEST, clean, on_one_line, pasted_lines
from tui.language.declare import N_
from tui.terminal.dictated_text import Dictated
from tui.widgets.base.watchable import is_guarded
from tui.widgets.fields.concealable_input import ConcealableInput

REST = 0.3
"""Seconds after which a draft is handed on. How long it takes to the disk from there is for the machine to say."""

HELD = 0.8
"""Seconds between two backspaces up to which a key is held down."""


class PatientInput(ConcealableInput):
    """An Input that posts `Rested` when its text stayed as it is for a moment, and when it is left."""

    DEFAULT_CSS = """
    PatientInput { height: 1; border: none; padding: 0 1; background: $surface; }
    PatientInput:focus { border: none; background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "spread", N_("other lines to the notes"), show=False, id="field.spread"),
        Binding("ctrl+x", "anew", N_("begin anew, and back"), show=False, id="field.anew"),
    ]

    takes_lines = False
    """Whether whoever hears of the text makes something of each of its lines."""

    was_private = False
    """Whether a private line has stood here since the field was last empty, while others may watch."""

    privacy: Callable[[str], Privacy] = staticmethod(privacy_of)
    """Says of a line whether it is for the manager alone; where one writes what is said, words say so too."""

    is_from_before = False
    """Whether a text stood here that was left half written: one key takes it away, and brings it back."""

    guarded: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether others may watch: a line that is or may become a private one is then drawn as an empty field."""

    is_private: reactive[bool] = reactive(False, repaint=False, init=False)
    """Whether what is typed here is for the manager alone, whatever it begins with."""

    _backspaced = 0.0

    # The value is watched from the first line of Input's own __init__ on.
    _told = ""
    _rest: Timer | None = None

    class TooLong(Message):
        """A paste was longer than the field takes; the first `room` characters were taken."""

        def __init__(self, field: PatientInput, room: int) -> None:
            super().__init__()
            self.field, self.room = field, room

    class Several(Message):
        """A paste of several lines stands in a field for one: `ctrl+o` takes all but the first to the notes."""

        def __init__(self, field: PatientInput, rest: int) -> None:
            super().__init__()
            self.field, self.rest = field, rest

    class Spread(Several):
        """They are to be taken there."""

    class Anew(Message):
        """What was left here is to give way, or to come back."""

        def __init__(self, field: PatientInput) -> None:
            super().__init__()
            self.field = field

    class Rested(Message):
        def __init__(self, field: PatientInput, text: str) -> None:
            super().__init__()
            self.field, self.text = field, text

        @property
        def control(self) -> PatientInput:
            return self.field

    def __init__(
        self, value: str = "", *, placeholder: str = "", id: str | None = None, classes: str | None = None
    ) -> None:
        value = self.validate_value(value if len(value) <= LONGEST else clean(value))
        super().__init__(
            value, placeholder=placeholder, id=id, classes=classes, select_on_focus=False, max_length=LONGEST
        )
        self._told = value

    def validate_value(self, value: str) -> str:
        """Whatever is put into the field stands in it as one line that can be drawn."""
        return value if value.isprintable() else BREAK.join(clean(value).split("\n"))

    def on_mount(self) -> None:
        # Whoever mounts a field need not think of it, and none is forgotten.
        self.guarded = is_guarded(self.app)

    def watch_guarded(self, guarded: bool) -> None:
        self.was_private = False
        # A cursor that blinks would stop where nothing is to be seen of the line.
        self.cursor_blink = not guarded
        self._conceal()

    def watch_is_private(self) -> None:
        self._conceal()

    @property
    def holds_private(self) -> bool:
        """Whether what stands here is for the manager alone."""
        # A paste of several lines stands in one field: one private line makes all of it so.
        return (
            self.is_private
            or self.was_private
            or has_private_line(f"{self.value} ", BREAK.strip(), self.privacy)
        )

    @property
    def shown(self) -> str:
        """What stands here as far as it is to be seen."""
        return "" if self._is_concealed else self.value

    @property
    def to_keep(self) -> str:
        """What stands here, to be taken up later: what was private while others watched is so by its sign then."""
        is_unsigned = self.was_private and not has_private_line(self.value, BREAK.strip(), self.privacy)
        return f"{SIGNS} {self.value}" if is_unsigned and not self.is_private else self.value

    def _conceal(self) -> None:
        text = self.value
        private = self.is_private or has_private_line(text, BREAK.strip(), self.privacy)
        self.was_private = self.guarded and bool(text) and (self.was_private or private)
        if self.is_attached:
            undecided = private or self.privacy(text) != "shared"
            self.is_concealed = self.guarded and bool(text) and (self.was_private or undecided)

    def watch_value(self, value: str) -> None:
        self._conceal()
        # One timer that keeps running while keys come: a key costs no timer of its own,
        # and somebody who never rests is saved all the same.
        if value != self._told and self._rest is None and self.is_attached:
            self._rest = self.set_timer(REST, self._tell)

    def _tell(self) -> None:
        self._rest = None
        if self.value != self._told:
            self._told = self.value
            self.post_message(self.Rested(self, self.to_keep))

    def tell_now(self) -> None:
        """Hand on what stands there without waiting."""
        if self._rest is not None:
            self._rest.stop()
        self._tell()

    def _on_paste(self, event: Paste) -> None:
        """Take all lines of a paste, its breaks as visible signs; Input alone would keep the first only."""
        event.prevent_default()
        event.stop()
        if isinstance(event, Dictated) and not self.takes_lines:
            for key in event.as_keys():
                self.app.post_message(key)
            return
        room = LONGEST - len(self.value)
        # The signs for line breaks take their room too; a field refuses whole what is a letter too long.
        text = on_one_line(event.text[: max(0, room)])
        if isinstance(event, Dictated) and self.value.strip() and text:
            # Whoever dictates may break a line that stands here already.
            text = f"{BREAK.lstrip() if self.value.endswith(' ') else BREAK}{text}"
        if len(event.text) > room or len(text) > room:
            text = text[: max(0, room)]
            self.post_message(self.TooLong(self, room))
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)
        self._tell_several(self.Several)

    def action_anew(self) -> None:
        if self.is_from_before:
            self.post_message(self.Anew(self))
        else:
            self.action_cut()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "spread":
            return not self.takes_lines and BREAK.strip() in self.value
        return super().check_action(action, parameters)

    def action_delete_left(self) -> None:
        """Take the letter before the cursor; where there is none, offer the way out: a phone has no other key for it.

        A backspace that is held down ends at the last letter.
        """
        before, self._backspaced = self._backspaced, monotonic()
        if not self.value and self._backspaced - before > HELD:
            self.call_next(self.run_action, "app.leader")
        super().action_delete_left()

    def action_spread(self) -> None:
        self._tell_several(self.Spread)

    def _tell_several(self, kind: type[Several]) -> None:
        rest = len(pasted_lines(self.value)) - 1
        if rest > 0 and not self.takes_lines:
            self.post_message(kind(self, rest))

    def _on_blur(self, event: object) -> None:
        super()._on_blur(event)  # type: ignore[arg-type]
        self.tell_now()

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere, unless somebody is typing here."""
        text = self.validate_value(text)
        if text != self.value and not self.has_focus:
            self._told = text
            with self.prevent(Input.Changed):
                self.value = text

    def clear_silently(self) -> None:
        """Empty the field without telling."""
        self._told = ""
        with self.prevent(Input.Changed):
            self.value = ""
