"""A small question over the screen, answered with one line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from tui.domain.capture.private_line import has_private_line
from tui.domain.text.clean_text import BREAK, is_blank, shorten
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.usecases.context import Context
from tui.usecases.drafts import Fields
from tui.widgets.base.content import drawn
from tui.widgets.base.watchable import is_guarded
from tui.widgets.change import PrivateLine
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.fields.kept_form import Form
from tui.widgets.keys.key_line import KeyLine

if TYPE_CHECKING:
    from tui.widgets.person.topic_hint import TopicHint


_LONGEST = 110
"""Characters of what is asked about: two rows."""


class AskLine(Form[str | None]):
    """Ask for one line; gives None when left. `meaning` says below what the line will be taken as.

    A line whose meaning is empty is not taken: the question stays until it is understood or left; `trouble` says
    what is not understood, with an example. `doubt` says what is asked back before a line is taken.
    Where `several` are meant, each line of a paste is one. `about` tells apart what the same question is asked about,
    `form` names it where it is put otherwise, or in another language, to whoever watches.
    `past` tells quietly what is known of what is typed. `over` stands above the question: what it is asked about.
    """

    DEFAULT_CSS = """
    AskLine { align: center middle; background: $background 60%; }
    AskLine > Vertical { width: 64; max-width: 96%; height: auto; padding: 1 2; background: $surface;
                         border: round $primary; }
    AskLine PatientInput { background: $panel; margin: 1 0 0 0; }
    AskLine #over { color: $dim; }
    AskLine #meaning { color: $dim; height: auto; min-height: 1; }
    AskLine .keys { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("back"), show=False, id="ask.leave"),
        # As the forms are saved, for whoever has that in the hand.
        Binding("ctrl+s", "save", N_("save"), show=False, id="ask.save", priority=True),
    ]

    def __init__(
        self,
        context: Context,
        question: str,
        *,
        value: str = "",
        meaning: Callable[[str], str] | None = None,
        private: bool = False,
        about: str = "",
        form: str = "",
        several: bool = False,
        trouble: Callable[[str], str] | None = None,
        doubt: Callable[[str], str] | None = None,
        past: TopicHint | None = None,
        over: str = "",
    ) -> None:
        super().__init__(context)
        self.form = form or f"{question} {about}"
        self._question = question
        self._over = over
        self._value = value
        self._meaning = meaning
        self._private = private
        self._several = several
        self._trouble = trouble
        self._doubt = doubt
        self._past = past
        self._stood = ""
        self._asked = ""
        """The line about which something was asked: entered once more, that is the yes."""

    def compose(self) -> ComposeResult:
        with Vertical():
            if self._over:
                yield Static(drawn(shorten(self._over, _LONGEST)), id="over")
            yield Static(drawn((self._question, "bold")), id="question")
            field = PatientInput(self._value)
            if self._meaning is not None:
                # What is read as a line of a meeting is private by words too.
                field.privacy = self.context.privacy
            yield field
            if self._meaning is not None:
                yield Static(id="meaning")
            if self._past is not None:
                yield self._past
            yield KeyLine(self.context.manager_translator("enter save   esc back"))

    def on_mount(self) -> None:
        field = self.query_one(PatientInput)
        field.is_private, field.takes_lines = self._private, self._several
        # What stands there is a proposal: typing replaces it.
        field.selection = Selection(0, len(self._value))
        self._show()
        self.take_up()
        self._stood = field.value

    def filled(self) -> None:
        self._show()

    def may_be_seen(self, fields: Fields) -> bool:
        """A private one leaves no trace while others watch."""
        texts = (text for text in fields.values() if text)
        private = (has_private_line(f"{text} ", BREAK.strip(), self.context.privacy) for text in texts)
        return not (is_guarded(self.app) and (self._private or any(private)))

    def show(self, state: State, *, guarded: bool) -> None:
        """Take away a question that tells of private things, as others begin to watch."""
        del state
        if self._past is not None:
            self._past.watch_over(guarded=guarded)
        for question in self.query("#question").results(Static):
            question.visible = not (self._private and guarded)

    def _show(self, *, is_entered: bool = False) -> None:
        """Show what the line will be taken as; of an empty one only once it was entered."""
        if self._past is not None:
            self._past.look(self.query_one(PatientInput).shown)
        if self._meaning is None:
            return
        text = self.query_one(PatientInput).shown
        meaning = self._meaning(text) or self._otherwise(text, is_entered=is_entered)
        self.query_one("#meaning", Static).update(drawn(meaning))

    def _otherwise(self, text: str, *, is_entered: bool) -> str:
        _ = self.context.manager_translator
        is_blank = not text.strip()
        if is_blank and not is_entered:
            return ""
        trouble = self._trouble(text) if self._trouble is not None else ""
        return trouble or (_("nothing is written yet") if is_blank else _("not understood yet"))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._asked = ""
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not self._private and self.query_one(PatientInput).holds_private:
            # None of what is asked for, which others may see.
            self.app.post_message(PrivateLine(event.value))
            self.dismiss(None)
            return
        if self._meaning is not None and not self._meaning(event.value):
            self._show(is_entered=True)
            return
        doubt = self._doubt(event.value) if self._doubt is not None else ""
        if doubt and event.value != self._asked:
            self._asked = event.value
            for meaning in self.query("#meaning").results(Static):
                meaning.update(drawn((doubt, "$warning")))
            return
        self.dismiss(event.value)

    async def action_save(self) -> None:
        await self.query_one(PatientInput).action_submit()

    def action_leave(self) -> None:
        """Leave; a line that was begun is there again when the same is asked."""
        field = self.query_one(PatientInput)
        # What stood there already and is left as it was is done with.
        self.keeps_what_is_left = field.value != self._stood and not is_blank(field.value)
        if self.keeps_what_is_left and self.may_be_seen({"": field.to_keep}):
            self.notify(self.context.manager_translator("Kept as it stands – it is there again next time"))
        self.dismiss(None)
