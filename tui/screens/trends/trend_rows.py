"""One person over time as rows to walk through: the weather, then each measure with its bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from tui.domain.trends.person_trends import Sky
from tui.domain.trends.rating_series import Series
from tui.domain.trends.trend_columns import Bar, Column, bars
from tui.language import Translator
from tui.language.day_text import dated
from tui.language.titles.meeting_titles import sky_title
from tui.language.trend_text import change_text, count_text, number_text, series_title, short_count_text
from tui.usecases.insight.trends_of import Questions
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Row
from tui.widgets.drawing.trend_bars import SHORT_LABEL, Layout, bar_lines, joined, picture_lines
from tui.widgets.drawing.weather_pictures import TINY_SIZE, tiny

WEATHER = "weather"


def weather_row(skies: Sequence[Sky], columns: Sequence[Column], layout: Layout, _: Translator) -> Content:
    """Draw the weather of each column, of a month the last one, with the days below it."""
    pictures = []
    for column in columns:
        there = [sky.employee for sky in skies if sky.employee and column.has(sky.on)]
        grid = tiny(there[-1]) if there else []
        found = picture_lines(grid, layout.column) or [Content(" " * layout.column)] * TINY_SIZE[1]
        pictures.append(found)
    pictured = layout._replace(rows=TINY_SIZE[1])
    rows = joined([drawn((_("Weather"), "bold $ember"))], pictures, Content(""), pictured)
    return lines(*rows, axis(columns, layout, _))


def axis(columns: Sequence[Column], layout: Layout, _: Translator) -> Content:
    """Name the days, or the months."""
    named = []
    for column in columns:
        month = _.short_month(column.since.month)
        said = month if column.is_month else f"{column.since.day} {month}"
        named.append(drawn((said[: layout.column].ljust(layout.column), "$soft")))
    return Content.assemble(" " * layout.label, *named)


def series_row(
    series: Series, columns: Sequence[Column], layout: Layout, questions: Questions, _: Translator
) -> Row:
    """Draw a measure: a bar in each column, and the change since the point before at the end."""
    found = bars(series, columns)
    newest = max((n for n, bar in enumerate(found) if bar is not None and bar.value is not None), default=-1)
    drawings = [
        bar_lines(bar, series.most, layout, figure=_figure(bar, layout, _), is_last=n == newest)
        for n, bar in enumerate(found)
    ]
    label = [
        drawn((series_title(series.id, questions, _), "bold $text")),
        drawn(
            (count_text(series, _) if layout.label > SHORT_LABEL else short_count_text(series, _), "$soft")
        ),
    ]
    rows = joined(label, drawings, drawn((change_text(series.change, _), "bold $gold")), layout)
    if any(bar is not None and bar.manager is not None for bar in found):
        rows.append(_manager_line(found, layout, _))
    return Row(series.id, lines(*rows))


def detail(series: Series, questions: Questions, _: Translator) -> str:
    """Tell every point of a measure, the newest first, with what it was asked by."""
    parts = [series_title(series.id, questions, _)]
    asked = dict.fromkeys(question for point in series.points for question, _version in point.wording)
    if len(asked) > 1 or (asked and next(iter(asked)) != series.id):
        told = [series_title(question, questions, _) for question in asked if question in questions]
        parts.append("\n".join(f"• {one}" for one in told))
    points = []
    for point in reversed(series.points):
        line = number_text(point.value, _) if point.value is not None else _("no answer")
        if point.manager is not None:
            line += "   " + _("you {value}", value=number_text(point.manager, _))
        points.append((point.on, line))
    parts += [dated(points, _), count_text(series, _)]
    return "\n\n".join(part for part in parts if part)


def weather_text(skies: Sequence[Sky], first_name: str, _: Translator) -> str:
    """Tell the weather of each meeting in words, the newest first."""
    rows = []
    for sky in reversed(skies):
        sides = ((first_name, sky.employee), (_("you"), sky.manager), (_("forecast"), sky.forecast))
        told = ", ".join(f"{who}: {sky_title(named, _)}" for who, named in sides if named)
        rows.append((sky.on, told))
    return "\n\n".join([_("Weather"), dated(rows, _)])


def _figure(bar: Bar | None, layout: Layout, _: Translator) -> str:
    return "" if bar is None else _told(bar.value, layout, _)


def _told(value: float | None, layout: Layout, _: Translator) -> str:
    if value is None or layout.has_decimals:
        return number_text(value, _)
    return str(int(value + 0.5))


def _manager_line(found: Sequence[Bar | None], layout: Layout, _: Translator) -> Content:
    """Say below each bar what the manager said, and before them how far the two are apart.

    Where there is no room for that it stands in brackets.
    """
    cells = []
    for bar in found:
        said = "" if bar is None or bar.manager is None else _told(bar.manager, layout, _)
        told = f" {said}" if layout.label else f"({said})" if said else ""
        cell = drawn((" " * layout.bar + told, "$cool"))
        cells.append(Content.assemble(cell, " " * max(0, layout.column - cell.cell_length)))
    who = _("you")
    last = next((b for b in reversed(found) if b is not None and None not in (b.value, b.manager)), None)
    if (
        last is not None
        and last.value is not None
        and last.manager is not None
        and last.value != last.manager
    ):
        gap = _("you, gap {n}", n=number_text(abs(last.manager - last.value), _))
        who = gap if cell_len(gap) < layout.label else who
    lead = drawn((who, "$cool"))
    if not layout.label:
        return Content.assemble(*cells)
    return Content.assemble(lead, " " * (layout.label - lead.cell_length), *cells)
