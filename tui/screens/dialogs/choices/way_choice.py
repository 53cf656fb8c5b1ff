"""Choosing the way of meeting from a list, the one that is usual with a person first."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.people.person import WAYS, Person, Way
from tui.language import Translator
from tui.language.titles.meeting_titles import way_title
from tui.screens.dialogs.base.pick_dialog import Pick
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Row


def ask_way(
    context: Context, person: Person, chosen: Way, then: Callable[[Way], object]
) -> tuple[Pick, Callable[[str | None], None]]:
    """Give the dialog, and what to do with its answer: `then` is told the way. The cursor stands on `chosen`."""
    _ = context.manager_translator
    ways = sorted(WAYS, key=lambda way: way != person.way)
    rows = []
    for way in ways:
        usual = drawn((_("as usual"), "$gold")) if way == person.way else None
        about = drawn((_about(way, _), "$soft"))
        rows.append(Row(way, drawn((way_title(way, _), "bold $text")), usual, about=about))

    def answered(id: str | None) -> None:
        way = next((one for one in WAYS if one == id), None)
        if way is not None:
            then(way)

    return Pick(context, _("How do you meet?"), rows, chosen=chosen), answered


def _about(way: Way, _: Translator) -> str:
    """Say what a way means for the screen."""
    return {
        "video": _("they see this screen"),
        "phone": _("nobody else sees this screen"),
        "walk": _("by phone, on your feet"),
        "chat": _("questions are copied into the chat"),
        "room": _("side by side before this screen"),
    }[way]
