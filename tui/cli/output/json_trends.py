"""What is known of a person over time, in the vocabulary of `--json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tui.cli.output.json_records import Record
from tui.domain.trends.rating_series import Series, finding, is_worded_anew
from tui.language.trend_text import series_title

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.trends.person_trends import Trends
    from tui.language import Translator
    from tui.usecases.insight.trends_of import Questions, TwoPeriods


def of_two_periods(person: Person, found: TwoPeriods, _: Translator) -> Record:
    """Give the same numbers as are drawn, point by point."""
    return {
        "id": person.id,
        "person": person.name,
        "person_id": person.id,
        **_of_period(found.now, found.questions, _),
        "before": _of_period(found.before, found.questions, _),
    }


def _of_period(trends: Trends, questions: Questions, _: Translator) -> Record:
    most_changed = finding(trends.ratings)
    return {
        "since": trends.since,
        "until": trends.until,
        "meetings": trends.held,
        "finding": None if most_changed is None else msgspec.structs.asdict(most_changed),
        "ratings": [_of_series(series, questions, _) for series in trends.ratings],
        "weather": [msgspec.structs.asdict(sky) for sky in trends.weather],
        "talk": [msgspec.structs.asdict(talk) for talk in trends.talk],
        "guesses": {
            "each": [msgspec.structs.asdict(one) for one in trends.guesses],
            "manager": _of_count(trends.guesses_manager),
            "employee": _of_count(trends.guesses_employee),
        },
        "cadence": _of_count(trends.cadence),
        "unheld": [{"planned": one.planned, "became": one.became, "to": one.to} for one in trends.unheld],
        "promises": {
            "each": [
                {"id": one.id, "owner": one.owner, "agreed": one.on, "fate": one.fate}
                for one in trends.promised
            ],
            "manager": trends.promises_manager,
            "employee": trends.promises_employee,
        },
    }


def _of_series(series: Series, questions: Questions, _: Translator) -> Record:
    before = (None, *series.points)
    return {
        "id": series.id,
        "title": series_title(series.id, questions, _),
        "most": series.most,
        "count": len(series.said),
        "small": series.is_small,
        "change": series.change,
        "points": [
            {
                "meeting": point.meeting,
                "on": point.on,
                "value": point.value,
                "manager": point.manager,
                "gap": point.gap,
                "answers": point.answers,
                "worded_anew": earlier is not None and is_worded_anew(earlier, point),
            }
            for earlier, point in zip(before, series.points, strict=False)
        ],
    }


def _of_count(pair: tuple[int, int]) -> Record:
    return {"n": pair[0], "all": pair[1]}
