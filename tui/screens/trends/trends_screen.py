"""One person over time: what was rated, meeting for meeting, and two periods side by side. Never while others watch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean
from tui.domain.trends.person_trends import Trends
from tui.domain.trends.rating_series import finding
from tui.domain.trends.trend_columns import Column, bars, columns
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.trend_rows import compared
from tui.language.trend_text import finding_text
from tui.screens.person_screen import PersonScreen
from tui.screens.trends.talk_rows import GUESSES, PROMISES, TALK, detail_of_both, rows_of_both
from tui.screens.trends.trend_rows import WEATHER, axis, detail, series_row, weather_row, weather_text
from tui.usecases.context import Context
from tui.usecases.insight.trends_of import TwoPeriods, trends_of
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.excerpt import ShowWhole
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.trend_bars import columns_for, layout_for
from tui.widgets.keys.key_footer import Hints

_MOST_COLUMNS = 10


class TrendsScreen(PersonScreen):
    """`people` are those one goes through with the arrows. What somebody said over time is theirs and the manager's:
    where others begin to watch it goes.
    """

    DEFAULT_CSS = """
    TrendsScreen #finding { margin: 1 4 1 4; }
    TrendsScreen.-middle #finding, TrendsScreen.-narrow #finding { display: none; }
    TrendsScreen.-short #finding, TrendsScreen.-nothing #finding { display: none; }
    TrendsScreen.-nothing Rows { margin: 1 0 0 0; }
    TrendsScreen Rows { width: 100%; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "person(-1)", N_("the person before"), show=False, id="trends.before"),
        Binding("right", "person(1)", N_("the next person"), show=False, id="trends.next"),
        Binding("space", "turn", N_("two periods side by side"), id="trends.turn"),
    ]
    is_private = True

    def __init__(
        self, context: Context, person: Person, state: State, people: Sequence[str], *, guarded: bool
    ) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._people = tuple(people)
        self._compares = False
        self._found: TwoPeriods | None = None

    def compose(self) -> ComposeResult:
        yield DeskHead(id="head")
        yield QuestionCard(id="finding")
        yield Rows(most_lines=5)
        yield Hints(self.context.manager_translator)

    def set_up(self) -> None:
        self._read()
        super().set_up()
        self.query_one(Rows).focus()

    def _read(self) -> None:
        context, person = self.context, self.person
        past = context.past.past(person.id)
        self._found = trends_of(
            person, self.state.team, past, context.decks, today=context.today(), private=True
        )

    def redraw(self) -> None:
        found, _, today = self._found, self.context.manager_translator, self.context.today()
        if found is None:
            return
        now = found.now
        days = f"{_.day(now.held[0], today)} – {_.day(now.held[-1], today)}" if now.held else ""
        self.query_one("#head", DeskHead).tell(clean(self.person.shown_name), drawn((days, "$soft")))
        said = finding_text(finding(now.ratings), found.questions, today, _)
        self.query_one("#finding", QuestionCard).ask(clean(said))
        self.set_class(not now.held, "-nothing")
        rows = self._compared(found) if self._compares else self._drawn(now, found)
        self.query_one(Rows).fill(rows)
        self._draw_keys()

    def on_resize(self) -> None:
        self.redraw()

    def _draw_keys(self) -> None:
        _ = self.context.manager_translator
        turn = _("over time") if self._compares else _("two periods")
        has_any = self._found is not None and bool(self._found.now.held)
        keys = [("← →", _("person")), *([("space", turn)] if has_any or self._compares else [])]
        if has_any and not self._compares:
            keys.append(("enter", _("one measure")))
        self.query_one(Hints).own = (*keys, ("esc", _("back")))

    def _drawn(self, now: Trends, found: TwoPeriods) -> list[Row]:
        _, width = self.context.manager_translator, self.size.width - 6
        there: tuple[Column, ...] = columns(now.held, columns_for(width, _MOST_COLUMNS))
        layout = layout_for(width, self.size.height, len(there))
        if not there:
            has_met = self.state.team.digest(self.person.id).last_on is not None
            told = _("No meeting has been closed in this time.") if has_met else _("You have not met yet.")
            return [Row("", drawn((told, "$soft")))]
        top = weather_row(now.weather, there, layout, _) if now.weather else axis(there, layout, _)
        rows = [Row(WEATHER, top)]
        shown = sorted(now.ratings, key=lambda one: one.is_small)
        for series in shown:
            rows.append(Row("", Content("")))
            rows.append(series_row(series, there, layout, found.questions, _))
        for row in rows_of_both(now, there, layout, self.person.first_name, _):
            rows += [Row("", Content("")), row]
        if any(bar is not None and bar.is_anew for one in now.ratings for bar in bars(one, there)):
            told = _("≈ other questions, or other words, than the time before")
            rows += [Row("", Content("")), Row("", drawn((told, "$soft")))]
        if not now.ratings:
            rows.append(Row("", drawn((_("Nothing has been rated in this time."), "$dim"))))
        return rows

    def _compared(self, found: TwoPeriods) -> list[Row]:
        _ = self.context.manager_translator
        rows = compared(found.now, found.before, found.questions, self.person.first_name, _)
        title = max(12, min(30, (self.size.width - 4) // 3))
        column = max(8, (self.size.width - 6 - title) // 2)
        periods = (_period(one, self.context) for one in (found.now, found.before))
        head = [("", "bold"), *((said, "bold $secondary") for said in periods)]
        found_rows = [Row("", _in_columns(head, title, column))]
        for number, row in enumerate(rows):
            cells = [(row.title, "bold"), (row.now, "$gold"), (row.before, "$soft")]
            found_rows.append(Row(f"{number}", _in_columns(cells, title, column)))
        if not found.before.held:
            told = _("There was no meeting in the months before {day}.", day=_.full_day(found.now.since))
            found_rows.append(Row("", drawn((told, "$dim"))))
        return found_rows

    def action_turn(self) -> None:
        self._compares = not self._compares
        self.redraw()

    def action_person(self, by: int) -> None:
        if self.person.id not in self._people:
            return
        at = (self._people.index(self.person.id) + by) % len(self._people)
        person = self.state.team.person(self._people[at])
        if person is not None:
            self._person = person
            self._read()
            self.redraw()
            self.query_one(Rows).action_step(-1000)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        found = self._found
        series = next((one for one in found.now.ratings if one.id == event.row), None) if found else None
        _ = self.context.manager_translator
        if found is None or self._compares:
            return
        if series is not None:
            self.post_message(ShowWhole(detail(series, found.questions, _)))
        elif event.row in (TALK, GUESSES, PROMISES):
            self.post_message(ShowWhole(detail_of_both(event.row, found.now, self.person.first_name, _)))
        elif event.row == WEATHER:
            self.post_message(ShowWhole(weather_text(found.now.weather, self.person.first_name, _)))

    def action_back(self) -> None:
        self.dismiss(None)


def _period(trends: Trends, context: Context) -> str:
    _ = context.manager_translator
    months = (_.short_month(day.month) + f" {day.year}" for day in (trends.since, trends.until))
    return " – ".join(months)


def _in_columns(cells: Sequence[tuple[str, str]], title: int, column: int) -> Content:
    """Put three cells beside each other, each wrapped in its own column."""
    widths = (title, column, column)
    wrapped = [
        drawn(cell).wrap(width - 2) or [Content("")] for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(len(lines) for lines in wrapped)
    rows = []
    for at in range(height):
        parts = []
        for lines_of, width in zip(wrapped, widths, strict=True):
            line = lines_of[at].rstrip() if at < len(lines_of) else Content("")
            parts.append(Content.assemble(line, " " * max(0, width - line.cell_length)))
        rows.append(Content.assemble(*parts).rstrip())
    return lines(*rows)
