"""A captured line as it is read and asked about: alike in the line of a meeting, in forms and in the shell."""

from __future__ import annotations

from datetime import date

from tui.domain.capture.capture_grammar import Captured, read_line
from tui.domain.capture.capture_owner import Known
from tui.domain.dates.reading import asks_for_yes
from tui.domain.meeting.group import is_several, people_of
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.text.clean_text import shorten
from tui.language import Translator
from tui.language.day_text import past_day, refused_day, why_no_day

_MOST_NAMES = 4
"""Names of who may be meant that are shown in one line."""
_LONGEST_NAME = 30


def read_capture(
    text: str, person: Person, team: Team, meeting: Meeting | None, *, today: date, language: str
) -> Captured:
    """Read a line about `person`; in a meeting of several it can name those who take part, else all of the team."""
    several = meeting is not None and is_several(meeting)
    people = people_of(meeting, team) if meeting is not None and several else team.people
    known = Known(people=people, is_several=several)
    return read_line(text, today=today, employee=person.name, language=language, known=known)


def doubt_about(line: Captured, today: date, _: Translator) -> str:
    """Say what is to be asked before the line is kept; empty where all of it is clear."""
    return owner_doubt(line, _) or due_doubt(line.due, today, _) or day_doubt(line, today, _)


def owner_doubt(line: Captured, _: Translator) -> str:
    if not line.unsure_of:
        return ""
    names = ", ".join(f"@{shorten(name, _LONGEST_NAME)}" for name in line.unsure_of[:_MOST_NAMES])
    return _("Who is @{said}? Write {names}", said=shorten(line.owner, _LONGEST_NAME), names=names)


def due_doubt(due: date | None, today: date, _: Translator, before: date | None = None) -> str:
    """Ask whether a day that has passed is meant, unless the action had it `before`."""
    return past_day(due, _) if due is not None and asks_for_yes(due, today, before) else ""


def day_doubt(line: Captured, today: date, _: Translator) -> str:
    """Ask whether words that are no day are to stay words; empty where there are none."""
    why = due_trouble(line, today, _)
    return _("{why}, or the same key once more", why=why) if why else ""


def due_refusal(line: Captured, today: date, _: Translator) -> str:
    """Say in whole sentences which words are no day, with an example that fits; empty where there are none."""
    return refused_day(line.due_text, today, _) if line.due_text else ""


def due_trouble(line: Captured, today: date, _: Translator) -> str:
    """Say why the day of a line is none, with an example that fits; empty where it is one or there is none."""
    return why_no_day(line.due_text, today, _) if line.due_text else ""
