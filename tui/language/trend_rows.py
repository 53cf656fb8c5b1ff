"""Two periods side by side: what there is to compare, and each as one would say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.domain.decks.deck import Card, Statement
from tui.domain.text.block_line import blocks
from tui.domain.trends.person_trends import Trends
from tui.domain.trends.rating_series import FEW, Series, mean
from tui.language.promise_text import tally_text
from tui.language.translator import Translator
from tui.language.trend_text import number_text, series_title, share_text

_LATEST = 12
"""Points of a series that are drawn in a line."""


class Compared(NamedTuple):
    """A line of the comparison: what it is about, then the later and the earlier period."""

    title: str
    now: str
    before: str


def compared(
    now: Trends,
    before: Trends,
    questions: Mapping[str, Card | Statement],
    first_name: str,
    _: Translator,
) -> list[Compared]:
    """Give the lines, ratings first; what neither period has is left out."""
    rows = [Compared(_("Meetings"), str(len(now.held)), str(len(before.held)))]
    ids = dict.fromkeys(series.id for series in (*now.ratings, *before.ratings))
    for id in ids:
        title = series_title(id, questions, _)
        rows.append(Compared(title, _series(id, now, _), _series(id, before, _)))
    counted = [
        (_("Met in time"), now.cadence, before.cadence),
        (_("Guesses, {name}", name=first_name), now.guesses_employee, before.guesses_employee),
        (_("Guesses, you"), now.guesses_manager, before.guesses_manager),
    ]
    rows += [
        Compared(title, share_text(*one, _), share_text(*other, _))
        for title, one, other in counted
        if one[1] or other[1]
    ]
    if now.talk or before.talk:
        title = _("Talk, {name}’s part", name=first_name)
        rows.append(Compared(title, _talk(now, _), _talk(before, _)))
    promised = [
        (_("{name} promised", name=first_name), now.promises_employee, before.promises_employee),
        (_("You promised"), now.promises_manager, before.promises_manager),
    ]
    rows += [
        Compared(title, tally_text(one, _) or "–", tally_text(other, _) or "–")
        for title, one, other in promised
        if one or other
    ]
    return rows


def _series(id: str, trends: Trends, _: Translator) -> str:
    """Say the mean of a series with its points as a line, and that they are few where they are."""
    series = next((one for one in trends.ratings if one.id == id), None)
    if series is None or not series.points:
        return "–"
    line = blocks((point.value for point in series.points[-_LATEST:]), series.most)
    told = f"{line} {number_text(mean(_values(series)), _)} ({len(series.said)})"
    return told if len(series.said) >= FEW else f"{told} {_('few')}"


def _values(series: Series) -> list[float]:
    return [point.value for point in series.said if point.value is not None]


def _talk(trends: Trends, _: Translator) -> str:
    share = mean(talk.share for talk in trends.talk)
    if share is None:
        return "–"
    return _("{n} % ({count})", n=round(share * 100), count=len(trends.talk))
