"""A day as people say it, in English, Swedish and Danish at once."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from tui.domain.dates.grammar.calendar_day import calendar_day
from tui.domain.dates.grammar.day_times import without_clock, without_time
from tui.domain.dates.grammar.lettered_words import said_otherwise
from tui.domain.dates.grammar.named_days import named_day
from tui.domain.dates.grammar.odd_orders import day_in_odd_order
from tui.domain.dates.grammar.offsets import day_after_amount, day_with_weeks, workday_named
from tui.domain.dates.grammar.ordinals import with_numbers
from tui.domain.dates.grammar.period_parts import begin_named, day_before, end_named, middle_named, nth_named
from tui.domain.dates.grammar.periods import period, with_year
from tui.domain.dates.grammar.phrases import BEFORE, LEADING, TRAILING
from tui.domain.dates.grammar.short_year import TwoMeaningsError, within_reach
from tui.domain.dates.grammar.vocabulary import NEAR_DAYS, plain
from tui.domain.dates.grammar.weekday import weekday_named
from tui.domain.dates.reading import NO_DAY, Reading

LONGEST = 60
"""Characters that a day may take; longer texts are not looked at."""

_AROUND = " ~≈\"'“”„‘«»()[]"
_JUL = re.compile("jul(?: [0-9]{4})?")
_NUMBER_DOT = re.compile(r"(?:.* )?[0-9]{1,2}\.")


def parse_day(text: str, today: date, language: str = "en") -> date | None:
    """Give the day that `text` names, None where it names none, two, or one more than ten years from `today`.

    All three languages are understood at once; `language` decides where a word means two things.
    Without a year the coming day is meant; day and month always stand in this order.
    """
    return read_day(text, today, language).day


def past_day(text: str, today: date, language: str = "en") -> date | None:
    """Give the day that `text` names, likewise, where it is `today` or has been; without a year the last such day."""
    day = parse_day(text, today, language)
    is_dated = any(letter.isdigit() for letter in text)
    if day is not None and day > today and is_dated and str(day.year) not in text:
        try:
            day = day.replace(year=day.year - 1)
        except ValueError:
            return None
    return None if day is None or day > today else day


def read_day(text: str, today: date, language: str = "en") -> Reading:
    """Give the day that `text` names, or why it names none."""
    if len(text) > LONGEST or any(char.isnumeric() and not char.isascii() for char in text):
        return NO_DAY
    try:
        day = _day_of_forms(text, today, language)
        if day is None:
            day = day_in_odd_order(text, plain(text), today, language)
        if day is None:
            return NO_DAY
        return (
            Reading(day=day, is_past=day < today) if within_reach(day, today) else Reading(refused="too-far")
        )
    except TwoMeaningsError as error:
        return Reading(refused="two-meanings", days=error.days)
    except (ValueError, OverflowError):
        return NO_DAY


def _day_of_forms(text: str, today: date, language: str) -> date | None:
    said = plain(said_otherwise(text, language)).strip(_AROUND).replace(", ", " ").rstrip(" ,;!?")
    # The full stop behind a number may be part of a day ("4."), elsewhere it ends a sentence.
    bare = said.rstrip(" .,;!?")
    for form in (said, bare) if _NUMBER_DOT.fullmatch(said) else (bare,):
        numbered = with_numbers(form)
        for other in dict.fromkeys((form, numbered, with_year(form, today), with_year(numbered, today))):
            day = _day(other, today, language)
            if day is not None:
                return day
    return None


def _day(said: str, today: date, language: str) -> date | None:
    for phrase in _peeled(said):
        day = _by_rules(_RULES, phrase, today, language)
        if day is not None:
            return day
    timed = [rest for phrase in _peeled(said) for rest in without_time(phrase)]
    # "Monday morning at 8" has two of them.
    timed += [rest for once in timed for rest in without_time(once)]
    if (match := BEFORE.match(said)) is not None:
        # "Before Friday 12:00" is Friday's deadline; "before Friday morning" may be either day's.
        timed += without_clock(said[match.end() :])
    return _one({day for rest in dict.fromkeys(timed) if (day := _timed(rest, today, language)) is not None})


def _peeled(said: str) -> Iterator[str]:
    """Give `said`, then without one word after the other in front, and behind, that changes no day."""
    for phrase in dict.fromkeys((said, TRAILING.sub("", said))):
        rest = phrase
        yield rest
        while match := LEADING.match(rest):
            rest = rest[match.end() :].lstrip(_AROUND)
            yield rest


def _timed(said: str, today: date, language: str) -> date | None:
    """Give the day of a phrase that a time stood beside: one day, no week or month, which has no hour."""
    try:
        days = (_by_rules(_DAY_RULES, phrase, today, language) for phrase in _peeled(said))
        return next((day for day in days if day is not None), None)
    except TwoMeaningsError:
        raise
    except ValueError:
        # What stands beside the time is no day; what was taken for the time may be one.
        return None


def _by_rules(rules: "tuple[Rule, ...]", said: str, today: date, language: str) -> date | None:
    return _one({day for rule in rules if (day := rule(said, today, language)) is not None})


def _one(days: set[date]) -> date | None:
    if len(days) > 1:
        raise TwoMeaningsError(tuple(sorted(days)))
    return next(iter(days), None)


def _near(said: str, today: date) -> date | None:
    days = NEAR_DAYS.get(said)
    return None if days is None else today + timedelta(days=days)


def _period(said: str, today: date, language: str) -> date | None:
    # In Swedish and Danish "jul" alone is Christmas, which another rule knows.
    if language != "en" and _JUL.fullmatch(said):
        return None
    found = period(said, today, definite=False)
    return None if found is None else found.first_from(today, lambda span: span.due)


def _before(said: str, today: date, language: str) -> date | None:
    """Give the last day before a day or a period; "before the end of" takes the end along."""
    match = BEFORE.match(said)
    if match is None:
        return None
    for phrase in _peeled(said[match.end() :]):
        day = end_named(phrase, today)
        if day is None:
            day = day_before(phrase, today, _by_rules(_DATED_RULES, phrase, today, language))
        if day is not None:
            return day
    return None


Rule = Callable[[str, date, str], date | None]


def _in_any(rule: Callable[[str, date], date | None]) -> Rule:
    """Give a rule that reads alike whatever the language."""
    return lambda said, today, _language: rule(said, today)


_DATED_RULES: tuple[Rule, ...] = (_in_any(_near), weekday_named, calendar_day, named_day)
_DAY_RULES: tuple[Rule, ...] = (
    *_DATED_RULES,
    _in_any(day_after_amount),
    _in_any(day_with_weeks),
    workday_named,
    _in_any(end_named),
    nth_named,
)
_RULES: tuple[Rule, ...] = (*_DAY_RULES, _in_any(begin_named), _in_any(middle_named), _period, _before)
