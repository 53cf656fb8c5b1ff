"""What a pasted reply means for the meeting, and the change that takes it in."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.people.person import Person
from tui.domain.preparation.taken import Taken
from tui.domain.workspace.state import State
from tui.exchange.preparation.reply_reader import ReadReply, read_reply
from tui.language.preparation_text import taken_text, wrong_reply
from tui.usecases.answers.prep_form import form_for, with_numbers
from tui.usecases.answers.take_answers import as_reply, whose_reply, with_answers
from tui.usecases.changes import StateChange
from tui.usecases.context import Context


class PastedAnswers:
    """`state` gives the state as it is now; the meeting with the person is in it."""

    def __init__(self, context: Context, person: Person, state: Callable[[], State]) -> None:
        self._context = context
        self._person = person
        self._state = state

    def meaning(self, text: str) -> tuple[tuple[str, ...], bool]:
        """Say what the text would bring, and whether it can be taken in."""
        state, _ = self._state(), self._context.manager_translator
        read = self._read(text, state)
        whom = whose_reply(read, form_for(state, self._person, self._context), state)
        wrong = wrong_reply(whom, state.team, self._person, _)
        if wrong:
            return (wrong,), False
        return taken_text(self._taken(read, state)[1], self._person, _), True

    def change(self, text: str) -> StateChange:
        """Give the change that takes it in."""

        def take(state: State) -> State:
            if self._person.id not in state.meetings:
                return state
            state = with_numbers(state, self._person)
            return self._taken(self._read(text, state), state)[0]

        return take

    def _read(self, text: str, state: State) -> ReadReply:
        return as_reply(read_reply(text, form_for(state, self._person, self._context)))

    def _taken(self, read: ReadReply, state: State) -> tuple[State, Taken]:
        form = form_for(state, self._person, self._context)
        now, today = self._context.now(), self._context.today()
        return with_answers(state, self._person, form, read, now=now, today=today)
