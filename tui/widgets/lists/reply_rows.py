"""What was asked before the meeting, with their answer and one's own side by side."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.preparation.form import FormField, PrepForm
from tui.domain.preparation.preparation import origin_of
from tui.domain.preparation.private_asks import asks_about, with_ask
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.usecases.answers.own_answers import (
    is_blind,
    own_answer,
    own_locked,
    point_of_reply,
    reply_words,
    shows_theirs,
)
from tui.usecases.answers.take_answers import ONLY_NOTE, notes_taken
from tui.usecases.context import Context
from tui.usecases.log_lines import point_kept
from tui.usecases.new_records import new_point
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change, in_meeting
from tui.widgets.fields.ask_line import AskLine


class ReplyRows(Rows):
    """Mounted only while nobody else may watch."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "talk", N_("talk about it"), id="reply.talk"),
        Binding("n", "note", N_("a question for you alone"), id="reply.note"),
        Binding("d", "lock", N_("lock mine"), id="reply.lock"),
        Binding("e", "write", N_("write mine"), id="reply.write"),
    ]

    of_row = frozenset({"talk", "write", "note"})

    class Write(Message):
        """The manager wants to answer a question."""

        def __init__(self, field: FormField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, context: Context, person: Person, *, id: str | None = None) -> None:
        super().__init__(most_lines=6, id=id)
        self.context = context
        self._person = person
        self._form: PrepForm | None = None
        self._meeting: Meeting | None = None
        self._state = State()

    def show(self, state: State, form: PrepForm) -> None:
        self._state, self._form, self._meeting = state, form, state.meetings.get(self._person.id)
        _ = self.context.manager_translator
        fields = [field for field in form.fields if field.question and self._is_shown(field)]
        rows = [Row(field.question, partial(self._draw, field), whole=self._whole(field)) for field in fields]
        rows += [Row(point.id, partial(self._draw_point, point), whole=point.text) for point in self._points]
        rows += [Row(note.id, partial(self._draw_note, note), whole=note.text) for note in self._notes()]
        empty = _("No answers yet. y copies the form, i takes in what came back.")
        self.fill(rows or [Row("", drawn((empty, "$dim")))])
        self.refresh_bindings()

    @property
    def _points(self) -> tuple[Point, ...]:
        """The points that came with the answers and are still open."""
        taken = () if self._meeting is None else self._meeting.preparation.taken
        points = self._state.team.points_of(self._person.id, "employee")
        return tuple(point for point in points if point.id in taken and point.is_open)

    def _draw_point(self, point: Point) -> Drawing:
        brought = self.context.manager_translator("{name} brings up", name=self._person.first_name)
        return lines(drawn((brought, "bold")), drawn(glimpse(point.text)), *self._asks(point.id)), None

    def _notes(self) -> tuple[Note, ...]:
        """Give what came for the manager alone and what found no place, as soon as theirs may be seen."""
        meeting = self._meeting
        return notes_taken(meeting) if meeting is not None and shows_theirs(meeting, self.context) else ()

    def _draw_note(self, note: Note) -> Drawing:
        _ = self.context.manager_translator
        title = _("Only for you") if note.id.startswith(ONLY_NOTE) else _("What found no place")
        return lines(drawn((title, "bold $warning")), drawn(glimpse(note.text)), *self._asks(note.id)), None

    def _asks(self, origin: str) -> list[Content]:
        """Draw what the manager wants to ask about an answer."""
        asks = () if self._meeting is None else asks_about(self._meeting, origin)
        return [drawn(("# ", "$warning"), glimpse(ask.text)) for ask in asks]

    def _is_shown(self, field: FormField) -> bool:
        meeting = self._meeting
        if meeting is None:
            return False
        has_answer = meeting.preparation.reply(field.question) is not None
        has_own = bool(own_answer(meeting, field.question))
        can_write = is_blind(meeting, self.context) and not self._is_locked()
        return has_answer or has_own or (can_write and field.mark.startswith("Q"))

    def _whole(self, field: FormField) -> str:
        return "\n".join(text for text in (field.ask, self._theirs(field), self._mine(field)) if text)

    def _theirs(self, field: FormField) -> str:
        meeting, _ = self._meeting, self.context.manager_translator
        reply = None if meeting is None else meeting.preparation.reply(field.question)
        if meeting is None or reply is None:
            return ""
        if not shows_theirs(meeting, self.context):
            return _("answered – shown once yours is locked")
        return _("rather not answered") if reply.declined and not reply.text else reply_words(field, reply)

    def _mine(self, field: FormField) -> str:
        return "" if self._meeting is None else own_answer(self._meeting, field.question)

    def _draw(self, field: FormField) -> Drawing:
        _ = self.context.manager_translator
        theirs, mine = self._theirs(field), self._mine(field)
        rows: list[Content] = [drawn((field.ask, "bold"))]
        if theirs:
            rows.append(drawn((f"{self._person.first_name}: ", "$primary"), glimpse(theirs)))
        if mine:
            rows.append(drawn((_("Me") + ": ", "$secondary"), glimpse(mine)))
        rows += self._asks(origin_of(field.question))
        return lines(*rows), None

    @property
    def field(self) -> FormField | None:
        """The question under the cursor."""
        fields = () if self._form is None else self._form.fields
        return next((field for field in fields if field.question and field.question == self.chosen), None)

    @property
    def _origin(self) -> str:
        """What a point of the row under the cursor comes from; empty where there is no answer."""
        if self._note is not None or any(point.id == self.chosen for point in self._points):
            return self.chosen
        return "" if self.field is None else origin_of(self.field.question)

    def _is_locked(self) -> bool:
        return self._meeting is None or self._meeting.preparation.locked is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        meeting, field = self._meeting, self.field
        if action == "talk":
            if self._note is not None:
                return not self._waits(self._note.id)
            return field is not None and meeting is not None and self._can_talk(meeting, field)
        if action == "note":
            return bool(self._origin)
        if action in ("write", "lock"):
            # Where not both prepare blindly, there is nothing to hold back and nothing to lock.
            return meeting is not None and not self._is_locked() and is_blind(meeting, self.context)
        return super().check_action(action, parameters)

    def _can_talk(self, meeting: Meeting, field: FormField) -> bool:
        has_answer = meeting.preparation.reply(field.question) is not None
        shows = shows_theirs(meeting, self.context)
        return has_answer and shows and not self._waits(origin_of(field.question))

    def _waits(self, origin: str) -> bool:
        """Whether a point about it waits already."""
        points = self._state.team.points_of(self._person.id, "employee")
        return any(point.origin == origin and point.is_open for point in points)

    @property
    def _note(self) -> Note | None:
        """The private note under the cursor."""
        return next((note for note in self._notes() if note.id == self.chosen), None)

    def on_rows_moved(self) -> None:
        self.refresh_bindings()

    def action_talk(self) -> None:
        meeting, field, note = self._meeting, self.field, self._note
        if note is not None:
            self._word(note)
            return
        reply = None if meeting is None or field is None else meeting.preparation.reply(field.question)
        if meeting is not None and field is not None and reply is not None:
            point = point_of_reply(self.context, self._person, meeting, field, reply)
            self.app.post_message(Change(point_kept(point)))

    def _word(self, note: Note) -> None:
        """Put what is private into words for both, and make a point of that."""
        _ = self.context.manager_translator
        person = self._person.id

        def worded(text: str | None) -> None:
            if text and clean_line(text):
                point = new_point(
                    self.context, person=person, text=clean_line(text), side="employee", origin=note.id
                )
                self.app.post_message(Change(point_kept(point)))

        question = _("How would you put it? A point may be seen by you both.")
        self.app.push_screen(AskLine(self.context, question, private=True, about=note.id), worded)

    def action_note(self) -> None:
        _, about = self.context.manager_translator, self._origin

        def noted(text: str | None) -> None:
            line, id, now = clean_line(text or ""), self.context.new_id(), self.context.now()
            if line:
                kept = partial(with_ask, id=id, text=line, about=about, now=now)
                self.app.post_message(in_meeting(self._person.id, kept))

        question = _("What do you want to ask about it? Only you will see it.")
        self.app.push_screen(AskLine(self.context, question, private=True, about=about), noted)

    def action_write(self) -> None:
        if self.field is not None:
            self.post_message(self.Write(self.field))

    def action_choose(self) -> None:
        if self.check_action("write", ()):
            self.action_write()

    def action_lock(self) -> None:
        self.app.post_message(in_meeting(self._person.id, own_locked(self.context.today())))
