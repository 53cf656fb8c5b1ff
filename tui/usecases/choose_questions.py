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
from tui.usecases.context import Room

ANY_TIME = ("general", "one-to-one", "remote", "wellbeing", "needs", "soft-skills", "big-questions")
"""Decks that fit any talk; the others are made for an occasion, and not suggested without one."""

WINDOWS = (14, 0)
"""Days without asking the same again; where a deck is too small for the first, the second counts."""

MOST = 6
"""Suggestions that the browser makes."""


def private_of(state: State, room: Room, person: str) -> Private:
    """Give a person's private file: as it is on the screen, else as it lies on the disk."""
    return state.privates.get(person) or room.past.private(person)


def answered_statements(room: Room, history: Sequence[Held]) -> dict[str, Statement]:
    """Give the statements answered so far, by id; no deck is read that none of them lies in."""
    rated = {a.question for held in history for a in held.meeting.answers if a.value is not None}
    found = ((id, room.decks.question(id)) for id in rated if id.startswith("check."))
    return {id: statement for id, statement in found if isinstance(statement, Statement)}


def questions_for(room: Room, state: State, person: str) -> Questions:
    """Give the function that fills a template's steps for a person, never the same card twice in one plan."""
    history = room.past.history(person)
    statements = answered_statements(room, history)
    taken = set(private_of(state, room, person).never)

    def choose(step: TemplateStep) -> tuple[str, ...]:
        if step.kind == "statements":
            check = room.decks.deck(step.check)
            return tuple(s.id for s in check.statements) if check is not None else ()
        deck = room.decks.deck(step.deck) if step.kind == "cards" else None
        if deck is None:
            return ()
        chosen: tuple[str, ...] = ()
        for window in WINDOWS:
            if len(chosen) < step.count:
                found = suggestions(
                    deck.cards,
                    history=history,
                    today=room.today(),
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
    room: Room, state: State, person: Person, decks: Sequence[Deck], *, deck: str, taken: Sequence[str]
) -> tuple[Suggestion, ...]:
    """Suggest what to take from `decks`: from the one named `deck`, and from those that fit any talk."""
    pool = pool_of(decks, deck)
    return suggestions(
        pool,
        history=room.past.history(person.id),
        today=room.today(),
        count=MOST,
        statements=answered_statements(room, room.past.history(person.id)),
        points=[p for p in state.team.points if p.person == person.id],
        taken={*taken, *private_of(state, room, person.id).never},
        favourites=state.team.favourites,
    )


def pool_of(decks: Sequence[Deck], first: str) -> list[Card]:
    """Give the cards of the deck named `first`, then those that fit any talk."""
    fitting = [deck for deck in decks if deck.id == first or deck.id in ANY_TIME]
    fitting.sort(key=lambda deck: (deck.id != first, ANY_TIME.index(deck.id) if deck.id in ANY_TIME else 0))
    return [card for deck in fitting for card in deck.cards]


def grounds_for(room: Room, person: str) -> Grounds:
    """Give what tells why a card is worth asking a person."""
    history = room.past.history(person)
    return Grounds(history, answered_statements(room, history), room.today())


def with_guess_set(step: Step, room: Room, meetings: int) -> Step:
    """Give a guessing step the set whose turn it is after so many meetings; other steps stay."""
    sets = room.decks.guess_sets()
    if step.kind != "guess-week" or step.deck or not sets:
        return step
    return msgspec.structs.replace(step, deck=sets[meetings % len(sets)].id)
