"""Asking once what is to become of an action that has come along through too many meetings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from tui.domain.people.action import Action, answered, done, drop
from tui.domain.people.action_lists import to_weigh
from tui.domain.people.team import change_action
from tui.domain.text.clean_text import shorten
from tui.language import Translator
from tui.screens.dialogs.ways_dialog import Ways
from tui.screens.messages import OpenAction
from tui.screens.person_screen import PersonScreen
from tui.widgets.change import Change

_LONGEST = 200
"""Characters of the action that are quoted."""


def ask_first(screen: PersonScreen) -> None:
    """Ask about the first one that waits for it, once all is drawn; whatever is answered, it is not asked again."""
    action = to_weigh(screen.state.team, screen.person.id, private=not screen.guarded)
    if action is not None:
        screen.call_after_refresh(_ask, screen, action)


def _ask(screen: PersonScreen, action: Action) -> None:
    _, today = screen.context.manager_translator, screen.context.today()

    def change(what: Callable[[Action], Action]) -> None:
        screen.post_message(
            Change(
                lambda state: msgspec.structs.replace(
                    state, team=change_action(state.team, action.id, lambda a: answered(what(a), today))
                )
            )
        )

    def said(answer: str | None) -> None:
        change(_answer(answer, today))
        if answer == "re-cut":
            screen.post_message(OpenAction(screen.person, answered(action, today), action.meeting))

    screen.app.push_screen(
        Ways(
            screen.context,
            _.n("This came along once", "This came along {n} times", action.carried),
            _answers(_),
            detail=f"“{shorten(action.text, _LONGEST)}”",
            private=action.private,
        ),
        said,
    )


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
