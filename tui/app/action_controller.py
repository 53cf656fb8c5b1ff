"""The action form: opened for whoever asks for it, and what it gives put into the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import msgspec
from textual.screen import Screen

from tui.app.session import Session
from tui.domain.meeting.group import assigned
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.usecases.context import Context

if TYPE_CHECKING:
    from tui.domain.capture.capture_grammar import Captured


class Push(Protocol):
    """Puts a screen over the others, and calls `then` with what it gave."""

    def __call__(self, screen: Screen[Any], then: Callable[[Any], None], /) -> object: ...


class ActionController:
    """`guarded` tells whether others may watch."""

    def __init__(
        self,
        session: Session,
        *,
        context: Callable[[], Context],
        push: Push,
        guarded: Callable[[], bool],
    ) -> None:
        self._session = session
        self._context = context
        self._push = push
        self._guarded = guarded

    def open(self, person: Person, action: Action | None, meeting: str) -> None:
        """Open the form on an action to change, or on a new one with a person."""
        from tui.screens.dialogs.action.action_form import ActionForm
        from tui.usecases.capture.read_capture import read_capture

        def given(given: Action | None) -> None:
            if given is not None:
                self._session.apply(lambda state: _with_given(state, given, person))

        def read(text: str) -> Captured:
            state, context = self._session.state, self._context()
            live = state.meetings.get(person.id)
            held = live if live is not None and live.id == meeting else None
            return read_capture(
                f"! {text}",
                person,
                state.team,
                held,
                today=context.today(),
                language=context.typed_language,
            )

        form = ActionForm(
            self._context().for_person(person),
            person,
            action,
            meeting=meeting,
            read=read,
            guarded=self._guarded(),
        )
        self._push(form, given)


def _with_given(state: State, action: Action, person: Person) -> State:
    own = assigned(action, state.meetings.get(person.id), state.team)
    return msgspec.structs.replace(state, team=with_action(state.team, own))
