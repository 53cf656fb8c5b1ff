"""What stands over the follow-up: whether private things show, and which of its pages one is on."""

from __future__ import annotations

from textual.content import Content

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.screens.followup.closing_page import thanks
from tui.screens.followup.follow_up_keys import PAGES
from tui.usecases.capture.capture_line import actions_of_meeting
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import unfinished
from tui.widgets.base.content import drawn


def follow_up_ends(context: Context, *, guarded: bool) -> list[Content]:
    """Say that private things show, at length and short; nothing while others may watch."""
    _ = context.manager_translator
    return [] if guarded else [drawn((text, "$gold")) for text in (_("private notes shown"), _("private"))]


def about_sorting(_: Translator, *, guarded: bool, is_narrow: bool) -> str:
    """Say what the page for sorting is for; in a narrow window its keys, for which the foot has no room there."""
    if guarded:
        return _("What was noted in the meeting: one key files each line.")
    if is_narrow:
        return _("n into the minutes   p private   a action   k next time   x drop")
    return _("Your notes from the meeting: one key files each of them.")


def begun_with(meeting: Meeting, person: Person, _: Translator, *, is_sorting: bool) -> str:
    """Say to both how it goes on after the talk, on the first page of it with thanks, as long as others watch."""
    if is_sorting:
        return f"{thanks(meeting, person, _)}\n" + _("Now we go through what we noted")
    if meeting.notes:
        return _("Have we got everything that we agreed?")
    return f"{thanks(meeting, person, _)}\n" + _("Now we go through what we agreed")


def draw_follow_up_pages(
    state: State, meeting: Meeting, context: Context, *, page: int, width: int, guarded: bool
) -> Content:
    """Draw the five pages in their order, `page` set off; where that is too wide, `page` alone."""
    _ = context.manager_translator
    titles = (_("Sort"), _("Actions"), _("Minutes"), _("Rating"), _("Next date"))
    unsorted = sum(not note.sorted for note in meeting.notes)
    unsorted += len(unfinished(meeting, context, private=not guarded))
    counts = (unsorted, actions_of_meeting(state, meeting, private=not guarded), 0, 0, 0)
    pieces = []
    for number, (title, count) in enumerate(zip(titles, counts, strict=True), 1):
        sign, style = ("━━ ", "bold $ember") if number == page else ("● " if number < page else "○ ", "$soft")
        pieces.append(drawn((sign, "$gold"), (title, style), (f" {count}" if count else "", "$soft")))
    whole = Content("   ").join(pieces)
    if whole.cell_length <= width - 4:
        return whole
    title, count = titles[page - 1], counts[page - 1]
    dots = "".join("━━━" if number == page else "●" if number < page else "○" for number in PAGES)
    return drawn((f"{dots}  ", "$gold"), (title, "bold $ember"), (f" {count or ''}", "$soft"))
