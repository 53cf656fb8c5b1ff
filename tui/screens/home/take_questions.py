"""The library of questions from home: to read with a person in mind, and to take from into the next plan."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.messages import GoPrepare
from tui.screens.questions.browser import Browser
from tui.usecases.context import Context
from tui.usecases.meeting.lifecycle import with_cards
from tui.widgets.change import Change


def ask_cards(
    person: Person,
    context: Context,
    state: State,
    *,
    guarded: bool,
    post: Callable[[Message], object],
    refuse: Callable[[str], None],
) -> tuple[Browser, Callable[[tuple[str, ...] | None], None]]:
    """Give the browser, and what to do with what is taken there: into the plan with the person, and on to it.

    `refuse` is told why there is no plan to take it into.
    """
    context = context.for_person(person)
    meeting = state.meetings.get(person.id)

    def take(cards: tuple[str, ...] | None) -> None:
        if not cards:
            return
        if meeting is not None and meeting.phase == "follow-up":
            _ = context.manager_translator
            refuse(_("Close the meeting with {name} first (m)", name=person.first_name))
            return
        post(Change(lambda state: with_cards(state, person, context, cards)))
        post(GoPrepare(person.id))

    return Browser(context, person, state, (), guarded=guarded), take
