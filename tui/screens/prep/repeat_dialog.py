"""Asking how often a point, a check or the questions of a deck come again."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.people.person import Repeat
from tui.domain.people.repeat import RHYTHMS
from tui.language.rhythm_text import rhythm_title
from tui.screens.dialogs.pick_dialog import Pick
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row

NEVER = "never"


def ask_rhythm(
    context: Context, what: str, now: Repeat | None, keep: Callable[[tuple[int, int]], None]
) -> tuple[Pick, Callable[[str | None], None]]:
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
