"""What a period brought, as Markdown in the language of the person it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.domain.text.block_line import blocks
from tui.exchange.markdown.markdown_agreed import decided_text
from tui.exchange.markdown.plain_line import plain
from tui.language.goal_text import goal_details
from tui.language.trend_text import number_text, series_title

if TYPE_CHECKING:
    from tui.domain.decks.deck import Card, Statement
    from tui.domain.people.action import Action
    from tui.domain.people.goal import Goal
    from tui.domain.people.log_entry import LogEntry
    from tui.domain.people.person import Person
    from tui.domain.trends.rating_series import Series
    from tui.domain.trends.year_report import YearReport
    from tui.language import Translator


def write_year(
    report: YearReport, person: Person, questions: Mapping[str, Card | Statement], _: Translator
) -> str:
    """Write it: goals with their steps, achievements, growth, what was decided. Empty parts are left out."""
    days = f"{_.full_day(report.since)} – {_.full_day(report.until)}"
    parts = [
        f"# {plain(person.name)} · {days}",
        _.n("{n} one-to-one in this time.", "{n} one-to-ones in this time.", report.meetings),
    ]
    if report.goals:
        parts.append("## " + _("Goals"))
        parts += [_goal(goal, report.steps.get(goal.id, ()), _) for goal in report.goals]
    well = [_line(one, report, _) for one in report.log if one.kind == "well"]
    kept = [f"{plain(a.text)}{_on(a, report, _)}" for a in report.kept]
    _add(parts, _("Achievements"), [*well, *kept])
    _add(parts, _("From the log"), [_line(one, report, _) for one in report.log if one.kind != "well"])
    _add(parts, _("Growth"), [_growth(one, questions, _) for one in report.growth])
    _add(
        parts,
        _("Decided"),
        [f"{_.day(one.decided, report.until)}: {decided_text(one)}" for one in report.decisions],
    )
    return "\n\n".join(parts) + "\n"


def _goal(goal: Goal, steps: tuple[Action, ...], _: Translator) -> str:
    states = {"open": _("under way"), "met": _("reached"), "dropped": _("let go")}
    state = states[goal.state]
    if goal.settled is not None and goal.state != "open":
        state = f"{state}, {_.full_day(goal.settled)}"
    lines = [f"### {plain(goal.text)}", "", f"*{state}*"]
    for detail in goal_details(goal, _):
        lines += ["", plain(detail)]
    told = [f"- {_.full_day(one.on)}: {plain(one.text)}" for one in goal.results]
    if goal.progress and not goal.results:
        told = [f"- {plain(goal.progress)}"]
    told += [f"- [{'x' if one.state == 'done' else ' '}] {plain(one.text)}" for one in steps]
    return "\n".join([*lines, *([""] if told else []), *told])


def _line(entry: LogEntry, report: YearReport, _: Translator) -> str:
    return f"{_.day(entry.on, report.until)}: {plain(entry.text)}"


def _on(action: Action, report: YearReport, _: Translator) -> str:
    return f" ({_.day(action.settled, report.until)})" if action.settled is not None else ""


def _growth(series: Series, questions: Mapping[str, Card | Statement], _: Translator) -> str:
    first, last = series.said[0], series.said[-1]
    line = blocks((point.value for point in series.points), series.most)
    count = _.n("{n} time", "{n} times", len(series.said))
    title = plain(series_title(series.id, questions, _))
    values = f"{number_text(first.value, _)} → {number_text(last.value, _)}"
    return f"{title}: {values} ({count}) {line}"


def _add(parts: list[str], heading: str, items: list[str]) -> None:
    if items:
        parts.append(f"## {heading}\n\n" + "\n".join(f"- {item}" for item in items))
