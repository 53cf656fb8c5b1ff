"""The palette: what the keys of the screen in front do, found by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.binding import ActiveBinding

from tui.domain.text.clean_text import with_capital
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.translator import Translator
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.base.row_layout import Row
from tui.widgets.keys.key_footer import UNSAID
from tui.widgets.keys.key_groups import GROUPS, group_of, group_title
from tui.widgets.keys.key_names import key_name

CLEAR = "clipboard"
"""The id of the row that empties the clipboard, for which there is no key."""

REMOVING = frozenset(
    {
        "home.remove",
        "groups.remove",
        "prep.discard",
        "follow-up.discard",
        "decision.drop",
        "goal.drop",
        "rate.clear",
        "plan.remove",
        "focus.remove",
        "point.remove",
        "action.drop",
        "sort.drop",
        "log.remove",
        "guess.again",
        "quit",
    }
)
"""The ids of commands that take something away, or end the app."""


class Palette(Pick):
    """Gives the id of the command chosen. It goes once others begin to watch: it may name what they are not told of."""

    def __init__(self, context: Context, rows: Sequence[Row], *, guarded: bool) -> None:
        super().__init__(context, context.manager_translator("What would you like to do?"), rows)
        self._was_guarded = guarded

    def show(self, state: State, *, guarded: bool) -> None:
        del state
        if guarded and not self._was_guarded:
            leave_screen(self)


def commands(bindings: Iterable[ActiveBinding], _: Translator, *, guarded: bool) -> dict[str, ActiveBinding]:
    """Give what the keys of a screen do by its id, each once: two things of one name are one line to a reader.

    While `guarded` there is none that tells of private things. Moving within a list is not a command.
    """
    found: dict[str, ActiveBinding] = {}
    named: set[str] = set()
    for active in bindings:
        binding = active.binding
        if not (binding.id and active.enabled) or group_of(active) == "list" or not binding.description:
            continue
        name = _(binding.description)
        if name not in named and not (guarded and binding.id in UNSAID):
            named.add(name)
            found[binding.id] = active
    return found


def command_rows(
    found: dict[str, ActiveBinding],
    _: Translator,
    foremost: Sequence[str] = (),
    *,
    typed: Translator | None = None,
) -> list[Row]:
    """Draw commands in groups, what is nearest first, each with its key; to be read, and found by typing.

    They are found by what they are called in the language that is `typed`, too, where that is another one.

    Before them stand those of the `foremost` ids. What takes something away never leads: enter may be pressed at once.
    """
    first = [id for id in dict.fromkeys(foremost) if id in found and id not in REMOVING]
    rows = [_heading(_("used most here")), *(_row(id, found[id], _, typed) for id in first)] if first else []
    for group in GROUPS:
        inside = {id: one for id, one in found.items() if group_of(one) == group and id not in first}
        if not inside:
            continue
        rows.append(_heading(group_title(group, _)))
        named = sorted((id in REMOVING, _(one.binding.description), id) for id, one in inside.items())
        rows += [_row(id, inside[id], _, typed) for _is_last, _name, id in named]
    clear = N_("Empty the clipboard")
    rows.append(Row(CLEAR, drawn(_(clear)), other_name=typed(clear) if typed else ""))
    return rows


def _row(id: str, active: ActiveBinding, _: Translator, typed: Translator | None) -> Row:
    name, key = _(active.binding.description), drawn((key_name(active.binding.key), "$gold"))
    other_name = typed(active.binding.description) if typed else ""
    return Row(id, drawn(with_capital(name)), key, other_name=other_name)


def _heading(title: str) -> Row:
    return Row("", drawn((title, "bold $ember")))
