"""The line below a scale: what changed since last time, and the values before."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from tui.domain.meeting.meeting import Answer
from tui.domain.meeting.past.earlier_values import Earlier
from tui.domain.text.block_line import blocks
from tui.language import Translator
from tui.widgets.base.content import drawn

_LATEST = 6
"""Earlier meetings whose values are drawn."""


def draw_history(
    most: int, answer: Answer, earlier: tuple[Earlier, ...], today: date, _: Translator, *, with_values: bool
) -> Content | None:
    """Say what changed since last time; `with_values` has room for the values before, on the fixed scale to `most`."""
    if answer.declined:
        return drawn((_("no answer – that is fine"), "bold $text"))
    told = [(on, value) for on, value in earlier if value is not None]
    if not told:
        return None if answer.value is not None else drawn((_("0 is no answer"), "$soft"))
    on, last = told[-1]
    pieces = [] if answer.value is None else [_draw_change(answer.value - last, on, today, _)]
    if with_values:
        now = () if answer.value is None else (answer.value,)
        values = (*(value for _on, value in earlier[-_LATEST:]), *now)
        figures = " ".join("–" if value is None else str(value) for value in values)
        pieces.append(drawn((_("so far") + "  ", "$soft"), blocks(values, most), ("  " + figures, "$soft")))
    return Content("       ").join(pieces) if pieces else None


def _draw_change(by: int, since: date | None, today: date, _: Translator) -> Content:
    told = _("as last time")
    if by > 0:
        told = _("up {n}", n=by)
    elif by < 0:
        told = _("down {n}", n=-by)
    day = "" if since is None else " " + _("since {day}", day=_.day(since, today))
    return drawn((told, "bold $gold"), (day, "$soft"))
