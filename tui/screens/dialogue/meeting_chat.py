"""What a dialogue does where the meeting is held in a chat: it sends questions off and takes in what comes back."""

from __future__ import annotations

import os
from collections.abc import Callable

from textual.app import App

from tui.domain.chat.transcript import is_asked
from tui.domain.meeting.group import MANAGER, short_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.exchange.clipboard import system_clipboard
from tui.exchange.clipboard.osc52 import is_remote
from tui.language import Translator
from tui.screens.dialogue.chat_dialog import ChatDialog
from tui.screens.dialogue.pacing import Paced
from tui.screens.messages import Copy, CopyNow
from tui.steps.step_view import StepView
from tui.usecases.changes import MeetingChange, change_of_meeting
from tui.usecases.chat.take_chat import ChatTaken, answers_of, asked, own_words, read_pasted, take
from tui.usecases.chat.whose_name import writers_of
from tui.usecases.context import Context


def names_of_writers(meeting: Meeting, person: Person, state: State, context: Context) -> dict[str, str]:
    """Give the names of who writes in a meeting by their ids, the manager first, as a row has room for them."""
    writers = writers_of(meeting, person, state.team, context.profile().name)
    mine = context.manager_called or writers.manager or context.manager_translator("you")
    return {MANAGER: mine, **{one.id: short_name(one, writers.people) for one in writers.people}}


class MeetingChat:
    """The chat in which the meeting on a screen is held: questions go off, and what comes back is taken in."""

    def __init__(self, screen: Paced, view: Callable[[], StepView | None]) -> None:
        self._screen = screen
        self._view = view
        """Gives what stands on the stage."""

    @property
    def _app(self) -> App[object]:
        return self._screen.app

    def send(self) -> None:
        """Copy what the stage asks; one that waits for its answer is shown first, with the other ways to have it."""
        screen, view = self._screen, self._view()
        text = view.to_send() if view is not None else ""
        if not text or screen.meeting is None:
            screen.tell(screen.words("There is no question here to copy"))
            return
        handed = change_of_meeting(screen.person.id, asked(text, screen.spoken))
        waits = is_asked(screen.meeting, text)
        screen.post_message(Copy(text, handed=handed) if waits else CopyNow(text, handed=handed))

    def open(self, pasted: str = "") -> None:
        """Show the chat, on what was `pasted` already, and take in what is kept there."""
        screen, meeting, context = self._screen, self._screen.meeting, self._screen.spoken
        if meeting is None:
            return
        person, state = screen.person, screen.state

        def read(text: str) -> ChatTaken:
            return read_pasted(text, person, state, context)

        # Over a line that is the clipboard of another machine, not of the one where the chat is.
        clipboard = str if is_remote(os.environ) else system_clipboard.read
        names = names_of_writers(meeting, person, state, context)
        dialog = ChatDialog(
            context, meeting.chat, names, read, guarded=screen.guarded, pasted=pasted, clipboard=clipboard
        )
        self._app.push_screen(dialog, self._take_in)

    def _take_in(self, taken: ChatTaken | None) -> None:
        """Keep what came back, and take it for the answer to what the stage asks, if it is one."""
        if taken is None:
            return
        screen, view = self._screen, self._view()
        change, told = take(taken, screen.spoken), ""
        if view is not None:
            question = view.to_send()
            words, mine = answers_of(taken, question), own_words(taken, question)
            own = view.own_reply(mine)
            answer = view.reply(words if own is None else {**words, MANAGER: "\n".join(mine)})
            change = _in_turn(change, own, answer)
            if own is not None:
                told = _own_taken(screen, is_answer=answer is not None)
            elif view.page.side == "manager":
                told = _became_of_it(taken, screen.person, screen.words, is_answer=answer is not None)
        screen.change_meeting(change)
        if told:
            screen.tell(told)


def _in_turn(*changes: MeetingChange | None) -> MeetingChange:
    """Give one change that makes those that there are, so that one key takes all of it back."""

    def change(meeting: Meeting) -> Meeting:
        for one in changes:
            meeting = meeting if one is None else one(meeting)
        return meeting

    return change


def _own_taken(screen: Paced, *, is_answer: bool) -> str:
    """Say that words of the manager were taken for their answer, which nobody asked for, and how that is undone."""
    _ = screen.words
    if is_answer:
        return _("Taken as both answers – ctrl+z undoes it")
    if screen.guarded:
        return _("Taken as {name}’s answer", name=screen.spoken.manager)
    return _("Taken as your answer – ctrl+z undoes it")


def _became_of_it(taken: ChatTaken, person: Person, _: Translator, *, is_answer: bool) -> str:
    """Say what became of words that came while the manager was asked; empty where the other one said nothing."""
    if not any(one.who == person.id for one in taken.messages):
        return ""
    if is_answer:
        return _("Taken as {name}’s answer", name=person.first_name)
    return _("It stands in the chat, and answers nothing here")
