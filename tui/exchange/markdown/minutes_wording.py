"""What was asked and chosen, by its id, in the words of one language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from tui.domain.decks.deck import Card, Deck, GuessSet, Move, Sky, Statement, said
from tui.domain.meeting.group import ABSENT, MANAGER, SPOKEN
from tui.domain.meeting.meeting import Answer
from tui.domain.people.team import Team
from tui.language import Translator

_GUESS = "move.guess-week."
"""Before the side whose week it is."""

Wording = Callable[[str], str]
"""Gives the wording of a question, a move, a choice or a deck by its id; empty where it is not known any more."""


class Questions(Protocol):
    """Where the words stand; a library of decks is one."""

    def question(self, id: str) -> Card | Statement | None: ...
    def deck(self, id: str) -> Deck | None: ...
    def move(self, id: str) -> Move | None: ...
    def skies(self) -> Sequence[Sky]: ...
    def guess_sets(self) -> Sequence[GuessSet]: ...


def wording(
    questions: Questions, team: Team, first_name: str, _: Translator, *, manager: str = ""
) -> Wording:
    """Give the wording for a meeting with somebody of that first name, or with several of the team.

    `manager` is what the manager is called; where that is not known, your manager.
    """
    manager = manager or _("your manager")
    choices = {sky.id: sky.label for sky in questions.skies()}
    choices |= {option.id: option.label for one in questions.guess_sets() for option in one.options}
    words = {id: said(label, _.language) for id, label in choices.items()}
    words |= {SPOKEN: _("has spoken"), ABSENT: _("not here today")}

    def word(id: str) -> str:
        question = questions.question(id)
        if isinstance(question, Card):
            return said(question.ask, _.language)
        if isinstance(question, Statement):
            return said(question.say, _.language)
        told = words.get(id) or _of_one(id, team, questions, _, manager)
        told = told or _of_move(id, questions, first_name, _, manager)
        deck = questions.deck(id) if not told else None
        return said(deck.title, _.language) if deck is not None else told

    return word


def is_guess(answer: Answer) -> bool:
    """Whether it belongs to the game in which one picks one's own week and guesses the other's."""
    return answer.question.startswith(_GUESS)


def by_whom(answer: Answer, _: Translator, *, manager: str = "") -> str:
    """Say of an answer what tells it from the other one: that the manager gave it, or that it was a guess."""
    if is_guess(answer):
        return "" if answer.question == _GUESS + answer.side else f", {_('guessed')}"
    return f" ({manager or _('your manager')})" if answer.side == "manager" else ""


def _of_one(id: str, team: Team, questions: Questions, _: Translator, manager: str) -> str:
    """Give the wording of what is kept of one of several: the step with the name, or who was named."""
    name, _dot, whom = id.removeprefix("move.").partition(".")
    person, move = team.person(whom or id), questions.move(f"move.{name}")
    called = person.first_name if person is not None else ""
    if (whom or id) == MANAGER:
        called = manager
    if whom and called:
        return f"{said(move.title, _.language)} ({called})" if move is not None else ""
    return called


def _of_move(id: str, questions: Questions, first_name: str, _: Translator, manager: str) -> str:
    name, _dot, field = id.removeprefix("move.").partition(".")
    move = questions.move(f"move.{name}")
    if move is None:
        return ""
    title = said(move.title, _.language)
    if name == "guess-week":
        whose = first_name if field == "employee" else manager
        return f"{title} ({whose})"
    return {one.id: said(one.label, _.language) for one in move.fields}.get(field) or title
