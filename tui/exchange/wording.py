"""What was asked and chosen, by its id, in the words of one language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from tui.domain.deck import Card, GuessSet, Move, Sky, Statement, said
from tui.language import Tongue

Wording = Callable[[str], str]
"""Gives the wording of a question, a move or a choice by its id; empty where it is not known any more."""


class Questions(Protocol):
    """Where the words stand; a library of decks is one."""

    def question(self, id: str) -> Card | Statement | None: ...
    def move(self, id: str) -> Move | None: ...
    def skies(self) -> Sequence[Sky]: ...
    def guess_sets(self) -> Sequence[GuessSet]: ...


def wording(questions: Questions, first_name: str, _: Tongue) -> Wording:
    """Give the wording for a meeting with somebody of that first name."""
    choices = {sky.id: sky.label for sky in questions.skies()}
    choices |= {option.id: option.label for one in questions.guess_sets() for option in one.options}

    def word(id: str) -> str:
        question = questions.question(id)
        if isinstance(question, Card):
            return said(question.ask, _.language)
        if isinstance(question, Statement):
            return said(question.say, _.language)
        if id in choices:
            return said(choices[id], _.language)
        return _of_move(id, questions, first_name, _)

    return word


def _of_move(id: str, questions: Questions, first_name: str, _: Tongue) -> str:
    name, _dot, field = id.removeprefix("move.").partition(".")
    move = questions.move(f"move.{name}")
    if move is None:
        return ""
    title = said(move.title, _.language)
    if name == "guess-week":
        whose = first_name if field == "employee" else _("your manager")
        return f"{title} ({whose})"
    return {one.id: said(one.label, _.language) for one in move.fields}.get(field) or title
