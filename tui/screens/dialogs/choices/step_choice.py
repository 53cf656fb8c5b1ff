"""Adding a step: any kind, any check, at any time."""

from __future__ import annotations

from tui.domain.decks.deck import said
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.people.person import Person
from tui.domain.people.relation import fitting
from tui.domain.questions.suggest import last_asked
from tui.domain.workspace.state import State
from tui.language.titles.meeting_titles import kind_title
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.usecases.meeting.repeats import deck_step
from tui.usecases.questions.choose_questions import with_guess_set
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row

FEEDBACK = "feedback-on-me"
"""A deck that one asks from again and again, not once."""


def step_choice(context: Context, person: Person) -> Pick:
    """Make the list of all steps that can be added: the kinds, and each check by its title."""
    _, typed = context.manager_translator, context.typed_translator
    asked = last_asked(context.past.history(person.id))
    rows = []
    for kind in STEP_KINDS:
        if kind == "statements":
            continue
        move = context.decks.move(f"move.{kind}")
        why = said(move.why, _.language) if move else _("Open questions from the decks.")
        name, other = drawn((kind_title(kind, _), "bold")), kind_title(kind, typed) if typed else ""
        rows.append(Row(kind, name, about=drawn((why, "$dim")), other_name=other))
    for deck in fitting(context.decks.decks(), person.relation):
        if deck.statements or deck.id == FEEDBACK:
            title, other = said(deck.title, _.language), said(deck.title, typed.language) if typed else ""
            title = _("Check: {title}", title=title) if deck.statements else title
            ids = [*(one.id for one in deck.statements), *(one.id for one in deck.cards)]
            days = [asked[id] for id in ids if id in asked]
            when = _.since(max(days), context.today()) if days else _("not asked yet")
            about = drawn((said(deck.about, _.language), "$dim"))
            right = drawn((when, "$secondary" if days else "$faint"))
            rows.append(Row(deck.id, drawn((title, "bold")), right, about=about, other_name=other))
    return Pick(context, _("Add a step"), rows)


def make_step(context: Context, chosen: str, person: Person, state: State) -> Step:
    """Make the step that was chosen in the list, for a person."""
    kind = STEP_KINDS.get(chosen)
    if kind is not None:
        step = Step(id=context.new_id(), kind=kind.id, minutes=kind.minutes)
        return with_guess_set(step, context, context.past.history(person.id))
    return deck_step(context, state, person, chosen)
