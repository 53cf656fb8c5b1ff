"""The form for the person: given out, taken in, and read beside one's own answers."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.domain.people.person import Person
from tui.domain.preparation.form import PrepForm
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.preparation_text import preparation_state
from tui.screens.messages import Copy
from tui.screens.person_screen import PersonScreen
from tui.usecases.answers.give_form import answers_read, asked_kept, form_sent
from tui.usecases.answers.own_answers import own_answer, own_written, shows_theirs
from tui.usecases.answers.prep_form import form_for
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.change import Change, in_meeting
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.list_place import ListPlace
from tui.widgets.lists.reply_rows import ReplyRows
from tui.widgets.meeting.watch_label import watch_labels


class FormScreen(PersonScreen):
    """Opened while nobody else may watch; it goes as others begin to."""

    DEFAULT_CSS = """
    FormScreen #about { width: 1fr; max-width: 100; height: auto; padding: 1 3 1 3; color: $dim; }
    FormScreen.-short #about { padding: 0 3; }
    FormScreen ReplyRows { max-width: 100; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", N_("copy the form"), id="form.copy"),
        Binding("H", "save", N_("save as a page"), id="form.save-page"),
        Binding("i", "take", N_("take in answers"), id="form.take"),
    ]
    is_private = True

    def __init__(self, context: Context, person: Person, state: State) -> None:
        super().__init__(context, person, state, guarded=False)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return (
            "form.copy",
            "form.save-page",
            "form.take",
            "reply.talk",
            "reply.note",
            "reply.write",
            "reply.lock",
        )

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield Static(id="about")
        yield ListPlace(ReplyRows(self.context, self.person))
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        meeting = self.meeting
        if meeting is not None:
            # The numbers of the questions count from now on.
            self.post_message(Change(asked_kept(self.person, meeting), undoable=False))
        super().set_up()
        self.query_one(ReplyRows).focus()

    def _form(self) -> PrepForm:
        return form_for(self.state, self.person, self.context)

    def redraw(self) -> None:
        meeting, _ = self.meeting, self.context.manager_translator
        if meeting is None:
            return
        self._draw_head()
        told = preparation_state(meeting.preparation, self.context.today(), _) or _(
            "The form was not sent yet"
        )
        sent = next((one for one in self.state.team.sent if one.person == self.person.id), None)
        if sent is not None and sent.confirmed is not None:
            today = self.context.today()
            told += " · " + _("what you agreed was confirmed {when}", when=_.since(sent.confirmed, today))
        if not shows_theirs(meeting, self.context):
            told += " · " + _("you both write without seeing the other’s: e writes, d locks yours")
        elif meeting.preparation.state == "answered":
            # What is shown is read.
            self.post_message(Change(answers_read(self.person, self.context.today()), undoable=False))
        self.query_one("#about", Static).update(drawn(told))
        rows = self.query_one(ReplyRows)
        # Each answer belongs to the question over it.
        rows.gap = 1 if self.has_class("-tall") else 0
        rows.show(self.state, self._form())
        self.query_one(ListPlace).settle()

    def _draw_head(self) -> None:
        _ = self.context.manager_translator
        title = f"{self.person.shown_name} · {_('before the meeting')}"
        self.query_one("#head", DeskHead).tell(title, *watch_labels(False, self.context))

    def on_resize(self) -> None:
        self._draw_head()

    def action_copy(self) -> None:
        from tui.exchange.preparation.form_text import write_form_text

        handed = form_sent(self.person, self.context.today())
        self.post_message(Copy(write_form_text(self._form()), handed=handed))

    def _sent(self) -> None:
        self.app.post_message(Change(form_sent(self.person, self.context.today()), undoable=False))

    def action_save(self) -> None:
        _, meeting = self.context.manager_translator, self.meeting
        if meeting is None:
            return
        day = meeting.planned.on if meeting.planned is not None else self.context.today()
        path = str(Path.home() / f"fireside-{self._form().code}-{day.isoformat()}.html")

        def named(said: str | None) -> None:
            if said and said.strip():
                self._write_page(Path(said.strip()).expanduser())

        self.app.push_screen(AskLine(self.context, _("Into which file?"), value=path), named)

    def _write_page(self, path: Path) -> None:
        from tui.exchange.preparation.form_page import write_form_page
        from tui.exchange.preparation.save_form import save_form

        _ = self.context.manager_translator
        came = save_form(path, write_form_page(self._form(), self.context.person_translator))
        if came == "saved":
            self._sent()
            self.notify(_("Written: {path}", path=path), timeout=10)
        elif came == "there-already":
            self.notify(_("{path} is there already. Choose another name.", path=path), severity="warning")
        else:
            self.notify(_("{path} could not be written.", path=path), severity="error")

    def action_take(self) -> None:
        from tui.screens.answers.paste_answers import PasteAnswers
        from tui.screens.answers.pasted_answers import PastedAnswers

        pasted = PastedAnswers(self.context, self.person, lambda: self.state)

        def taken(text: str | None) -> None:
            if text is not None:
                self.app.post_message(Change(pasted.change(text)))
                self.notify(" · ".join(pasted.meaning(text)[0]), timeout=6)

        self.app.push_screen(PasteAnswers(self.context, pasted.meaning), taken)

    def on_reply_rows_write(self, event: ReplyRows.Write) -> None:
        event.stop()
        question, meeting = event.field.question, self.meeting
        if meeting is None:
            return

        def written(text: str | None) -> None:
            if text is not None:
                self.app.post_message(in_meeting(self.person.id, own_written(question, text)))

        ask = AskLine(
            self.context,
            event.field.ask,
            value=own_answer(meeting, question),
            private=True,
            about=question,
        )
        self.app.push_screen(ask, written)

    def action_back(self) -> None:
        self.dismiss(None)
