"""Days by how far away they are: `+3d`, `om två veckor`, `fredag om en uge`, `a week on friday`."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from tui.domain.dates.grammar.phrases import pattern
from tui.domain.dates.grammar.short_year import TwoMeaningsError
from tui.domain.dates.grammar.vocabulary import NEAR_DAYS, NUMBERS, UNITS, WEEKDAYS, WORKING_DAYS
from tui.domain.dates.months import months_later
from tui.domain.dates.working_days import workdays_later

_BEFORE = pattern("in|om|within|inom|inden for|indenfor|inden|+")
_AFTER = pattern("from now|from today|hence|time|tid|ahead|from tomorrow")
_UNIT = pattern("|".join((*UNITS, *WORKING_DAYS)))
_AMOUNT = re.compile(
    rf"(?:({_BEFORE}) ?)?(?:([0-9]{{1,4}}) ?|(?:(?:a|et|ett) )?([a-z]+) (?:of )?)({_UNIT})(?: ({_AFTER}))?"
)
_HALF_YEAR = re.compile(
    rf"(?:{_BEFORE} )(?:half a year|a half year|ett halvt ar|et halvt ar|ett halvar|et halvar)"
)
_HOURS = re.compile(rf"(?:{_BEFORE} ?)?([0-9]{{1,3}}) ?(?:h|hours?|timmar|timer|tim)")
_NEXT_WORKDAY = re.compile(pattern("next|nästa|næste|following|the next") + " (.+)")
# In Danish, and in older Swedish, they are a week.
_EIGHT_DAYS = re.compile("(?:(?:om|inden for|i dag|i dag om) )?(?:(?:8|otte) dage|(?:8|atta) dar)")
_SHORT = {"week": 7, "wk": 7, "fortnight": 14}


class Amount(NamedTuple):
    days: int
    months: int
    is_said_whole: bool
    """Whether words around it say that it is counted from a day; "en dag" alone is some day."""


def amount(said: str) -> Amount | None:
    """Give how long `said` is."""
    if _HALF_YEAR.fullmatch(said):
        return Amount(0, 6, True)
    if match := _HOURS.fullmatch(said):
        days, hours = divmod(int(match[1]), 24)
        return None if hours else Amount(days, 0, True)
    match = _AMOUNT.fullmatch(said)
    if match is None:
        return None
    before, digits, word, unit, after = match.groups()
    number = int(digits) if digits else NUMBERS.get(word)
    if number is None or unit not in UNITS:
        return None
    days, months = UNITS[unit]
    whole = bool(digits or number > 1 or before or after) and after != "from tomorrow"
    return Amount(number * days, number * months, whole)


def day_after_amount(said: str, today: date) -> date | None:
    """Give the day that lies that far ahead; raises TwoMeaningsError where eight days may mean a week."""
    if _EIGHT_DAYS.fullmatch(said):
        raise TwoMeaningsError((today + timedelta(days=7), today + timedelta(days=8)))
    length = amount(said)
    if length is None or not length.is_said_whole:
        return None
    return months_later(today, length.months) + timedelta(days=length.days)


def workday_named(said: str, today: date, language: str) -> date | None:
    """Give the day of "in 10 working days" or "nästa arbetsdag"; raises TwoMeaningsError where holidays make it so."""
    if match := _NEXT_WORKDAY.fullmatch(said):
        return workdays_later(today, 1, language) if match[1] in WORKING_DAYS else None
    match = _AMOUNT.fullmatch(said)
    if match is None or match[4] not in WORKING_DAYS:
        return None
    number = int(match[2]) if match[2] else NUMBERS.get(match[3])
    if number is None or number > 260 or (number == 1 and not (match[2] or match[1] or match[5])):
        return None
    return workdays_later(today, number, language)


def day_with_weeks(said: str, today: date) -> date | None:
    """Give "friday week", "idag om en vecka", "a week on friday": the coming such day, today included, and weeks."""
    for base, weeks in _splits(said):
        day = _base(base, today)
        if day is not None and weeks is not None:
            return day + timedelta(days=weeks)
    return None


def _splits(said: str) -> list[tuple[str, int | None]]:
    """Give each way to part `said` into a day and a number of days that is whole weeks."""
    found: list[tuple[str, int | None]] = []
    last = said.rpartition(" ")
    if last[2] in _SHORT:
        found.append((last[0], _SHORT[last[2]]))
    for joint in (" in ", " om "):
        base, is_parted, rest = said.rpartition(joint)
        if is_parted and base:
            found.append((base, _weeks(rest)))
    for joint in (" on ", " from ", " pa ", " fra ", " fran ", " today", " tomorrow"):
        rest, is_parted, base = said.partition(joint)
        if is_parted:
            found.append((base or joint.strip(), _weeks(re.sub("^(?:in|om) ", "", rest))))
    return found


def _weeks(said: str) -> int | None:
    if said in _SHORT:
        return _SHORT[said]
    length = amount(f"in {said}")
    if length is None or length.months or length.days % 7 or not length.days:
        return None
    return length.days


def _base(said: str, today: date) -> date | None:
    said = re.sub("^(?:on|pa|den|the|nu|til|till|by) ", "", said)
    if said in NEAR_DAYS:
        return today + timedelta(days=NEAR_DAYS[said])
    weekday = WEEKDAYS.get(said.rstrip("."))
    return None if weekday is None else today + timedelta(days=(weekday - today.weekday()) % 7)
