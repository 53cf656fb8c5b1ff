"""The day that a line names in words: `by Friday`, `senast på fredag`, `om to uger`, `tomorrow`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tui.domain.capture.capture_due import Due
from tui.domain.capture.due_words import (
    BARE,
    CALENDAR,
    DEADLINES,
    EVERYDAY,
    FIRM,
    MOVES,
    MOVES_IN_TWO,
    NO_DEADLINE_AFTER,
    NOW,
    ON,
    ORIGINS,
    POLITE,
    TIMES,
    Phrases,
)
from tui.domain.capture.spoken_numbers import in_digits
from tui.domain.dates.grammar.lettered_words import said_otherwise
from tui.domain.dates.grammar.vocabulary import NEAR_DAYS, WEEKDAYS, plain
from tui.domain.dates.parse_date import parse_day
from tui.domain.text.clean_text import fold

_DATED = re.compile(
    r"[0-9]{1,2}[./-][0-9]{1,2}|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:the|den|d\.) [0-9a-z:.]+|[0-9]{1,2}(?:st|nd|rd|th)"
)
_LEADS = DEADLINES | TIMES
"""What a day must follow, or be a day."""
_IT = ("den",)
_MOST_WORDS, _LAST_WORDS = 8, 60
"""Words that a day may take, and words at the end of a line among which one is looked for."""
_AROUND = ".,;:!?\"'()[]“”„«»…"


class _Found(NamedTuple):
    day: date
    first: int
    last: int
    """The words from `first` up to, not including, `last`."""
    is_deadline: bool
    is_at_end: bool


def take_spoken_due(line: str, today: date, language: str) -> Due:
    """Give the day that `line` names and the line without it."""
    written = line.split()
    words = [plain(word.strip(_AROUND)) for word in said_otherwise(line, language).split()]
    found = max(
        _days(words, written, today, language),
        key=lambda one: (one.is_deadline, one.is_at_end, -one.first),
        default=None,
    )
    if found is None or found.last - found.first == len(words):
        return Due(None, "", "", line)
    last = len(words) if found.is_at_end else found.last
    left = [*written[: found.first], *written[last:]]
    said = " ".join(written[found.first : last])
    return Due(found.day, said.strip(_AROUND), "", " ".join(left))


def _days(words: Sequence[str], written: Sequence[str], today: date, language: str) -> Iterator[_Found]:
    end = len(words)
    while end > 1 and words[end - 1] in POLITE:
        end -= 1
    allowed = _LEADS & FIRM if _moves(words[:4]) else _LEADS
    for first in range(max(0, end - _LAST_WORDS), end):
        lead = _lead(words, first, allowed)
        is_bare = not lead and words[first] in BARE and allowed >= TIMES
        if not (lead or is_bare) or _is_no_deadline(words, first):
            continue
        is_deadline = lead in DEADLINES
        for last in range(min(end, first + len(lead) + _MOST_WORDS), first + len(lead), -1):
            is_at_end = last == end
            body = words[first + len(lead) : last]
            if lead == _IT and (body[0],) in TIMES:
                # A thing, and behind it the time: `sender den om to uger`.
                continue
            if not _may_be_day(body, lead) or _is_everyday_word(written[first + len(lead) : last]):
                continue
            if not (is_deadline or is_at_end or _is_near(body, lead)):
                continue
            day = _day(written[first:last], today, language)
            if day is not None and (is_deadline or day >= today):
                yield _Found(day, first, last, is_deadline, is_at_end)
                break


def _moves(words: Sequence[str]) -> bool:
    """Whether something is put on another day, so that the day is no deadline."""
    return not MOVES.isdisjoint(words) or any(pair in MOVES_IN_TWO for pair in pairwise(words))


def _lead(words: Sequence[str], first: int, led_by: Phrases) -> tuple[str, ...]:
    """Give the longest phrase that begins at a word and that a day follows; none is an empty one."""
    for count in (4, 3, 2, 1):
        phrase = tuple(words[first : first + count])
        if len(phrase) == count and phrase in led_by:
            return phrase
    return ()


def _is_no_deadline(words: Sequence[str], first: int) -> bool:
    """Whether what stands before a day makes another thing of it: `from Monday to Friday`, `last Friday`."""
    before = words[max(0, first - 3) : first]
    return before[-1:] != [] and (
        before[-1] in NO_DEADLINE_AFTER
        or any(word in ORIGINS and then in CALENDAR for word, then in pairwise(before))
    )


def _may_be_day(body: Sequence[str], lead: tuple[str, ...]) -> bool:
    """Whether words can be a day and are no mere number, or a word of two letters."""
    said = " ".join(body)
    if any(word in CALENDAR for word in body):
        return said != "may" or bool(lead)
    if said in NOW:
        return True
    is_dated = _DATED.search(" ".join((*lead, said))) is not None
    return bool(lead) and len(said) > 2 and (is_dated or not any(letter.isdigit() for letter in said))


def _is_everyday_word(written: Sequence[str]) -> bool:
    """Whether what was written is `son` or `man`, which are `sön` and `mån` with their letters alone."""
    return len(written) == 1 and fold(written[0].strip(_AROUND)) in EVERYDAY


def _is_near(body: Sequence[str], lead: tuple[str, ...]) -> bool:
    """Whether words are a day near by, or on a weekday, which count also in the middle of a line."""
    said = " ".join(body)
    return (said in NEAR_DAYS and said not in NOW) or (said in BARE and said in WEEKDAYS and lead in ON)


def _day(written: Sequence[str], today: date, language: str) -> date | None:
    whole = " ".join(written).strip(" ,;:!?\"'")
    forms = (whole, in_digits(plain(said_otherwise(whole, language))))
    days = (parse_day(form, today, language) for form in forms)
    return next((day for day in days if day is not None), None)
