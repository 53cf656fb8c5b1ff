"""The form as it is given out: what it asks, and by which mark each answer is found again."""

from hashlib import sha256
from typing import Literal

from tui.domain.people.person import Appointment, Language
from tui.domain.record import Record

FieldKind = Literal["weather", "lines", "text", "scale", "private", "end"]
FIRST_SCALE = 1
WEATHER, FIRST, TALK, TELL, NEED, ONLY, AGREED, END = "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F0"
"""The marks of what every form asks; a question of the plan is marked Q with its number."""
POINTS = (FIRST, TALK, TELL, NEED)
"""The marks of those whose answers are the person's points, the most important first."""
_CODE = 8


class FormField(Record, frozen=True, kw_only=True):
    """One thing that is asked. Its answer is found by `mark`, `question` is the id of a question of the plan.

    `ask` and `hint` are what is read, `most` is the top of a scale that begins at 1, `choices` are ids with labels.
    """

    mark: str
    kind: FieldKind
    ask: str
    hint: str = ""
    question: str = ""
    most: int = 0
    choices: tuple[tuple[str, str], ...] = ()


class PrepForm(Record, frozen=True, kw_only=True):
    """What one person is asked before one meeting, in their `language`; `code` tells the form from any other.

    `manager` is what they call the one who asks.

    `title`, `lines` and `readers` stand above the questions: what it is, what is known of the meeting, and who reads
    what is written; `nothing` stands for no answer at all, `reply_to` is the
    address that answers are sent to, where one was given. `agreed` are lines of what was agreed last time. `only`
    stands before an answer that is for the manager alone, `only_title` is what is ticked on a page for that.
    """

    code: str
    person: str
    name: str
    manager: str = ""
    language: Language
    title: str
    lines: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    agreed_title: str = ""
    readers: tuple[str, ...] = ()
    how: str = ""
    nothing: str = ""
    only: str = ""
    only_title: str = ""
    fields: tuple[FormField, ...] = ()
    planned: Appointment | None = None
    reply_to: str = ""

    def field(self, mark: str) -> FormField | None:
        return next((field for field in self.fields if field.mark == mark), None)


def code_of(person: str, meeting: str) -> str:
    """Give eight signs that tell whose form for which meeting it is, and nothing of either."""
    return sha256(f"{person} {meeting}".encode()).hexdigest()[:_CODE]
