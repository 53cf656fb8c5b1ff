"""The side of the dialogue: the plan, and below it what only the manager sees."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.preparation.private_asks import asks_of_step
from tui.domain.text.clean_text import shorten
from tui.widgets.base.content import drawn, lines
from tui.widgets.meeting.notes.notes_rail import RAIL
from tui.widgets.meeting.plan_list import PlanList


class Side(Vertical):
    """Private focus points and the last private notes are mounted only while nobody else may watch."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Side PlanList { border: none; width: 1fr; }
    .-middle Side.-spare { display: none; }
    Side #own { height: auto; max-height: 10; padding: 0 1; color: $warning; border-top: solid $border; }
    """

    def __init__(self, title: Callable[[Step], str], *, id: str) -> None:
        super().__init__(id=id)
        self._title = title

    def compose(self) -> ComposeResult:
        yield PlanList(self._title)

    def show_own(self, meeting: Meeting, *, guarded: bool) -> None:
        there = self.query("#own")
        # Where there is room, notes have a rail of their own.
        asks = asks_of_step(meeting, meeting.current_step)
        notes = meeting.aside.notes[-3:] if self.app.size.width < RAIL else ()
        notes = tuple(note for note in notes if note not in asks)
        # What one wants to ask about the question on the stage comes before all else.
        own = [*(ask.text for ask in asks), *meeting.aside.focus, *(note.text for note in notes)]
        # In a chat the conversation needs the columns more than the plan does.
        self.set_class(meeting.way == "chat" and not own, "-spare")
        if guarded or not own:
            there.remove()
            return
        content = lines(*(drawn(("# ", "$warning"), shorten(text, 240)) for text in own))
        if there:
            there.first(Static).update(content)
        else:
            self.mount(Static(content, id="own"))
