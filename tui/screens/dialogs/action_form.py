"""The action form: what, who, until when, and who may see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from tui.domain.capture.capture_grammar import Captured
from tui.domain.people.action import OF_THE_TWO, Action, mend
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, is_blank
from tui.domain.workspace.state import State
from tui.language.change_text import history_lines
from tui.language.declare import N_
from tui.screens.dialogs.action_fields import action_fields
from tui.screens.dialogs.action_said import ActionSaid, day_said, day_to_type
from tui.screens.dialogs.form import FormDialog
from tui.usecases.capture.read_capture import due_doubt, owner_doubt
from tui.usecases.context import Context
from tui.usecases.drafts import Fields
from tui.usecases.new_records import new_action
from tui.widgets.base.choice import Choice
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.inputs import PatientInput
from tui.widgets.drawing.day_strip import draw_days

_DAYS = 60
"""Cells of the days to come, before it is known how many there are."""

_MOST_CHANGES = 5
"""Things that happened to an action that the form tells, the newest of them."""


class ActionForm(FormDialog[Action]):
    """Gives an action, new or mended. While `guarded` a private one is drawn as an empty form, and nothing tells
    that there are such; a line that begins with `#` is one.

    `read` reads the marks of the one-line grammar in the first field. A new one that is left is there again.
    """

    DEFAULT_CSS = """
    ActionForm { background: $background; }
    ActionForm > #head { dock: top; }
    ActionForm > .frame { width: 76; border: none; background: $background; padding: 0 2; }
    ActionForm.-narrow > .frame { padding: 0 1; }
    ActionForm .title { text-align: center; }
    ActionForm > .frame > .meaning { margin: 1 0; padding: 0 2; text-align: center; min-height: 2; }
    ActionForm #days { height: 2; text-align: center; margin: 0 0 1 0; }
    ActionForm .framed { height: auto; border: round $line; border-title-color: $soft; background: $background; }
    ActionForm .framed:focus { border: round $gold; border-title-color: $gold; }
    ActionForm > .frame > Choice { background: $background; }
    ActionForm > .frame > Choice:focus { background: $cursor; }
    ActionForm .history { height: auto; color: $soft; padding: 0 1; }
    ActionForm > #foot { dock: bottom; height: auto; }
    ActionForm .keys { text-align: center; margin: 0; }
    ActionForm.-short > .frame > .meaning { margin: 0; }
    ActionForm.-short #days { margin: 0; }
    ActionForm.-short > .frame > Static.title { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("save"), id="form.save", priority=True),
    ]

    def __init__(
        self,
        context: Context,
        person: Person,
        action: Action | None,
        *,
        meeting: str,
        read: Callable[[str], Captured],
        guarded: bool,
    ) -> None:
        super().__init__(context)
        self._for = person
        self._action = action
        self._meeting = meeting
        self._read = read
        self._asked: tuple[str, ...] = ()
        """What stood in the fields when something of them was asked: saved once more, that is the yes."""
        self._guarded = guarded
        self.form = f"action {action.id}" if action is not None else f"action with {person.id}"
        self.keeps_what_is_left = action is None

    def compose(self) -> ComposeResult:
        _, action = self.context.manager_translator, self._action
        title = _("An action") if action is None else _("Change the action")
        head = DeskHead(id="head")
        head.tell(title, drawn((self._for.name, "$soft")), drawn((self._for.first_name, "$soft")))
        yield head
        with VerticalScroll(classes="frame", can_focus=False):
            yield Static(drawn(title), classes="title")
            yield from action_fields(action, self._for.first_name, self.context)
        with Vertical(id="foot"):
            yield Static(drawn(_("enter next field   ctrl+s save   esc back")), classes="keys")

    def on_mount(self) -> None:
        self.query_one("#what", PatientInput).focus()
        self._show()
        self.take_up()

    def filled(self) -> None:
        self._show()

    def may_be_seen(self, fields: Fields) -> bool:
        """A private one leaves no trace while others watch, neither whose it is nor that there is one."""
        is_private = (
            fields.get("seen") == "private" or self.context.privacy(f"{fields.get('what', '')} ") == "private"
        )
        return not (self._guarded and is_private)

    def show(self, state: State, *, guarded: bool) -> None:
        """Conceal a private one or show it, as others begin or cease to watch."""
        del state
        self._guarded = guarded
        if self.is_mounted:
            self._show()

    def _value(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).value)

    def _due(self, text: str) -> tuple[bool, date | None]:
        return day_said(text, self.context)

    def _show(self) -> None:
        _ = self.context.manager_translator
        self.query_one("#other").display = self.query_one("#who", Choice).value == "other"
        self._mark_private()
        seen = self.query_one("#seen", Choice)
        if self._guarded and seen.has_focus:
            self.query_one("#what").focus()
        seen.display = not self._guarded
        self.query_one("#upward").display = self.query_one("#who", Choice).value in ("manager", "both")
        self._show_history()
        self.query_one("#head").display = not self._guarded
        self.query_one(".title").display = self._guarded
        self._show_meaning()

    def _show_meaning(self) -> None:
        """Say the action as one would read it aloud, and light its day among those to come."""
        _, today, read = self.context.manager_translator, self.context.today(), self._marks()
        chosen = self.query_one("#who", Choice).value
        owner = (self._seen("other") or "manager") if chosen == "other" else chosen
        said = ActionSaid(
            read=read,
            owner=owner,
            due=self._seen("due"),
            context=self.context,
            relation="report" if self._guarded else self._for.relation,
        )
        self.query_one("#meaning", Static).update(said.sentence(self._for.first_name))
        days = self.query_one("#days", Static)
        days.update(lines(*draw_days(said.day, today, days.content_size.width or _DAYS, _)))

    def on_resize(self) -> None:
        self._show_meaning()

    def _show_history(self) -> None:
        """Tell what happened so far, but of a private one while others watch."""
        action, today = self._action, self.context.today()
        for history in self.query("#history").results(Static):
            assert action is not None
            told = history_lines(action, self._for.first_name, today, self.context.manager_translator)
            history.update(drawn("\n".join(told[:_MOST_CHANGES])))
            history.display = bool(told) and not (self._guarded and self._is_private)

    def _marks(self) -> Captured:
        """Read the first field, as far as it is to be seen."""
        return self._read(self.query_one("#what", PatientInput).shown)

    def _seen(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).shown)

    def _mark_private(self) -> None:
        """All that is said of a private action is private: let its fields know."""
        private, what = self._is_private, self.query_one("#what", PatientInput)
        for field in self.query(PatientInput):
            field.is_private = private if field is not what else self._is_chosen_private

    @property
    def _is_chosen_private(self) -> bool:
        return self.query_one("#seen", Choice).value == "private"

    @property
    def _is_private(self) -> bool:
        return self._is_chosen_private or self.query_one("#what", PatientInput).holds_private

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self.keep()

    def _fields(self) -> dict[str, str]:
        # What was private for a moment is taken up again as private, whatever became of its sign.
        return super()._fields() | ({"seen": "private"} if self._is_private else {})

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "what":
            self._take_marks()
        if event.input.id == "due" and self._due(self._value("due"))[0]:
            self.action_save()
        else:
            self.focus_next()

    @property
    def _stands(self) -> tuple[str, ...]:
        return tuple(self._fields().values())

    def _waits(self) -> bool:
        """Ask about what is in doubt; saved again unchanged it is taken."""
        _, read = self.context.manager_translator, self._marks()
        before = self._action.due if self._action is not None else None
        due = read.due or self._due(self._seen("due"))[1]
        doubt = owner_doubt(read, _) or due_doubt(due, self.context.today(), _, before)
        if not doubt or self._stands == self._asked:
            return False
        self._asked = self._stands
        self.query_one("#meaning", Static).update(drawn("\n", (doubt, "$warning")))
        return True

    def _take_marks(self) -> None:
        """Put what the one-line grammar says of owner and deadline into their fields, unless that would be seen."""
        field = self.query_one("#what", PatientInput)
        if field.is_concealed or (self._action is not None and clean_line(field.value) == self._action.text):
            # What stood there was read when it was entered.
            return
        read = self._read(field.value)
        if read.unsure_of and self._stands != self._asked:
            return
        if read.private:
            self.query_one("#seen", Choice).value = "private"
        if read.due is not None:
            self.query_one("#due", PatientInput).value = day_to_type(read.due, self.context)
        if read.text and read.text != clean_line(field.value):
            field.value = read.text
            if not read.owner_said:
                return
            if read.owner in OF_THE_TWO:
                self.query_one("#who", Choice).value = read.owner
            else:
                self.query_one("#who", Choice).value = "other"
                self.query_one("#other", PatientInput).value = read.owner

    def _unseen(self) -> Captured | None:
        """Give what the marks of a line typed unseen say; what would have to be asked about stays in the text."""
        what, today = self.query_one("#what", PatientInput), self.context.today()
        if not what.is_concealed:
            return None
        read, _ = self._read(what.value), self.context.manager_translator
        doubt = owner_doubt(read, _) or due_doubt(read.due, today, _, None)
        return None if doubt else read

    def action_save(self) -> None:
        private = self._is_private
        if self._waits():
            return
        self._take_marks()
        text, (understood, due) = self._value("what"), self._due(self._value("due"))
        unseen = self._unseen()
        if unseen is not None:
            text, due = unseen.text, unseen.due or due
        if is_blank(text):
            self.query_one("#what").focus()
            return
        if not understood:
            self.query_one("#due").focus()
            return
        owner = self.query_one("#who", Choice).value
        if owner == "other":
            owner = self._value("other") or "manager"
        if unseen is not None and unseen.owner_said:
            owner = unseen.owner
        private, today = private or self._is_private, self.context.today()
        if self._action is not None:
            if text == clean_line(self._action.text):
                # The field does not hold all of a text that is very long.
                text = self._action.text
            self.dismiss(
                mend(
                    self._action,
                    text=text,
                    owner=owner,
                    due=due,
                    private=private,
                    today=today,
                    upward=self._is_upward(owner),
                    reason=self._value("reason"),
                )
            )
            return
        self.dismiss(
            new_action(
                self.context,
                person=self._for.id,
                text=text,
                owner=owner,
                due=due,
                meeting=self._meeting,
                private=private,
                upward=self._is_upward(owner),
            )
        )

    def _is_upward(self, owner: str) -> bool:
        return owner in ("manager", "both") and self.query_one("#upward", Choice).value == "yes"
