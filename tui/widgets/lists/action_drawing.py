"""How an action is drawn in a list: its mark, who has it, what it is, and until when."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from tui.domain.people.action import Action
from tui.domain.people.promises import promise
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator
from tui.language.action_text import due_text, owner_name
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.hanging_row import Hanging

LONGEST_NAME = 60
"""Characters of an owner's name in a row."""

_SIGNS = {"open": "○", "done": "●", "dropped": "×"}
_MOVED = "→"
"""The sign of one that is open and has another day than at first."""
_MARKS = {"open": "$foreground", "done": "$success", "dropped": "$faint"}
_TEXTS = {"open": "$foreground", "done": "$soft", "dropped": "$faint"}
"""What is settled is told by its mark: its words stand back behind those of what is open."""


def owner_of(action: Action, first_name: str, _: Translator, *, manager: str = "") -> str:
    """Say who has an action, as far as a name has room; the manager is called `manager` where others read it."""
    return owner_name(shorten(clean_line(action.owner), LONGEST_NAME), first_name, _, manager=manager)


def draw_action(action: Action, first_name: str, today: date, _: Translator, *, manager: str = "") -> Hanging:
    """Draw an action: its sign, who has it, what it is, and until when.

    The manager is called `manager` where others read it, else me.
    """
    secret = drawn((_("private") + " ", "$warning")) if action.private else Content("")
    text = Content.assemble(secret, drawn((glimpse(action.text), _TEXTS[action.state])))
    if action.upward:
        text = Content.assemble(text, drawn(("\n" + _upward(action, _), "$secondary")))
    due = due_text(action.due, action.state, today, _)
    past = action.is_open and action.due is not None and action.due < today
    return Hanging(
        mark=drawn(
            (_MOVED if promise(action).fate == "moved" else _SIGNS[action.state], _MARKS[action.state])
        ),
        lead=drawn((owner_of(action, first_name, _, manager=manager), "$secondary")),
        text=text,
        right=drawn((due, "$warning" if past else "$dim")),
    )


def _upward(action: Action, _: Translator) -> str:
    """Say what came of what the manager takes up with their own manager."""
    if not action.outcome:
        return "↑ " + _("to the manager’s own manager")
    came = glimpse(action.outcome)
    return "↑ " + (
        _("told back: {text}", text=came) if action.told else _("what came of it: {text}", text=came)
    )
