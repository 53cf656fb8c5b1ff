"""Two periods side by side: what there is to compare, and each as one would say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.domain.decks.deck import Card, Statement
from tui.domain.people.person import Side
from tui.domain.people.promises import Fate
from tui.domain.text.block_line import blocks
from tui.domain.trends.person_trends import Trends
from tui.domain.trends.rating_series import FEW, Series, mean
from tui.language.promise_text import tally_text
from tui.language.translator import Translator
from tui.language.trend_signs import guess_sign, promise_sign
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
    if now.cadence[1] or before.cadence[1]:
        rows.append(Compared(_("Met in time"), share_text(*now.cadence, _), share_text(*before.cadence, _)))
    if now.unheld or before.unheld:
        rows.append(Compared(_("Moved or left out"), str(len(now.unheld)), str(len(before.unheld))))
    guessed: list[tuple[str, Side]] = [
        (_("Guesses, {name}", name=first_name), "employee"),
        (_("Guesses, you"), "manager"),
    ]
    rows += [
        Compared(title, _guesses(now, side, _), _guesses(before, side, _))
        for title, side in guessed
        if _signs(now, side) or _signs(before, side)
    ]
    if now.talk or before.talk:
        title = _("Talk, {name}’s part", name=first_name)
        rows.append(Compared(title, _talk(now, _), _talk(before, _)))
    promised: list[tuple[str, Side]] = [
        (_("{name} promised", name=first_name), "employee"),
        (_("You promised"), "manager"),
    ]
    rows += [
        Compared(title, _promises(now, side, _), _promises(before, side, _))
        for title, side in promised
        if _tally(now, side) or _tally(before, side)
    ]
    return rows


def _signs(trends: Trends, side: Side) -> str:
    return "".join(guess_sign(one, side) for one in trends.guesses)


def _guesses(trends: Trends, side: Side, _: Translator) -> str:
    """Draw the latest guesses of a side, and say how many of all were right."""
    right = trends.guesses_employee if side == "employee" else trends.guesses_manager
    return f"{_signs(trends, side)[-_LATEST:]} {share_text(*right, _)}".strip()


def _tally(trends: Trends, side: Side) -> Mapping[Fate, int]:
    return trends.promises_employee if side == "employee" else trends.promises_manager


def _promises(trends: Trends, side: Side, _: Translator) -> str:
    """Draw what became of the latest promises of a side, and count all."""
    signs = "".join(promise_sign(one, side) for one in trends.promised)
    return f"{signs[-_LATEST:]} {tally_text(_tally(trends, side), _)}".strip() or "–"


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
    line = blocks((1 + talk.share * 6 for talk in trends.talk[-_LATEST:]), 7)
    told = _("{n} % ({count})", n=round(share * 100), count=len(trends.talk))
    told = f"{line} {told}"
    return told if len(trends.talk) >= FEW else f"{told} {_('few')}"
