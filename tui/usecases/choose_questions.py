"""Choosing questions for a person: what a template leaves open, filled from decks and history."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tui.domain.decks.deck import Card, Deck, Statement, TemplateStep
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.prepare import Questions
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person
from tui.domain.questions.suggest import Grounds, Suggestion, suggestions
from tui.domain.workspace.state import State
from tui.usecases.context import Context

ANY_TIME = ("general", "one-to-one", "remote", "wellbeing", "needs", "soft-skills", "big-questions")
"""Decks that fit any talk; the others are made for an occasion, and not suggested without one."""

WINDOWS = (14, 0)
"""Days without asking the same again; where a deck is too small for the first, the second counts."""

MOST = 6
"""Suggestions that the browser makes."""


def private_of(state: State, context: Context, person: str) -> Private:
    """Give a person's private file: as it is on the screen, else as it lies on the disk."""
    return state.privates.get(person) or context.past.private(person)


def answered_statements(context: Context, history: Sequence[Held]) -> dict[str, Statement]:
    """Give the statements answered so far, by id; no deck is read that none of them lies in."""
    rated = {a.question for held in history for a in held.meeting.answers if a.value is not None}
    found = ((id, context.decks.question(id)) for id in rated if id.startswith("check."))
    return {id: statement for id, statement in found if isinstance(statement, Statement)}


def questions_for(context: Context, state: State, person: str) -> Questions:
    """Give the function that fills a template's steps for a person, never the same card twice in one plan."""
    history = context.past.history(person)
    statements = answered_statements(context, history)
    taken = set(private_of(state, context, person).never)

    def choose(step: TemplateStep) -> tuple[str, ...]:
        if step.kind == "statements":
            check = context.decks.deck(step.check)
            return tuple(s.id for s in check.statements) if check is not None else ()
        deck = context.decks.deck(step.deck) if step.kind == "cards" else None
        if deck is None:
            return ()
        chosen: tuple[str, ...] = ()
        for window in WINDOWS:
            if len(chosen) < step.count:
                found = suggestions(
                    deck.cards,
                    history=history,
                    today=context.today(),
                    count=step.count,
                    window=window,
                    statements=statements,
                    taken=taken,
                    favourites=state.team.favourites,
                )
                chosen = tuple(one.question for one in found)
        taken.update(chosen)
        return chosen

    return choose


def suggested(
    context: Context, state: State, person: Person, decks: Sequence[Deck], *, deck: str, taken: Sequence[str]
) -> tuple[Suggestion, ...]:
    """Suggest what to take from `decks`: from the one named `deck`, and from those that fit any talk."""
    pool = pool_of(decks, deck)
    return suggestions(
        pool,
        history=context.past.history(person.id),
        today=context.today(),
        count=MOST,
        statements=answered_statements(context, context.past.history(person.id)),
        points=[p for p in state.team.points if p.person == person.id],
        taken={*taken, *private_of(state, context, person.id).never},
        favourites=state.team.favourites,
    )


def pool_of(decks: Sequence[Deck], first: str) -> list[Card]:
    """Give the cards of the deck named `first`, then those that fit any talk."""
    fitting = [deck for deck in decks if deck.id == first or deck.id in ANY_TIME]
    fitting.sort(key=lambda deck: (deck.id != first, ANY_TIME.index(deck.id) if deck.id in ANY_TIME else 0))
    return [card for deck in fitting for card in deck.cards]


def grounds_for(context: Context, person: str) -> Grounds:
    """Give what tells why a card is worth asking a person."""
    history = context.past.history(person)
    return Grounds(history, answered_statements(context, history), context.today())


def with_guess_set(step: Step, context: Context, meetings: int) -> Step:
    """Give a guessing step the set whose turn it is after so many meetings; other steps stay."""
    sets = context.decks.guess_sets()
    if step.kind != "guess-week" or step.deck or not sets:
        return step
    return msgspec.structs.replace(step, deck=sets[meetings % len(sets)].id)
