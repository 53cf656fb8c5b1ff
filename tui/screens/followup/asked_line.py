"""A line of a meeting that is asked for once the talk is over."""

from __future__ import annotations

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.usecases.capture.capture_line import meaning
from tui.usecases.capture.line_reader import LineReader
from tui.usecases.capture.read_capture import doubt_about, read_capture
from tui.usecases.context import Context
from tui.widgets.fields.ask_line import AskLine


def line_reader(person: Person, meeting: Meeting, team: Team, context: Context) -> LineReader:
    """Give what reads a line as the talk would have read it."""
    _, today = context.manager_translator, context.today()

    def read(text: str) -> Captured:
        return read_capture(text, person, team, meeting, today=today, language=context.typed_language)

    return LineReader(read, lambda captured: doubt_about(captured, today, _), context.signs())


def ask_for(
    question: str,
    reader: LineReader,
    person: Person,
    context: Context,
    *,
    private: bool,
    value: str = "",
    about: str = "",
    lead: str = "",
) -> AskLine:
    """Give the question for a line, what it becomes below it; it is read as if it began with `lead`."""
    return AskLine(
        context,
        question,
        value=value,
        meaning=lambda text: meaning(reader.read(lead + text), person, context) if reader.says(text) else "",
        doubt=lambda text: reader.doubt(lead + text),
        private=private,
        about=about,
    )
