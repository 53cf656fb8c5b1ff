"""How chat programs write when something was said, in English, Swedish and Danish."""

import re

_CLOCK = r"(?:(?:kl\.?|at|om)\s?)?[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9])?(?:\s?[ap]\.?m\.?)?"
_MONTH = (
    r"(?:jan(?:uary|uari|uar)?|feb(?:ruary|ruari|ruar)?|mar(?:ch|s|ts)?|apr(?:il)?|may|maj|june?|juni|july?|juli|"
    r"aug(?:ust|usti)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    r"mån(?:dag)?|tis(?:dag)?|ons(?:dag)?|tors?(?:dag)?|fre(?:dag)?|lör(?:dag)?|sön(?:dag)?|"
    r"man(?:dag)?|tirs?(?:dag)?|lør(?:dag)?|søn(?:dag)?)\.?"
)
_DATE = (
    rf"(?:[0-9]{{1,4}}[-/.][0-9]{{1,2}}(?:[-/.](?:[0-9]{{4}}|[0-9]{{1,2}}))?\.?"
    rf"|(?:den )?[0-9]{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH}(?:,?\s[0-9]{{4}})?"
    rf"|{_MONTH}\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s[0-9]{{4}})?)"
)
_WORD = r"(?:today|yesterday|i\s?dag|i\s?går|i\s?gaar)"
_DAY = rf"(?:{_WORD}|(?:(?:om|på|i)\s)?{_WEEKDAY}(?:den|en)?(?:,?\s{_DATE})?|{_DATE})"
_AGO = (
    r"(?:(?:just )?now|just nu|lige nu|nu|(?:för )?[0-9]{1,3}\s?(?:s|sec|sek|m|min|mins|minutes?|minut|minuter|"
    r"minutter|h|hr|hours?|t|tim|timm(?:e|ar)|timer?|d|days?|dag|dagar|dage|w|weeks?|v|veckor|u|uger?|months?|mån|månader|måneder)"
    r"\.?(?:\s(?:ago|sedan|siden))?)"
)

MOMENT = rf"(?:(?:{_DAY}[,.]?\s(?:at\s|kl\.?\s|den\s)?)?{_CLOCK}(?:,?\s{_DAY})?)"
"""A time of day, perhaps with its day."""
STAMP = rf"(?:{MOMENT}|{_AGO}|{_WORD})"
"""A moment, or how long ago it was."""

_IS_STAMP = re.compile(rf"\s*[,·•]?\s*{STAMP}\s*", re.I)
_IS_DATE_LINE = re.compile(rf"\W*(?:{_WORD}|(?:{_WEEKDAY},?\s)?{_DATE})\W*", re.I)


def is_stamp(line: str) -> bool:
    """Whether a line says when something was written, and nothing else."""
    return bool(_IS_STAMP.fullmatch(line))


def is_date_line(line: str) -> bool:
    """Whether a line is today, yesterday or a date and nothing else; a weekday alone may well be an answer."""
    return bool(_IS_DATE_LINE.fullmatch(line))
