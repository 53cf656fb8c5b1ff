"""The action form: what, who, until when, and who may see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import Input, Static

from tui.domain.capture.capture_grammar import Captured
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, is_blank
from tui.domain.workspace.state import State
from tui.screens.dialogs.action.action_fields import FORM_STYLES, action_fields, action_head, signs_hint
from tui.screens.dialogs.action.action_given import ActionGiven
from tui.screens.dialogs.action.action_history import ActionHistory
from tui.screens.dialogs.action.action_meaning import ActionMeaning
from tui.screens.dialogs.action.action_parts import ActionParts
from tui.screens.dialogs.action.action_said import ActionSaid, day_said
from tui.screens.dialogs.action.signed_line import SignedLine
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormKeys
from tui.usecases.context import Context
from tui.usecases.drafts import Fields
from tui.usecases.meeting.unfinished import action_form
from tui.widgets.base.content import drawn
from tui.widgets.base.frame_title import entitle
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput


class ActionForm(FormDialog[Action]):
    """Gives an action, new or mended. While `guarded` a private one is drawn as an empty form, and nothing tells
    that there are such; a line that begins with `#` is one.

    `read` reads the marks of the one-line grammar in the first field. A new one that is left is there again.
    """

    DEFAULT_CSS = FORM_STYLES

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
        self._line = SignedLine(self, read, action)
        self._is_filling = False
        self._asked: tuple[str, ...] = ()
        """What stood in the fields when something of them was asked: saved once more, that is the yes."""
        self._guarded = guarded
        self.form = f"action {action.id}" if action is not None else action_form(person.id)
        self.keeps_what_is_left = action is None

    def compose(self) -> ComposeResult:
        _, action = self.context.manager_translator, self._action
        title = _("An action") if action is None else _("Change the action")
        yield action_head(title, self._for)
        with VerticalScroll(classes="frame", can_focus=False):
            yield Static(drawn(title), classes="title")
            yield from action_fields(action, self._for.first_name, self.context)
        with Vertical(id="foot"):
            yield FormKeys(self.context.manager_translator)

    def on_mount(self) -> None:
        self._parts = ActionParts(self, self.context)
        self._what.focus()
        self._show()
        self.take_up()

    def filled(self) -> None:
        self._show()

    def may_be_seen(self, fields: Fields) -> bool:
        """A private one leaves no trace while others watch, neither whose it is nor that there is one."""
        line = self.context.privacy(f"{fields.get('what', '')} ")
        return not (self._guarded and "private" in (line, fields.get("seen")))

    def kept_line(self) -> str:
        if self._what.is_concealed or not self.may_be_seen(self._fields()):
            return ""
        return self.context.words(guarded=self._guarded)("Kept, not saved yet – a goes on with it")

    def show(self, state: State, *, guarded: bool) -> None:
        """Conceal a private one or show it, as others begin or cease to watch."""
        self._guarded = guarded
        if self.is_mounted:
            self._show()

    def _value(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).value)

    def _due(self) -> tuple[bool, date | None]:
        return day_said(self._value("due"), self.context)

    def _show(self) -> None:
        self._mark_private()
        self._follow_line()
        seen = self.query_one("#seen", Choice)
        if self._guarded and seen.has_focus:
            self._what.focus()
        seen.display = not self._guarded
        # It keeps its place: the owner changes while one types, and nothing is to move.
        self.query_one("#upward").visible = self.query_one("#who", Choice).value in ("manager", "both")
        for history in self.query(ActionHistory):
            history.show(self._action, self._for.first_name, is_seen=not (self._guarded and self._is_private))
        self.query_one("#head").display = not self._guarded
        self.query_one(".title").display = self._guarded
        entitle(self._what, None, signs_hint(self.context.manager_translator, guarded=self._guarded))
        self._show_meaning()
        self.query_one(FormKeys).tell()

    def _follow_line(self) -> None:
        """Show what the line says in the fields too, as long as it is being typed."""
        signs = self._line.signs()
        if signs is None:
            self._parts.release()
        elif self._what.has_focus and not self._is_filling:
            self._parts.follow(signs, self._what.shown)
        self.query_one("#other").display = self._parts.asks_for_name

    def _show_meaning(self) -> None:
        self.query_one(ActionMeaning).say(self._said(), self._for.first_name)

    def _said(self) -> ActionSaid:
        """Give what the fields say, as far as they are to be seen."""
        return ActionSaid(
            read=self._line.seen(),
            owner=self._parts.shown_owner,
            due=clean_line(self.query_one("#due", PatientInput).shown),
            context=self.context,
            relation="report" if self._guarded else self._for.relation,
        )

    @property
    def _what(self) -> PatientInput:
        return self._line.field

    def _mark_private(self) -> None:
        """All that is said of a private action is private: let its fields know."""
        private, what = self._is_private, self._what
        for field in self.query(PatientInput):
            field.is_private = private if field is not what else self._is_chosen_private

    @property
    def _is_chosen_private(self) -> bool:
        return self.query_one("#seen", Choice).value == "private"

    @property
    def _is_private(self) -> bool:
        return self._is_chosen_private or self._what.holds_private

    def _fields(self) -> dict[str, str]:
        fields = self._parts.by_hand(super()._fields())
        # What was private for a moment is taken up again as private, whatever became of its sign.
        return fields | {"seen": "private", "what": self._what.value} if self._is_private else fields

    def _fill_in(self, fields: Fields) -> None:
        self._parts.release()
        self._is_filling = True
        super()._fill_in(fields)
        self._is_filling = False
        self._show()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Whoever goes on from the line leaves its signs in the fields: there one can change them by hand."""
        if event.widget is not self._what:
            self._take_signs()
            self._parts.settle()
            self._show_meaning()
        self._follow_line()
        self.query_one(FormKeys).tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    @property
    def enter_saves(self) -> bool:
        """At a line that says all, and from the deadline on: below it nothing has to be said."""
        is_at_end = self.focused is self.query_one("#due") and self._due()[0]
        return is_at_end or super().enter_saves or (self._what.has_focus and self._line.says_all)

    @property
    def _stands(self) -> tuple[str, ...]:
        return tuple(self._fields().values())

    def _waits(self) -> bool:
        """Ask about what is in doubt; saved again unchanged it is taken."""
        doubt = self._said().doubt(self._action.due if self._action is not None else None)
        if not doubt or self._stands == self._asked:
            return False
        self._asked = self._stands
        self.query_one(ActionMeaning).ask(doubt)
        return True

    def _take_signs(self) -> None:
        """Put what the one-line grammar says of owner and deadline into their fields, unless that would be seen."""
        read = self._line.signs()
        if read is None or (read.unsure_of and self._stands != self._asked):
            return
        if read.private:
            self.query_one("#seen", Choice).value = "private"
        if read.text:
            self._parts.take(read)
            self._line.take(read)

    def action_save(self) -> None:
        private = self._is_private
        if self._waits():
            return
        self._take_signs()
        given = self._given(private=private or self._is_private)
        if is_blank(given.text):
            self._what.focus()
            self.query_one(ActionMeaning).ask(self.context.manager_translator("Say what is to be done"))
        elif not self._due()[0]:
            self.query_one("#due").focus()
        elif self._parts.lacks_name and not self._what.is_concealed:
            self.query_one("#other").focus()
        elif self._action is not None:
            self.dismiss(given.mended(self._action, self.context.today()))
        else:
            self.dismiss(given.made(self.context, person=self._for.id, meeting=self._meeting))

    def _given(self, *, private: bool) -> ActionGiven:
        given = ActionGiven(
            text=self._value("what"),
            owner=self._parts.owner,
            due=self._due()[1],
            private=private,
            upward=self.query_one("#upward", Choice).value == "yes",
            reason=self._value("reason") if self._action is not None else "",
        )
        unseen = self._line.unseen(self.context)
        return given if unseen is None else given.with_signs(unseen)
