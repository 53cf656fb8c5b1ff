"""Choosing questions for a person: what a template leaves open, filled from decks and history."""

from __future__ import annotations

import msgspec

from tui.domain.deck import TemplateStep
from tui.domain.meeting import Step
from tui.domain.prepare import Questions
from tui.domain.suggest import last_asked, suggest
from tui.widgets.room import Room


def questions_for(room: Room, person: str) -> Questions:
    """Give the function that fills a template's steps for a person, never the same card twice in one plan."""
    asked = last_asked(room.past.history(person))
    taken: set[str] = set()

    def choose(step: TemplateStep) -> tuple[str, ...]:
        if step.kind == "statements":
            check = room.decks.deck(step.check)
            return tuple(s.id for s in check.statements) if check is not None else ()
        if step.kind == "cards":
            deck = room.decks.deck(step.deck)
            cards = [card for card in deck.cards if card.id not in taken] if deck is not None else []
            chosen = suggest(cards, asked, step.count)
            taken.update(chosen)
            return chosen
        return ()

    return choose


def with_guess_set(step: Step, room: Room, meetings: int) -> Step:
    """Give a guessing step the set whose turn it is after so many meetings; other steps stay."""
    sets = room.decks.guess_sets()
    if step.kind != "guess-week" or step.deck or not sets:
        return step
    return msgspec.structs.replace(step, deck=sets[meetings % len(sets)].id)
