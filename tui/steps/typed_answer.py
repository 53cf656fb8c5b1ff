"""What is typed in the line for an answer: it is kept as it is typed, for the page on which that began."""

from __future__ import annotations

import msgspec

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Answer
from tui.domain.text.clean_text import clean, clean_line
from tui.steps.prompt_view import PromptView
from tui.widgets.base.content import drawn
from tui.widgets.base.frame_title import entitle
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.meeting.prompt import Prompt
from tui.widgets.meeting.walk_page import at_a_glance


class TypedAnswer:
    """Keeps the words of an answer; what is typed in one go is one step for undo, and a private line none of it."""

    def __init__(self, view: PromptView) -> None:
        self._view = view
        self._page = ""
        """The page whose answer is being typed: a late draft must not land on the page turned to since."""
        self._begins = True

    @property
    def _field(self) -> PatientInput:
        return self._view.query_one(PatientInput)

    def show(self, prompt: Prompt, answer: Answer) -> None:
        """Show what is answered so far, and the line to write it in where there is one."""
        view, field = self._view, self._field
        # At a glance the line is there once one writes in it; in a low window it has no frame beside what is drawn.
        is_glance = at_a_glance(view)
        field.set_class(is_glance or view.app.size.height < prompt.framed_from, "-plain")
        field.display = bool(prompt.line) and (not is_glance or bool(answer.text) or field.has_focus)
        field.placeholder = clean(prompt.line)
        entitle(field, drawn(prompt.label or self._whose_words()))
        # On another page the field belongs to another question, whoever has the focus.
        if self._page != view.page_name and field.has_focus:
            view.focus()
        field.show_text(answer.text)

    def _whose_words(self) -> str:
        """Say who answers, where it is not the manager alone."""
        view, _ = self._view, self._view.context.person_translator
        if view.page.side != "employee":
            return ""
        if is_several(view.meeting):
            return _("What we said")
        return _("{name}’s words", name=view.person.first_name)

    def write(self) -> None:
        """Go to the end of the line, and let it be seen."""
        field = self._field
        field.display = True
        field.focus()
        field.cursor_position = len(field.value)
        # It has its place only once all is laid out, and is to be seen before the first letter.
        self._view.call_after_refresh(field.scroll_visible, animate=False)

    def begin(self) -> None:
        """What is typed from here on is one step for undo, on the page in turn."""
        self._page, self._begins = self._view.page_name, True

    def keep(self, text: str) -> None:
        """Keep what is typed so far. What begins as a private line is none of the answer, nor of the stage."""
        view, field = self._view, self._field
        if field.holds_private:
            view.keep_draft("private", text)
            if not field.has_focus:
                self._note_privately(text)
            return
        question, _, side = (self._page or view.page_name).rpartition(" ")
        answer, text = view.answer(question, "manager" if side == "manager" else "employee"), clean_line(text)
        if text != answer.text:
            answer = msgspec.structs.replace(answer, text=text, version=view.prompt().version)
            view.put(answer, undoable=self._begins)
            self._begins = False

    def enter(self) -> None:
        """Take the line as it stands."""
        field = self._field
        if field.holds_private:
            self._note_privately(field.value)
        else:
            field.tell_now()

    def _note_privately(self, line: str) -> None:
        """Keep a line as a private note, and put the answer back in its place."""
        self._field.clear_silently()
        self._view.note_privately(line, "private")
        self._view.call_after_refresh(self._view.redraw)
