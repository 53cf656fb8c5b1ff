"""The words of a goal, asked for one line after the other: what, how, and what for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tui.domain.people.goal import Goal
from tui.domain.text.clean_text import clean_line
from tui.usecases.context import Context
from tui.widgets.fields.ask_line import AskLine

Push = Callable[[AskLine, Callable[[str | None], None]], object]
"""Asks a line, and hands on what was given."""
Keep = Callable[[Goal], None]


def ask_words(goal: Goal, context: Context, push: Push, keep: Keep) -> None:
    """Ask for all three; esc leaves the rest as it is."""
    _ = context.manager_translator

    def named(text: str | None) -> None:
        if text is not None:
            how(_kept(goal, msgspec.structs.replace(goal, text=clean_line(text) or goal.text), keep))

    def how(goal: Goal) -> None:
        def told(text: str | None) -> None:
            if text is not None:
                aim(_kept(goal, msgspec.structs.replace(goal, how=clean_line(text)), keep))

        question = _("How will it be reached? (may be left empty)")
        push(AskLine(context, question, value=goal.how, form=f"goal how {goal.id}"), told)

    def aim(goal: Goal) -> None:
        def told(text: str | None) -> None:
            if text is not None:
                _kept(goal, msgspec.structs.replace(goal, aim=clean_line(text)), keep)

        question = _("Which larger aim does it serve? (may be left empty)")
        push(AskLine(context, question, value=goal.aim, form=f"goal aim {goal.id}"), told)

    push(AskLine(context, _("What is the goal?"), value=goal.text, form=f"goal {goal.id}"), named)


def _kept(before: Goal, after: Goal, keep: Keep) -> Goal:
    if after != before:
        keep(after)
    return after
