"""The team as home shows it: a heading for each group, and a row for each person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.content import Content

from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.text.clean_text import fits
from tui.domain.workspace.priority import Need, When, by_need
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.preparation_text import preparation_state
from tui.usecases.context import Context
from tui.usecases.dates.reminders import MANAGER_PREPARES
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import MANY, Drawing, Row
from tui.widgets.person.promise_line import draw_promises
from tui.widgets.person.sky_strip import tiny_sky

_BEFORE = 6
"""Cells of a row beside what is drawn of a person: cursor, scroll bar with its blank, gap behind the sky."""
_BARE = 3
"""Likewise, of a row without a sky."""


def team_rows(
    state: State,
    context: Context,
    wanted: str,
    *,
    pictured: bool,
    counts_points: bool,
    height: int,
    width: int,
) -> Iterator[Row]:
    """Give the rows of everybody whom `wanted` fits, those first whom one meets first, under headings.

    `pictured` has the last weather and one's promises in a second line; `counts_points` how much there is to talk
    about, where no card says so. Where all fits into `height` lines a blank one stands between two people.
    """
    needs = [need for need in by_need(state, context.today()) if fits(wanted, need.person.name)]
    _ = context.manager_translator
    is_long = len(needs) > MANY
    groups = len({need.when for need in needs})
    each = 2 if pictured else 1
    airy = pictured and len(needs) * (each + 1) + 2 * groups - groups <= height
    before: When | None = None
    for number, need in enumerate(needs):
        if need.when != before and not is_long:
            title = drawn((_group_title(need.when, _), "bold $ember"))
            yield Row("", lines(Content(""), title) if number else title)
        elif airy:
            yield Row("", Content(""))
        before = need.when
        draw = partial(
            draw_person,
            need,
            state,
            context,
            pictured=pictured and not is_long,
            counts_points=counts_points,
            width=width,
        )
        yield Row(need.person.id, draw)


def draw_person(
    need: Need, state: State, context: Context, *, pictured: bool, counts_points: bool, width: int
) -> Drawing:
    """Draw a person: name, how far the meeting is prepared, and next date; below, what one promised and kept.

    How far it is prepared stands below too where a line of `width` cells has no room for it.
    """
    _, person = context.manager_translator, need.person
    name, prepared = drawn((person.shown_name, "bold $text")), Content("")
    meeting = state.meetings.get(person.id)
    if meeting is not None and meeting.phase == "prep":
        told = preparation_state(meeting.preparation, context.today(), _)
        prepared = drawn((told or _("prepared"), "$soft"))
    elif meeting is None and 0 <= need.days <= MANAGER_PREPARES:
        prepared = drawn((_("to prepare"), "$soft"))
    right = _draw_when(need, state, context)
    first = Content("  ").join(part for part in (name, prepared) if part.plain)
    if not pictured:
        # It would be broken between its words.
        is_cut = _BARE + first.cell_length + right.cell_length > width
        return lines(name, prepared) if is_cut and prepared.plain else first, right
    second = draw_promises(need.kept, need.mine, _)
    if counts_points and need.points:
        second = Content.assemble(second, drawn((f"  ·  {_('{n} to talk about', n=need.points)}", "$soft")))
    upper, lower = tiny_sky(state.team.digest(person.id).weather_employee)
    taken = _BEFORE + upper.cell_length + first.cell_length + right.cell_length + 1
    if prepared.plain and taken > width:
        first, second = name, Content("  ·  ").join((second, prepared))
    return lines(Content.assemble(upper, "  ", first), Content.assemble(lower, "  ", second)), right


def _group_title(when: When, _: Translator) -> str:
    return {
        "now": _("under way"),
        "past": _("waiting"),
        "today": _("today"),
        "soon": _("within a week"),
        "later": _("later"),
    }[when]


def _draw_when(need: Need, state: State, context: Context) -> Content:
    _, today, person = context.manager_translator, context.today(), need.person
    meeting = state.meetings.get(person.id)
    if need.begun and meeting is not None:
        told = _("to follow up") if meeting.phase == "follow-up" else _("under way")
        return drawn((told, "bold $gold"))
    planned = next_meeting(person, state.team.digest(person.id).last_on, today)
    if need.days < 0:
        return drawn((_.n("due {n} day ago", "due {n} days ago", -need.days), "bold $gold"))
    if need.days == 0:
        return drawn((planned.time or _.near(planned.on, today), "bold $gold"))
    return drawn((_.near(planned.on, today), "$soft"))
