"""What was half written in a meeting and never entered: the end of the meeting takes none of it along."""

from __future__ import annotations

from collections.abc import Iterable

from tui.domain.meeting.meeting import Meeting, Note, with_draft, with_note
from tui.domain.record import Record
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator
from tui.usecases.capture.line_reader import SIGNS
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.drafts import Drafts, names_of

ACTION = "action"
"""Where what stands in the form of a new action was written."""


_LONGEST = 40
"""Characters of it that are told in one line."""


class Unfinished(Record, frozen=True, kw_only=True):
    """A text that was left: `place` is its field among the drafts of the meeting, or `ACTION`."""

    place: str
    text: str
    is_private: bool


def action_form(person: str) -> str:
    """Give the name of the form of a new action with a person."""
    return f"action with {person}"


def _forms(person: str) -> tuple[str, ...]:
    """Give the names under which it is kept by the screens of that person."""
    return names_of(f"{action_form(person)} {person}")


def unfinished(meeting: Meeting, context: Context, *, private: bool) -> tuple[Unfinished, ...]:
    """Give what was half written in the meeting, what is for the manager alone only where that is `private`."""
    found = (*_in_form(meeting.person, context), *_in_fields(meeting, context))
    return tuple(one for one in found if private or not one.is_private)


def left_in_form(meeting: Meeting, context: Context, _: Translator, *, private: bool) -> str:
    """Say what stands in the form of a new action, and how to go on with it; empty where nothing does."""
    left = (one for one in unfinished(meeting, context, private=private) if one.place == ACTION)
    return next(
        (_("Not finished: {text} – a goes on with it", text=shorten(one.text, _LONGEST)) for one in left),
        "",
    )


def _in_form(person: str, context: Context) -> Iterable[Unfinished]:
    for form in _forms(person):
        fields = context.drafts.get(form)
        text = clean_line(fields.get("what", ""))
        if _says(text, context):
            is_private = "private" in (fields.get("seen"), context.privacy(f"{text} "))
            yield Unfinished(place=ACTION, text=text, is_private=is_private)


def _in_fields(meeting: Meeting, context: Context) -> Iterable[Unfinished]:
    for place, text in meeting.aside.drafts.items():
        if _says(text, context):
            is_private = place == "private" or context.privacy(f"{text} ") == "private"
            yield Unfinished(place=place, text=clean_line(text), is_private=is_private)


def _says(text: str, context: Context) -> bool:
    """Whether a text says anything beside what it is."""
    return bool(context.usual_signs(text).strip(SIGNS))


def kept_privately(left: Iterable[Unfinished], context: Context) -> MeetingChange:
    """Give the change that keeps it with the manager's own notes, and no more as what is being typed."""
    _, now = context.manager_translator, context.now()
    notes = [
        (one, Note(id=context.new_id(), text=_("Not finished: {text}", text=one.text), at=now))
        for one in left
    ]

    def change(meeting: Meeting) -> Meeting:
        for one, note in notes:
            meeting = with_note(with_draft(meeting, one.place, ""), note, private=True)
        return meeting

    return change


def clear_forms(left: Iterable[Unfinished], person: str, drafts: Drafts) -> None:
    """Be done with the form of what was left in it."""
    if any(one.place == ACTION for one in left):
        for form in _forms(person):
            drafts.put(form, {})
