"""An action that is agreed on once the talk is over: in a form, and in one line where the keyboard is a phone's."""

from __future__ import annotations

from textual.app import App

from tui.screens.followup.asked_line import ask_for, line_reader
from tui.screens.person_screen import PersonScreen
from tui.usecases.capture.capture_line import captured_change
from tui.widgets.change import Change
from tui.widgets.meeting.walk_page import has_walk_page

_ACTION = "! "
"""What makes an action of a line."""


class NewAction:
    """Asks over a screen for an action of the meeting that it shows."""

    def __init__(self, screen: PersonScreen) -> None:
        self._screen = screen

    @property
    def _app(self) -> App[object]:
        return self._screen.app

    @property
    def is_one_line(self) -> bool:
        """Whether it is one line, as on the walk: a form would lie below the keyboard of a phone."""
        meeting = self._screen.meeting
        return meeting is not None and has_walk_page(meeting.way, self._app.size.width)

    def ask(self) -> None:
        screen, meeting = self._screen, self._screen.meeting
        if meeting is None or not self.is_one_line:
            screen.open_new_action()
            return
        person, context = screen.person, screen.context.spoken(guarded=screen.guarded)
        reader = line_reader(person, meeting, screen.state.team, context)

        def take(line: str | None) -> None:
            if line is not None:
                for captured in reader.taken(_ACTION + line, is_private=False, was_unseen=False):
                    screen.post_message(Change(captured_change(captured, person, context, context.new_id())))

        question = context.manager_translator("Who does what by when?")
        private = not screen.guarded
        ask = ask_for(question, reader, person, context, private=private, about=meeting.id, lead=_ACTION)
        self._app.push_screen(ask, take)
