"""What stands over the follow-up: whether private things show, and which of its pages one is on."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language.whom_text import whom_text
from tui.screens.followup.follow_up_keys import PAGES
from tui.usecases.capture.capture_line import actions_of_meeting
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import unfinished
from tui.widgets.base.content import drawn
from tui.widgets.base.desk_head import DeskHead

_WIDE = 58
"""Columns from which on the head has room to say that this is the follow-up."""


class FollowUpHeader(Vertical):
    """Two lines: whom one met, and the pages of the follow-up."""

    # Else rules that begin with the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    FollowUpHeader { height: auto; }
    FollowUpScreen #pages { height: 1; padding: 0 2; text-align: center; }
    FollowUpScreen.-narrow #pages { padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield Static(id="pages")

    def show(
        self, state: State, meeting: Meeting, person: Person, said: Context, *, page: int, guarded: bool
    ) -> None:
        """Show at which page one is, in the language of whoever may read it."""
        _, width = said.manager_translator, self.screen.size.width
        name = clean(whom_text(meeting, state.team, person.shown_name, _))
        title = _("Follow-up") + f" · {name}" if width >= _WIDE else name
        self.query_one("#head", DeskHead).tell(title, *_ends(said, guarded=guarded))
        pages = _draw_pages(state, meeting, said, page=page, width=width, guarded=guarded)
        self.query_one("#pages", Static).update(pages)


def _ends(context: Context, *, guarded: bool) -> list[Content]:
    """Say that private things show, at length and short; nothing while others may watch."""
    _ = context.manager_translator
    return [] if guarded else [drawn((text, "$gold")) for text in (_("private notes shown"), _("private"))]


def _draw_pages(
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
