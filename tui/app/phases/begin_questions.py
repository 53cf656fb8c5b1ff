"""What is asked before a meeting is begun: whether, while another one is under way; by which plan, the first time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

import msgspec

from tui.app.phases.navigator import Navigator
from tui.app.session import Session
from tui.app.start.start import Start
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.priority import other_met
from tui.language.whom_text import whom_text
from tui.usecases.context import Context

if TYPE_CHECKING:
    from tui.screens.dialogs.second_meeting_dialog import SecondAnswer


class BeginDialogs(Protocol):
    """Asks over whatever screen is in front."""

    def second_meeting(
        self, with_whom: str, then: Callable[[SecondAnswer | None], None], *, guarded: bool
    ) -> None: ...
    def first_plan(self, person: Person, then: Callable[[str | None], None]) -> None: ...


class BeginQuestions:
    """Asks one after the other; where nothing is in question, the meeting is begun at once."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        dialogs: BeginDialogs,
        *,
        context: Callable[[], Context],
    ) -> None:
        self._session, self._navigator, self._dialogs = session, navigator, dialogs
        self._context = context

    def ask(
        self, person: Person, start: Start, *, begin: Callable[[Start], None], back: Callable[[str], None]
    ) -> None:
        """Do `begin`, or go `back` to the meeting under way with somebody; neither where nothing was chosen."""
        begin_by_plan = partial(self.ask_plan, person, start, begin)
        other = other_met(self._session.state, person.id)
        if other is None:
            begin_by_plan()
            return

        def answered(answer: SecondAnswer | None) -> None:
            if answer == "begin":
                begin_by_plan()
            elif answer == "back":
                back(other.person)

        self._dialogs.second_meeting(self._with_whom(other), answered, guarded=self._navigator.guarded)

    def _with_whom(self, meeting: Meeting) -> str:
        team = self._session.state.team
        person = team.person(meeting.person)
        name = "" if person is None else person.first_name
        return whom_text(meeting, team, name, self._context().manager_translator)

    def ask_plan(self, person: Person, start: Start, begin: Callable[[Start], None]) -> None:
        """Offer the plan for a first meeting to whoever has not met somebody, and has chosen nothing for it yet."""
        from tui.usecases.questions.plan_advice import has_choice_of_plan

        state = self._session.state
        is_chosen = (
            bool(start.group or start.template) or start.way is not None or person.id in state.meetings
        )
        if is_chosen or not has_choice_of_plan(state, person, self._context()):
            begin(start)
            return

        def chosen(template: str | None) -> None:
            if template:
                begin(msgspec.structs.replace(start, template=template))

        self._dialogs.first_plan(person, chosen)
