"""What is shown over time, in words: measures, numbers, and what stands out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tui.domain.decks.deck import Card, Statement, said
from tui.domain.text.clean_text import clean_line, shorten, with_capital
from tui.domain.trends.rating_series import FEW, WORTH, Finding, Series
from tui.language.titles.tag_titles import word_title
from tui.language.translator import Translator

_LONGEST = 60
"""Characters of a question that stands for itself."""


def series_title(id: str, questions: Mapping[str, Card | Statement], _: Translator) -> str:
    """Name a series: a measure by its word, a single question by what it asks."""
    if id == WORTH:
        return _("Worth our time")
    if id == "load":
        # Answers are turned so that more is better: "load fell" would say the opposite.
        return _("Manageable load")
    question = questions.get(id)
    if question is None:
        return with_capital(word_title(id, _))
    wording = question.ask if isinstance(question, Card) else question.say
    return shorten(clean_line(said(wording, _.language)), _LONGEST)


def number_text(value: float | None, _: Translator) -> str:
    """Write a mean with at most one decimal, as the language does; `–` for no answer."""
    if value is None:
        return "–"
    rounded = round(value, 1)
    if rounded == int(rounded):
        return str(int(rounded))
    return f"{rounded}".replace(".", "." if _.language == "en" else ",")


def change_text(value: float | None, _: Translator) -> str:
    """Write a change with its sign; empty where there is none to speak of."""
    if value is None:
        return ""
    said = number_text(abs(value), _)
    if said == "0":
        return "0"
    return f"+{said}" if value > 0 else f"−{said}"


def count_text(series: Series, _: Translator) -> str:
    """Say from how many answers a series is, and that they are few where they are."""
    return times_text(len(series.said), _)


def times_text(n: int, _: Translator) -> str:
    """Say how many times something was so, and that they are few where they are."""
    if n < FEW:
        return _.n("{n} time: too few", "{n} times: too few", n)
    return _.n("{n} time", "{n} times", n)


def short_count_text(series: Series, _: Translator) -> str:
    """Say the same where there is little room."""
    n = len(series.said)
    return _("{n}: too few", n=n) if series.is_small else _.n("{n} time", "{n} times", n)


def finding_text(
    found: Finding | None, questions: Mapping[str, Card | Statement], today: date, _: Translator
) -> str:
    """Say what changed most, or that nothing did."""
    if found is None:
        return _("Nothing stands out: no measure moved by a whole step")
    values = {
        "measure": series_title(found.series, questions, _),
        "before": number_text(found.before, _),
        "after": number_text(found.after, _),
        "day": _.day(found.since, today),
    }
    if found.after < found.before:
        return _("{measure} fell from {before} to {after} since {day}", **values)
    return _("{measure} rose from {before} to {after} since {day}", **values)


def share_text(right: int, of_all: int, _: Translator) -> str:
    """Say how many of how many; `–` of none."""
    return _("{n} of {all}", n=right, all=of_all) if of_all else "–"
