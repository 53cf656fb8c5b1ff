"""Asking how often a point, a check or the questions of a deck come again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.message import Message

from tui.domain.meeting.meeting import Step
from tui.domain.people.person import Person, Repeat
from tui.domain.people.point import Point
from tui.domain.people.rhythm.repeat import RHYTHMS, of_deck, of_point
from tui.language.rhythm_text import rhythm_title
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.usecases.meeting.repeats import set_repeat
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row
from tui.widgets.change import Change
from tui.widgets.meeting.step_text import step_title

NEVER = "never"

Asking = tuple[Pick, Callable[[str | None], None]]
"""A dialog, and what to do with its answer."""


def ask_repeat(
    what: Point | Step | None, person: Person, context: Context, post: Callable[[Message], object]
) -> Asking | None:
    """Ask how often a point comes again, or the check or deck of a step; None of what does not."""
    if isinstance(what, Point):
        title, now = what.text, of_point(person, what.text, what.side)
        change = partial(set_repeat, context, person.id, text=what.text, side=what.side)
    elif what is not None and what.deck and what.kind in ("cards", "statements"):
        title, now = step_title(what, context), of_deck(person, what.deck)
        change = partial(set_repeat, context, person.id, deck=what.deck)
    else:
        return None
    return ask_rhythm(context, title, now, lambda rhythm: post(Change(change(rhythm))))


def ask_rhythm(
    context: Context, what: str, now: Repeat | None, keep: Callable[[tuple[int, int]], object]
) -> Asking:
    """Give the dialog that asks how often `what` comes again, and what to do with its answer."""
    _ = context.manager_translator
    rows = [Row(NEVER, drawn((_("only this time"), "bold")))]
    rows += [Row(_id(rhythm), drawn((rhythm_title(*rhythm, _), "bold"))) for rhythm in _offered(now)]

    def answered(chosen: str | None) -> None:
        if chosen:
            keep(next((one for one in _offered(now) if _id(one) == chosen), (0, 0)))

    chosen = NEVER if now is None else _id((now.meetings, now.days))
    return Pick(context, _("How often does it come again? {what}", what=what), rows, chosen=chosen), answered


def _offered(now: Repeat | None) -> tuple[tuple[int, int], ...]:
    """Give the rhythms to choose from; one that somebody wrote into the file is kept among them."""
    own = () if now is None else ((now.meetings, now.days),)
    return tuple(dict.fromkeys((*RHYTHMS, *own)))


def _id(rhythm: tuple[int, int]) -> str:
    return f"{rhythm[0]}-{rhythm[1]}"
