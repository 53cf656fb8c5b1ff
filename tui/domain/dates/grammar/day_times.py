"""Times of day around a day: `fri 14:00`, `kl 10 på fredag`, `i morgon bitti`; a day stays that day."""

import re
from collections.abc import Iterator

from tui.domain.dates.grammar.phrases import pattern
from tui.domain.dates.time_of_day import parse_time

_PART = pattern(
    "early morning|morning|late morning|afternoon|late afternoon|evening|night|noon|at noon|midday|lunch|lunchtime",
    "before lunch|after lunch|at lunch|before noon|in the morning|in the afternoon|in the evening|first thing",
    "eod|cob|cop|eob|end of day|close of business|close of play|end of business|by eod|by cob|by noon|by lunch",
    "early|late|end of play|first thing in the morning|am|pm",
    "end of|by end of|by the end of|the end of|slutet av|slutningen af",
    "bitti|morgon|förmiddag|förmiddagen|fm|eftermiddag|eftermiddagen|em|kväll|kvällen|middag|lunch|lunchtid",
    "på morgonen|på förmiddagen|på eftermiddagen|på kvällen|vid lunch|före lunch|innan lunch|efter lunch|tidigt",
    "vid dagens slut|innan dagens slut|i slutet av dagen",
    "morgen|formiddag|formiddagen|eftermiddag|eftermiddagen|aften|aftenen|middag|frokost|tidlig|tidligt",
    "om morgenen|om formiddagen|om eftermiddagen|om aftenen|inden frokost|før frokost|efter frokost|til middag",
    "inden dagens slut|sidst på dagen|i løbet af dagen|ved middagstid",
)
_CLOCK = r"(?:(?:kl\.? ?|klockan |klokken |at |@ ?|by |before |innan |inden |vid |ved )*)"
_MARKED = r"(?:(?:kl\.? ?|klockan |klokken |at |@ ?)+)"
_HOUR = "[0-9]{1,2}"
_FULL = rf"{_HOUR}[:.][0-9]{{2}}(?: ?[ap]\.?m\.?)?|{_HOUR} ?[ap]\.?m\.?"
_UNTIL = rf"(?: ?- ?(?:{_FULL}|{_HOUR}))?"
_TIME = rf"{_CLOCK}(?:{_FULL}){_UNTIL}|{_MARKED}(?:{_HOUR}(?:[0-9]{{2}})?){_UNTIL}|{_HOUR}h(?:00)?"
_BEHIND = re.compile(rf"(.+?),? ({_TIME})")
_IN_FRONT = re.compile(rf"({_TIME})(?: on| pa| den)?,? (.+)")
_PART_BEHIND = re.compile(rf"(.+?),? {_PART}")
_PART_IN_FRONT = re.compile(rf"{_PART}(?: on| pa| den)?,? (.+)")
_NUMBERS = re.compile(rf"{_FULL}|[0-9]+")


def is_clock_time(said: str) -> bool:
    """Whether `said` is a time such as `10.30`, also where it might be a day too."""
    return bool(re.fullmatch(rf"(?:{_FULL})", said)) and parse_time(said) is not None


def without_time(said: str) -> Iterator[str]:
    """Give `said` without a time of day at either end; nothing where there is none, or where it is no time."""
    yield from without_clock(said)
    if match := _PART_BEHIND.fullmatch(said):
        yield match[1].rstrip(",")
    if match := _PART_IN_FRONT.fullmatch(said):
        yield match[1]


def without_clock(said: str) -> Iterator[str]:
    """Give `said` without a time in numbers at either end."""
    if (match := _BEHIND.fullmatch(said)) and _are_times(match[2]):
        yield match[1].rstrip(",")
    if (match := _IN_FRONT.fullmatch(said)) and _are_times(match[1]):
        yield match[2]


def _are_times(said: str) -> bool:
    times = _NUMBERS.findall(said.removesuffix("h00").removesuffix("h"))
    return all(parse_time(time) is not None for time in times)
