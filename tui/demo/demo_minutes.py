"""The minutes of the demo team's meetings, as they were agreed on that day."""

from datetime import date

from tui.demo.demo_sketch import Words
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.language import Translator


def write_minutes(
    person: Person, meeting: Meeting, points: tuple[Point, ...], agreed: tuple[Action, ...], words: Words
) -> str:
    """Write Markdown in the person's language; `agreed` must hold no private action."""
    held, _ = meeting.held or date.min, Translator(person.language)
    parts = [f"# {person.name} · {_.day(held, held)}"]
    if meeting.purpose:
        parts.append(f"{words.purpose}: {meeting.purpose}")
    heard = meeting.answer("move.sum-up", "manager")
    forward = [meeting.answer("move.preview"), meeting.answer("move.preview", "manager")]
    names = (person.first_name, words.manager)
    sections = {
        words.agreed: [_agreed(action, person, words, held) for action in agreed],
        words.heard: heard.text.splitlines() if heard is not None else [],
        words.notes: [note.text for note in meeting.notes],
        words.talked: [point.text for point in points],
        words.forward: [
            f"{name}: {answer.text}"
            for name, answer in zip(names, forward, strict=True)
            if answer is not None
        ],
    }
    for heading, lines in sections.items():
        if lines:
            parts.append(f"## {heading}\n\n" + "\n".join(f"- {line}" for line in lines))
    if meeting.next is not None:
        parts.append(f"{words.next}: {_.day(meeting.next.on, held)} {meeting.next.time}".rstrip())
    return "\n\n".join(parts) + "\n"


def _agreed(action: Action, person: Person, words: Words, held: date) -> str:
    owners = {"manager": words.manager, "employee": person.first_name, "both": words.both}
    due = _first_due(action)
    when = Translator(person.language).day(due, held) if due else words.no_date
    return f"{action.text} – **{owners.get(action.owner, action.owner)}**, {when}"


def _first_due(action: Action) -> date | None:
    """The deadline as it was agreed, before anybody moved it."""
    moved = next((change for change in action.history if change.what == "moved"), None)
    return action.due if moved is None else moved.due_before
