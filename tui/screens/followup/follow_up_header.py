"""The two lines over the follow-up: whose it is, and which of its pages one is on."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.usecases.capture_line import actions_of_meeting
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn


def draw_follow_up_head(
    person: Person, called: str, context: Context, width: int, *, guarded: bool
) -> Content:
    """Draw whose it is; `called` is the name of the group, empty where it is none."""
    _ = context.manager_translator
    left = drawn((called or person.name, "bold $primary"), (f"  ·  {_('follow-up')}", "$dim"))
    right = drawn((_("others may watch") if guarded else _("private notes shown"), "$secondary"))
    return apart(left, right, width)


def draw_follow_up_pages(
    state: State, meeting: Meeting, context: Context, *, page: int, width: int, guarded: bool
) -> Content:
    """Draw the five pages in their order, `page` set off; where that is too wide, `page` alone."""
    _ = context.manager_translator
    titles = (_("Sort"), _("Actions"), _("Minutes"), _("Rating"), _("Next date"))
    unsorted = sum(not note.sorted for note in meeting.notes)
    counts = (unsorted, actions_of_meeting(state, meeting, private=not guarded), 0, 0, 0)
    if width < 56:
        title, count = titles[page - 1], counts[page - 1]
        return drawn((f"{page}/5 {title}", "bold $primary"), (f" {count or ''}", "$accent"))
    pieces = []
    for number, (title, count) in enumerate(zip(titles, counts, strict=True), 1):
        style = "bold $primary" if number == page else "$dim"
        pieces.append(drawn((title, style), (f" {count}" if count else "", "$accent")))
    return drawn((" › ", "$faint")).join(pieces)
