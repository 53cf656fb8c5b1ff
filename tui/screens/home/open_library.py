"""The library of questions from home: to read with a person in mind, and to take from into the next plan."""

from __future__ import annotations

from textual.screen import Screen

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.messages import GoPrepare
from tui.screens.questions.browser import Browser
from tui.usecases.context import Context
from tui.usecases.lifecycle import with_cards
from tui.widgets.change import Change


def open_library(
    home: Screen[None], person: Person, context: Context, state: State, *, guarded: bool
) -> None:
    """Open the browser over `home`; what is taken there goes into the plan with the person, who is gone on to."""
    context = context.for_person(person)
    meeting = state.meetings.get(person.id)

    def take(cards: tuple[str, ...] | None) -> None:
        if not cards:
            return
        if meeting is not None and meeting.phase == "follow-up":
            _ = context.manager_translator
            home.notify(_("Close the meeting with {name} first (m)", name=person.first_name))
            return
        home.post_message(Change(lambda state: with_cards(state, person, context, cards)))
        home.post_message(GoPrepare(person.id))

    home.app.push_screen(Browser(context, person, state, (), guarded=guarded), take)
