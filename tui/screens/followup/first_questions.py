"""What the follow-up asks before a page is worked on: after the talk, of old actions, and of the chat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App

from tui.domain.meeting.after_talk import is_to_recall, recalled
from tui.screens.dialogs.action.weigh_action import weigh_first
from tui.screens.followup.chat_wish import ask_wishes
from tui.screens.person_screen import PersonScreen


class FirstQuestions:
    """Puts its dialogs over a screen; nothing of it is asked while others may watch, but what becomes of the chat."""

    def __init__(self, screen: PersonScreen) -> None:
        self._screen = screen
        self._has_asked_wish = False

    @property
    def _app(self) -> App[Any]:
        return self._screen.app

    @property
    def recall_waits(self) -> bool:
        """Whether the questions after the talk come first."""
        screen = self._screen
        return screen.meeting is not None and not screen.guarded and is_to_recall(screen.meeting)

    def recall(self, then: Callable[[], None]) -> None:
        """Ask what was agreed, heard and promised, and what is for next time; `then` is called behind it."""
        screen = self._screen
        if screen.meeting is None or screen.guarded:
            return
        from tui.screens.followup.after_talk_dialog import AfterTalk

        def asked(is_done: bool | None) -> None:
            if is_done:
                screen.change_meeting(recalled, undoable=False)
            screen.call_after_refresh(then)

        self._app.push_screen(AfterTalk(screen.context, screen.person, screen.meeting, screen.state), asked)

    def weigh(self) -> None:
        """Ask what is to become of an action that has come along through too many meetings."""
        screen = self._screen
        asked = weigh_first(
            screen.person, screen.state, screen.context, screen.post_message, guarded=screen.guarded
        )
        if asked is not None:
            self._app.push_screen(*asked)

    def wish_once(self) -> None:
        """Ask once whether the chat goes into the minutes that are about to be read."""
        meeting = self._screen.meeting
        if meeting is not None and meeting.chat and not meeting.chat_wishes and not self._has_asked_wish:
            self._has_asked_wish = True
            self.wish()

    def wish(self) -> None:
        screen = self._screen
        if screen.meeting is not None:
            said = screen.context.spoken(guarded=screen.guarded)
            ask_wishes(screen.meeting, screen.person, said, self._app.push_screen, screen.change_meeting)
