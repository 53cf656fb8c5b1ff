"""How a step is called on the desk, and what it asks, in few words."""

from __future__ import annotations

from tui.domain.deck import Card, said
from tui.domain.meeting import Step
from tui.language.titles import kind_title
from tui.widgets.room import Room


def step_title(step: Step, room: Room) -> str:
    """Name a step: a check or a deck by its title, anything else by its kind."""
    _ = room.desk
    if step.kind in ("statements", "cards") and step.deck:
        deck = room.decks.deck(step.deck)
        if deck is not None:
            return said(deck.title, _.language)
    return kind_title(step.kind, _)


def step_detail(step: Step, room: Room) -> str:
    """Tell what is in a step: its first question, or how many."""
    _ = room.desk
    if step.kind == "statements":
        return _.n("{n} statement", "{n} statements", len(step.questions))
    if step.kind == "cards":
        if not step.questions:
            return _("enter chooses questions")
        first = room.decks.question(step.questions[0])
        text = said(first.ask, _.language) if isinstance(first, Card) else ""
        more = len(step.questions) - 1
        return text + (f"  +{more}" if more else "")
    if step.kind == "guess-week":
        one = next((s for s in room.decks.guess_sets() if s.id == step.deck), None)
        return said(one.title, _.language) if one else ""
    return ""
