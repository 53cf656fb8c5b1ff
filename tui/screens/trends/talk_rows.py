"""What the two did over time, in the columns of the measures: who talked, who guessed right, what was kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content

from tui.domain.people.person import Side
from tui.domain.trends.person_trends import Trends
from tui.domain.trends.rating_series import mean
from tui.domain.trends.trend_columns import Bar, Column, column_of
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.language.day_text import dated
from tui.language.trend_signs import PROMISE_SIGNS, guess_sign, promise_sign
from tui.language.trend_text import times_text
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Row
from tui.widgets.drawing.trend_bars import SHORT_LABEL, Layout, bar_lines, joined

TALK, GUESSES, PROMISES = "talk", "guesses", "promises"
_KEPT = ("kept", "late")


def rows_of_both(
    now: Trends, there: Sequence[Column], layout: Layout, first_name: str, _: Translator
) -> Iterator[Row]:
    """Give a row for the talk, one for the guesses and one for the promises; what there is nothing of is left out."""
    if now.talk:
        yield _talk_row(now, there, layout, first_name, _)
    if now.guesses:
        yield _guess_row(now, there, layout, first_name, _)
    if any(promise_sign(one, side) for one in now.promised for side in ("employee", "manager")):
        yield _promise_row(now, there, layout, first_name, _)


def _talk_row(now: Trends, there: Sequence[Column], layout: Layout, first_name: str, _: Translator) -> Row:
    """Draw the employee's part of the talk as a bar on the scale from nothing to all of it."""
    shares = [mean(talk.share * 100 for talk in now.talk if column.has(talk.on)) for column in there]
    newest = max((n for n, share in enumerate(shares) if share is not None), default=-1)
    drawings = [
        bar_lines(
            None if share is None else Bar(value=share),
            100,
            layout,
            figure="" if share is None else str(round(share)),
            is_last=n == newest,
        )
        for n, share in enumerate(shares)
    ]
    label = [
        drawn((_("Talk, {name}’s part", name=first_name), "bold $text")),
        drawn((f"% · {times_text(len(now.talk), _)}", "$soft")),
    ]
    if _is_short(layout):
        label = [drawn((_("Talk"), "bold $text")), drawn((f"% {first_name}", "$soft"))]
    return Row(TALK, lines(*joined(label, drawings, Content(""), layout)))


def _guess_row(now: Trends, there: Sequence[Column], layout: Layout, first_name: str, _: Translator) -> Row:
    def signs(side: Side) -> list[str]:
        return [
            "".join(guess_sign(one, side) for one in now.guesses if column.has(one.on)) for column in there
        ]

    names = (_("Guesses, {name}", name=first_name), _("Guesses, you"))
    if _is_short(layout):
        names = (first_name, _("you"))
    rows = [
        (names[0], signs("employee"), now.guesses_employee),
        (names[1], signs("manager"), now.guesses_manager),
    ]
    return Row(GUESSES, _signed(_("Guesses"), rows, layout))


def _promise_row(now: Trends, there: Sequence[Column], layout: Layout, first_name: str, _: Translator) -> Row:
    """Draw each promise in the column of the meeting that agreed it; one made between two stands with the later."""

    def signs(side: Side) -> list[str]:
        found = [""] * len(there)
        for one in now.promised:
            found[column_of(one.on, there)] += promise_sign(one, side)
        return found

    def kept(side: Side) -> tuple[int, int]:
        fates = [one.fate for one in now.promised if promise_sign(one, side)]
        return sum(fate in _KEPT for fate in fates), len(fates)

    names = (_("{name} promised", name=first_name), _("You promised"))
    if _is_short(layout):
        names = (first_name, _("you"))
    rows = [(names[0], signs("employee"), kept("employee")), (names[1], signs("manager"), kept("manager"))]
    return Row(PROMISES, _signed(_("Promises"), rows, layout))


def _is_short(layout: Layout) -> bool:
    """Whether there is room before the columns for a word, and no more."""
    return 0 < layout.label <= SHORT_LABEL


def _signed(
    heading: str, rows: Sequence[tuple[str, Sequence[str], tuple[int, int]]], layout: Layout
) -> Content:
    """Draw a line of signs for each side that has any: its name, the signs by columns, how many of how many.

    Where there is room for the names alone, a heading stands over them.
    """
    flat = layout._replace(rows=1)
    drawing = [drawn((heading, "bold $text"))] if _is_short(layout) else []
    for title, signs, (some, of_all) in rows:
        if of_all:
            cells = [[_cell(column, layout)] for column in signs]
            end = drawn((f"{some}/{of_all}", "bold $gold"))
            drawing += joined([drawn((title, "bold $text"))], cells, end, flat)
    return lines(*drawing)


def _cell(signs: str, layout: Layout) -> Content:
    """Give the signs of a column; where there are too many, how many of them are full ones."""
    told = signs if cell_len(signs) < layout.column else f"{signs.count('●')}/{len(signs)}"
    return drawn((told[: layout.column].ljust(layout.column), "$ember"))


def detail_of_both(id: str, now: Trends, first_name: str, _: Translator) -> str:
    """Tell each meeting of a row, or each promise, the newest first."""
    if id == TALK:
        told = []
        for talk in reversed(now.talk):
            n = round(talk.share * 100)
            shares = _("{name} {n} %, you {m} %", name=first_name, n=n, m=100 - n)
            minutes = _("{n} + {m} min", n=round(talk.employee / 60), m=round(talk.manager / 60))
            told.append((talk.on, f"{shares}   {minutes}"))
        title = _("How the talk was shared; silence and pauses count for neither")
        return "\n\n".join([title, dated(told, _)])
    if id == GUESSES:
        said = {True: _("right"), False: _("not right")}
        told = []
        for one in reversed(now.guesses):
            sides = ((first_name, one.employee), (_("you"), one.manager))
            whose = ", ".join(f"{who}: {said[right]}" for who, right in sides if right is not None)
            told.append((one.on, whose))
        return "\n\n".join([_("Guess the week"), dated(told, _)])
    told = [
        (one.on, f"{PROMISE_SIGNS[one.fate]} {owner_name(one.owner, first_name, _)}: {one.text}")
        for one in reversed(now.promised)
    ]
    return "\n\n".join([_("Promises"), dated(told, _)])
