"""Asking once what is to become of an action that has come along through too many meetings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
from textual.message import Message

from tui.domain.people.action import Action, answered, done, drop
from tui.domain.people.action_lists import to_weigh
from tui.domain.people.person import Person
from tui.domain.people.team import change_action
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.screens.dialogs.base.ways_dialog import Ways
from tui.screens.messages import OpenAction
from tui.usecases.context import Context
from tui.widgets.change import Change

_LONGEST = 200
"""Characters of the action that are quoted."""


def weigh_first(
    person: Person, state: State, context: Context, keep: Callable[[Message], object], *, guarded: bool
) -> tuple[Ways, Callable[[str | None], None]] | None:
    """Give the dialog about the first action that waits for it, and what to do with its answer.

    Whatever is answered, it is not asked again. `keep` is given the changes, and what opens the form of the action.
    Nothing is asked while others may watch: between the two it would only nag.
    """
    action = None if guarded else to_weigh(state.team, person.id, private=True)
    if action is None:
        return None
    _, today = context.manager_translator, context.today()

    def said(answer: str | None) -> None:
        what = _answer(answer, today)
        keep(
            Change(
                lambda now: msgspec.structs.replace(
                    now, team=change_action(now.team, action.id, lambda a: answered(what(a), today))
                )
            )
        )
        if answer == "re-cut":
            keep(OpenAction(person, answered(action, today), action.meeting))

    dialog = Ways(
        context,
        _.n("This was carried over once", "This was carried over {n} times", action.carried),
        _answers(_),
        detail=f"“{shorten(action.text, _LONGEST)}”",
        private=True,
    )
    return dialog, said


def _answers(_: Translator) -> list[tuple[str, str]]:
    return [
        ("keep", _("It stays as it is, and gets done")),
        ("re-cut", _("Cut it anew: a smaller step, another day, somebody else")),
        ("drop", _("Drop it: something else matters more")),
        ("done", _("It is done already")),
    ]


def _answer(answer: str | None, today: date) -> Callable[[Action], Action]:
    if answer == "drop":
        return lambda action: drop(action, today)
    if answer == "done":
        return lambda action: done(action, today)
    return lambda action: action
