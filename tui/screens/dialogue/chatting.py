"""What a dialogue does where the meeting is held in a chat: it sends questions off and takes in what comes back."""

from __future__ import annotations

import os

from textual.message import Message

from tui.domain.chat.transcript import is_asked
from tui.domain.meeting.group import MANAGER, short_name
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.exchange.clipboard import system_clipboard
from tui.exchange.clipboard.osc52 import is_remote
from tui.screens.dialogue.chat_dialog import ChatDialog
from tui.screens.messages import Copy, CopyNow
from tui.steps.step_view import StepView
from tui.usecases.changes import MeetingChange, change_of_meeting
from tui.usecases.chat.take_chat import ChatTaken, answers_of, asked, read_pasted, take
from tui.usecases.chat.whose_name import writers_of
from tui.usecases.context import Context


def send_off(text: str, meeting: Meeting, person: Person, context: Context) -> Message:
    """Give what copies a question; one that waits for its answer is shown first, with the other ways to have it."""
    handed = change_of_meeting(person.id, asked(text, context))
    return Copy(text, handed=handed) if is_asked(meeting, text) else CopyNow(text, handed=handed)


def names_of_writers(meeting: Meeting, person: Person, state: State, context: Context) -> dict[str, str]:
    """Give the names of who writes in a meeting by their ids, the manager first, as a row has room for them."""
    writers = writers_of(meeting, person, state.team, context.profile().name)
    mine = context.manager_called or writers.manager or context.manager_translator("you")
    return {MANAGER: mine, **{one.id: short_name(one, writers.people) for one in writers.people}}


def open_chat(
    meeting: Meeting, person: Person, state: State, context: Context, *, guarded: bool, pasted: str = ""
) -> ChatDialog:
    """Give the dialog with the chat of a meeting, on what was `pasted` already."""
    names = names_of_writers(meeting, person, state, context)

    def read(text: str) -> ChatTaken:
        return read_pasted(text, person, state, context)

    # Over a line that is the clipboard of another machine, not of the one where the chat is.
    clipboard = str if is_remote(os.environ) else system_clipboard.read
    return ChatDialog(context, meeting.chat, names, read, guarded=guarded, pasted=pasted, clipboard=clipboard)


def taken_in(taken: ChatTaken, view: StepView | None, context: Context) -> MeetingChange:
    """Give the change that keeps what came back, and takes it for the answer to what the step asks, if it is one."""
    kept = take(taken, context)
    answered = view.reply(answers_of(taken, view.to_send())) if view is not None else None
    if answered is None:
        return kept
    return lambda meeting: answered(kept(meeting))
